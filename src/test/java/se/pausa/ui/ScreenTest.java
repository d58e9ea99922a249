package se.pausa.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.ElementUtilsKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.pausa.PausaTest;
import se.pausa.pause.News;
import se.pausa.security.Role;
import se.pausa.ui.component.ListTools;
import se.pausa.ui.component.Redraws;
import tools.jackson.databind.node.ObjectNode;

/** Base of the tests of screens: a window in Swedish, and ways to find things by the words on them. */
public abstract class ScreenTest extends PausaTest {

    private static final Routes ROUTES = new Routes().autoDiscoverViews("se.pausa.ui");

    @Autowired
    private ApplicationContext context;

    @Autowired
    protected News news;

    @BeforeEach
    protected void openWindow() {
        UnfoldedRows.areFound();
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        UI.getCurrent().getInternals().setPushConnection(new BrowserThatAnswers());
    }

    @AfterEach
    protected void closeWindow() {
        MockVaadin.tearDown();
    }

    /** A new window of the same person with these roles. */
    protected void logInAs(Role... roles) {
        user.is(roles);
        closeWindow();
        openWindow();
    }

    /** The window is touched from now on. */
    protected void useAFinger() {
        UI ui = UI.getCurrent();
        ui.getInternals()
                .setExtendedClientDetails(
                        ExtendedClientDetails.updateFromValues(ui, asked -> asked.equals("v-td") ? "true" : null));
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

    /** Lets this window hear all news there are, and draw none of them yet. */
    protected void hearNews() {
        CompletableFuture<Void> told = new CompletableFuture<>();
        Runnable stop = news.listen(item -> {
            if (!item.isAbout(_ -> true)) {
                told.complete(null);
            }
        });
        news.ofTheCity(Map.of());
        told.join();
        stop.run();
        settle();
    }

    /** Lets this window hear all news there are, and draw what concerns it. */
    protected void followNews() {
        hearNews();
        drawNews();
    }

    /** Lets this window draw what it has heard. */
    protected void drawNews() {
        await().pollInSameThread().until(() -> {
            settle();
            return !Redraws.areDueIn(UI.getCurrent());
        });
    }

    /** Does something as another window would, or another part of the application. */
    protected static void elsewhere(Runnable action) {
        CompletableFuture.runAsync(action, Thread::startVirtualThread).join();
    }

    /** The only one on the screen; what its rows are, a search by class cannot know. */
    @SuppressWarnings("unchecked")
    protected <T> GridContextMenu<T> rowMenu() {
        return (GridContextMenu<T>) _get(GridContextMenu.class);
    }

    /** Opens the menu of a row where it is pointed at. */
    protected <T> void pointAt(Grid<T> grid, int row) {
        pointAt(grid, grid.getDataCommunicator().getKeyMapper().key(GridKt._get(grid, row)));
    }

    /** As the browser tells it, with the key of the row, which is empty beside the rows. */
    protected void pointAt(Grid<?> grid, String key) {
        ObjectNode detail = JacksonUtils.createObjectNode();
        detail.putObject("event.detail").put("key", key).put("columnId", "");
        Element element = grid.getElement();
        ElementUtilsKt._fireDomEvent(element, new DomEvent(element, "vaadin-context-menu-before-open", detail));
        settle();
    }

    /** Opens the menu below a button, as the browser does, and takes what it offers in these words. */
    protected void choose(Button opens, String words) {
        _click(opens);
        Element target = opens.getElement();
        ObjectNode detail = JacksonUtils.createObjectNode();
        detail.putObject("event.detail");
        ElementUtilsKt._fireDomEvent(target, new DomEvent(target, "vaadin-context-menu-before-open", detail));
        settle();
        ContextMenuKt._clickItemWithCaption(
                _get(ContextMenu.class, spec -> spec.withPredicate(menu -> menu.getTarget() == opens)), words);
    }

    /** The same with what can be seen of a list. */
    protected void chooseToSee(String words) {
        choose(_get(_get(ListTools.class), Button.class, spec -> spec.withText("Visa")), words);
    }

    /** The button with exactly these words, which does something and does not open a menu. */
    protected Button button(String words) {
        return _get(
                Button.class,
                spec -> spec.withText(words)
                        .withPredicate(button -> !button.getElement().hasAttribute("aria-haspopup")));
    }

    /** The field with this label. */
    protected <F extends Component> F field(Class<F> type, String label) {
        return _get(type, spec -> spec.withLabel(label));
    }

    /** The field whose name is written inside it, and said by a screen reader. */
    protected <F extends Component & HasAriaLabel> F named(Class<F> type, String name) {
        return _get(
                type,
                spec -> spec.withPredicate(
                        field -> field.getAriaLabel().filter(name::equals).isPresent()));
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
