package se.pausa.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.pausa.pause.News;
import se.pausa.pause.NewsItem;

/**
 * Keeps screens up to date with what happens elsewhere: in other windows, and at the city. A window is redrawn at
 * most once a second, only when a screen in it is concerned and somebody can see it, and in a thread in which
 * nobody waits; one that nobody sees catches up when it is looked at. See decision 008.
 */
@org.springframework.stereotype.Component
public class OtherWindows {

    /** The rest of the machine is for those who work. */
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final Set<OpenWindow> windows = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService drawing = new ScheduledThreadPoolExecutor(
            THREADS, Thread.ofPlatform().name("redraw-", 0).daemon().factory());

    OtherWindows(News news) {
        news.listen(item -> windows.forEach(window -> window.hear(item)));
        drawing.scheduleWithFixedDelay(() -> windows.forEach(OpenWindow::look), 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Runs a refresh in the screen's window for news of what is stored that concern it, while it is open.
     *
     * @param concerns asked with the session locked; must answer from memory
     */
    public void follow(Component screen, Predicate<NewsItem> concerns, Runnable refresh) {
        hear(screen, item -> !item.isOfStaging() && concerns.test(item), refresh);
    }

    /** As {@link #follow}, for news of what is staged and not stored. */
    public void followStaging(Component screen, Predicate<NewsItem> concerns, Runnable refresh) {
        hear(screen, item -> item.isOfStaging() && concerns.test(item), refresh);
    }

    private void hear(Component screen, Predicate<NewsItem> concerns, Runnable refresh) {
        OpenWindow.Follower follower = new OpenWindow.Follower(concerns, refresh);
        screen.addAttachListener(attach -> {
            OpenWindow window = window(attach.getUI());
            window.add(follower);
            screen.addDetachListener(detach -> {
                window.remove(follower);
                detach.unregisterListener();
            });
        });
    }

    /** The name of the window for which the thread at hand works; absent outside of windows. */
    public static @Nullable String current() {
        UI ui = UI.getCurrent();
        OpenWindow known = ui == null ? null : ComponentUtil.getData(ui, OpenWindow.class);
        return known == null ? null : known.name();
    }

    private OpenWindow window(UI ui) {
        OpenWindow known = ComponentUtil.getData(ui, OpenWindow.class);
        if (known != null) {
            return known;
        }
        OpenWindow window = new OpenWindow(ui, drawing);
        ComponentUtil.setData(ui, OpenWindow.class, window);
        windows.add(window);
        ui.addDetachListener(_ -> windows.remove(window));
        return window;
    }

    @PreDestroy
    void stop() {
        drawing.shutdownNow();
    }
}
