package se.pausa.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import se.pausa.security.NotAllowed;

/** A screen that is not for this user. */
@ParentLayout(MainLayout.class)
public class NotAllowedView extends DeadEnd implements HasErrorParameter<NotAllowed> {

    NotAllowedView() {
        super("not-allowed.title", "not-allowed.text");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> fault) {
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
