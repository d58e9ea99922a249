package se.pausa.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.signals.Signal;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.pausa.pause.NewsItem;

/**
 * What the news do in one window. Everything happens with its session locked, so a screen that is asked whether it
 * is concerned is never half changed; and if somebody else has the lock, it happens when he lets go.
 */
final class OpenWindow {

    /** So that what follows at once, as that it was sent to the city, is drawn along. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Windows that hear the same do not draw it in the same instant. */
    private static final Duration SPREAD = Duration.ofMillis(250);

    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(OpenWindow.class);

    private final String name = UUID.randomUUID().toString();
    private final UI ui;
    private final ScheduledExecutorService drawing;
    private final Set<Follower> followers = new LinkedHashSet<>();
    private final Set<Follower> waiting = new LinkedHashSet<>();
    private long drawnAt = System.nanoTime() - AT_MOST_EVERY.toNanos();
    private volatile boolean behind;
    private volatile boolean due;

    /** A screen, and what it does when it is concerned. */
    record Follower(Predicate<NewsItem> concerns, Runnable refresh) {}

    OpenWindow(UI ui, ScheduledExecutorService drawing) {
        this.ui = ui;
        this.drawing = drawing;
        Signal.effect(ui, () -> {
            if (ui.getPage().pageVisibilitySignal().get() != PageVisibility.HIDDEN) {
                inside(this::catchUp);
            }
        });
    }

    /** By which it is known in all instances. */
    String name() {
        return name;
    }

    void add(Follower follower) {
        followers.add(follower);
    }

    void remove(Follower follower) {
        followers.remove(follower);
        waiting.remove(follower);
    }

    /** Whether it has heard of something that it does not show yet. */
    boolean isBehind() {
        return behind;
    }

    /** Whether it will draw what it has heard. */
    boolean isDue() {
        return due;
    }

    /** What was done in this window it has drawn itself. */
    void hear(NewsItem item) {
        if (!name.equals(item.window())) {
            inside(() -> {
                followers.stream()
                        .filter(follower -> !waiting.contains(follower))
                        .filter(follower -> follower.concerns().test(item))
                        .forEach(waiting::add);
                behind = !waiting.isEmpty();
                drawSoon();
            });
        }
    }

    /** Closes it if its browser has not been heard of for three heartbeats; otherwise draws what waits, if it can. */
    void look() {
        VaadinSession session = ui.getSession();
        if (session == null) {
            return;
        }
        if (!session.getService().isUIActive(ui)) {
            inside(this::closeUnlessUnsaved);
        } else if (isBehind() && !isDue() && isLookedAt()) {
            inside(this::drawSoon);
        }
    }

    /** A window in which something is unsaved stays as long as its session: the browser may only be asleep. */
    private void closeUnlessUnsaved() {
        if (!UnsavedGuard.isNeededIn(ui)) {
            ui.close();
            ui.getSession().removeUI(ui);
        }
    }

    private void drawSoon() {
        if (behind && !due && isLookedAt()) {
            due = true;
            long spread = PAUSE.toNanos() + ThreadLocalRandom.current().nextLong(SPREAD.toNanos());
            long rest = AT_MOST_EVERY.toNanos() - (System.nanoTime() - drawnAt);
            drawing.schedule(() -> inside(this::draw), Math.max(spread, rest), TimeUnit.NANOSECONDS);
        }
    }

    private void draw() {
        due = false;
        if (isLookedAt()) {
            catchUp();
        }
    }

    private void catchUp() {
        List<Follower> now = List.copyOf(waiting);
        if (now.isEmpty()) {
            return;
        }
        waiting.clear();
        behind = false;
        drawnAt = System.nanoTime();
        try {
            now.forEach(follower -> follower.refresh().run());
        } catch (RuntimeException away) {
            LOG.warn("A window stays as it is for now: {}", away.toString());
            waiting.addAll(now);
            behind = true;
        }
    }

    /** Whether somebody can see it: it is not in the background of its browser, and its browser is there. */
    private boolean isLookedAt() {
        PushConnection push = ui.getInternals().getPushConnection();
        return ui.getPage().pageVisibilitySignal().peek() != PageVisibility.HIDDEN
                && (push == null || push.isConnected())
                && ui.getSession() != null
                && ui.getSession().getService().isUIActive(ui);
    }

    /** At once if nobody has the session locked, otherwise when he lets go; not at all if the window is closed. */
    private void inside(Runnable act) {
        ui.accessLater(act::run, () -> {}).run();
    }
}
