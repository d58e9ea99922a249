package se.pausa.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.ArrayList;
import java.util.List;
import se.pausa.security.Access;

/** The ways to the screens, as links: a middle click opens one in a tab of its own. The current one is marked. */
class MainMenu extends Composite<Nav> implements AfterNavigationObserver {

    private final List<Anchor> links = new ArrayList<>();

    MainMenu(Access access) {
        List<MenuPlace> places = MenuPlace.of(access);
        if (places.contains(MenuPlace.CUSTOMERS)) {
            Span customers = new Span(getTranslation("menu.customers"));
            customers.addClassName("menu-group");
            getContent().add(customers);
        }
        places.forEach(place -> getContent().add(link(place)));
        getContent().setAriaLabel(getTranslation("menu.label"));
        getContent().addClassName("main-menu");
    }

    private Anchor link(MenuPlace place) {
        Anchor link = new Anchor(place.address(), getTranslation(place.words()));
        link.setClassName("menu-rule", place == MenuPlace.RECONCILIATION);
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
