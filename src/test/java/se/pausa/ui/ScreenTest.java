package se.pausa.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.pausa.PausaTest;

/** Base of the tests of screens: a window in Swedish, and ways to find things by the words on them. */
public abstract class ScreenTest extends PausaTest {

    private static final Routes ROUTES = new Routes().autoDiscoverViews("se.pausa.ui");

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void openWindow() {
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
    }

    @AfterEach
    void closeWindow() {
        MockVaadin.tearDown();
    }

    /** Loads an address, with its query if there is one, as if the page was loaded anew. */
    protected void open(String address) {
        UI ui = UI.getCurrent();
        ui.getInternals().getRouter().navigate(ui, new Location("between-two-pages"), NavigationTrigger.PAGE_LOAD);
        String[] parts = address.split("\\?", 2);
        ui.navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
        settle();
    }

    /** Lets everything happen that happens before the browser hears from the server. */
    protected void settle() {
        MockVaadin.clientRoundtrip(true);
    }

    /** The button with exactly these words. */
    protected Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    /** The field with this label. */
    protected <F extends Component> F field(Class<F> type, String label) {
        return _get(type, spec -> spec.withLabel(label));
    }

    /** Whether these words stand on the screen, alone or within a sentence. */
    protected boolean says(String words) {
        return texts().stream().anyMatch(text -> text.contains(words));
    }

    /** All texts on the screen outside grids. */
    protected List<String> texts() {
        return _find(Component.class).stream()
                .filter(HasText.class::isInstance)
                .map(component -> ((HasText) component).getText())
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** What a grid shows, row by row with the cells of each, as far as rows are unfolded. */
    protected static <T> List<List<String>> rows(Grid<T> grid) {
        return GridKt._fetch(grid, 0, GridKt._size(grid)).stream()
                .map(row -> GridKt._getFormattedRow(grid, row))
                .toList();
    }

    /** Lets the browser ask for these rows of a grid, as it does when they come into view. */
    protected void scroll(Grid<?> grid, int first, int count) {
        grid.getDataCommunicator().setViewportRange(first, count);
        settle();
    }

    /** The messages that are open, the oldest first. */
    protected List<String> notices() {
        return NotificationsKt.getNotifications().stream()
                .map(ScreenTest::words)
                .toList();
    }

    private static String words(Notification notice) {
        return notice.getElement().getTextRecursively().strip();
    }
}
