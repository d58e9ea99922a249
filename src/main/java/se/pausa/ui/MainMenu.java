package se.pausa.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.ArrayList;
import java.util.List;
import se.pausa.ui.component.Addresses;

/** The ways to the screens, as links: a middle click opens one in a tab of its own. The current one is marked. */
class MainMenu extends Composite<Nav> implements AfterNavigationObserver {

    private final List<Anchor> links = new ArrayList<>();

    MainMenu() {
        Span customers = new Span(getTranslation("menu.customers"));
        customers.addClassName("menu-group");
        Anchor aside = link(Addresses.RECONCILIATION, "menu.reconciliation");
        aside.addClassName("menu-rule");
        getContent()
                .add(
                        customers,
                        link(Addresses.CUSTOMERS, "menu.all-customers"),
                        link(Addresses.PAUSED_ORDERS, "menu.paused-orders"),
                        aside,
                        link(Addresses.IMPORT, "menu.import"),
                        link(Addresses.ADMINISTRATION, "menu.administration"));
        getContent().setAriaLabel(getTranslation("menu.label"));
        getContent().addClassName("main-menu");
    }

    private Anchor link(String address, String text) {
        Anchor link = new Anchor(address, getTranslation(text));
        links.add(link);
        return link;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String current = event.getLocation().getFirstSegment();
        links.forEach(link -> {
            if (link.getHref().equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
