package se.pausa.ui.customer;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import se.pausa.ui.component.Addresses;

/** Where Alla kunder stood last in this window, so that the way back leads to the same list. */
record AllCustomersAddress(Location location) {

    static void remember(UI ui, Location location) {
        ComponentUtil.setData(ui, AllCustomersAddress.class, new AllCustomersAddress(location));
    }

    static String of(UI ui) {
        AllCustomersAddress last = ComponentUtil.getData(ui, AllCustomersAddress.class);
        return last == null ? Addresses.CUSTOMERS : last.location().getPathWithQueryParameters();
    }
}
