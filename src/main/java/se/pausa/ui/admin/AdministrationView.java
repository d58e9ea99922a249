package se.pausa.ui.admin;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import se.pausa.pause.PauseReasonService;
import se.pausa.ui.MainLayout;

/** Administration: the reasons for pauses. */
@Route(MainLayout.ADMINISTRATION)
public class AdministrationView extends VerticalLayout implements HasDynamicTitle {

    AdministrationView(PauseReasonService reasons) {
        addClassName("screen");
        setSizeFull();
        add(new H1(getTranslation("admin.title")), new ReasonList(reasons));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.title");
    }
}
