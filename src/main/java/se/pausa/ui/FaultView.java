package se.pausa.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import se.pausa.ui.component.DatabaseWords;
import se.pausa.ui.component.PlainButton;

/** A screen that could not be opened, for instance because the database is away. */
@ParentLayout(MainLayout.class)
public class FaultView extends VerticalLayout implements HasErrorParameter<Exception>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> fault) {
        String number = UnexpectedFault.log(fault.getException());
        removeAll();
        addClassName("screen");
        add(
                new H1(getTranslation("fault.title")),
                new Paragraph(DatabaseWords.of(fault.getException())
                        .map(words -> words + " " + getTranslation("fault.number", number))
                        .orElseGet(() -> getTranslation("fault.open", number))),
                new PlainButton(
                        getTranslation("fault.again"),
                        _ -> getUI().ifPresent(ui -> ui.getPage().reload())));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("fault.title");
    }
}
