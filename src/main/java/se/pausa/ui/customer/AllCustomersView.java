package se.pausa.ui.customer;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

/** Alla kunder. */
@Route("kunder")
public class AllCustomersView extends VerticalLayout implements HasDynamicTitle {

    AllCustomersView() {
        addClassName("screen");
        add(new H1(getTranslation("customers.title")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("customers.title");
    }
}
