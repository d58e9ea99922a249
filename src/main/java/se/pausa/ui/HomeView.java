package se.pausa.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.NotAllowed;

/** The first page leads to the first screen of the menu. */
@Route("")
public class HomeView extends Div implements BeforeEnterObserver {

    private final transient Access access;

    HomeView(Access access) {
        this.access = access;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MenuPlace.first(access)
                .ifPresentOrElse(
                        first -> event.forwardTo(first.address()),
                        () -> event.rerouteToError(new NotAllowed(Act.READ_CARE), ""));
    }
}
