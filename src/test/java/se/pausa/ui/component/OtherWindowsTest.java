package se.pausa.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import se.pausa.Pausing;
import se.pausa.common.Interval;
import se.pausa.customer.CustomerId;
import se.pausa.pause.PauseTarget.OfCustomer;
import se.pausa.pause.SavedPause;
import se.pausa.ui.ScreenTest;

/** When a window is told of what happens elsewhere, and in which thread it is drawn. */
class OtherWindowsTest extends ScreenTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    OtherWindows others;

    @Autowired
    Pausing pausing;

    private final Div screen = new Div();
    private final List<Thread> drawn = new CopyOnWriteArrayList<>();
    private final List<Long> drawnAt = new CopyOnWriteArrayList<>();
    private CustomerId marta;
    private CustomerId ake;

    @BeforeEach
    void open() {
        marta = care.customer("Märta Åström", "10004", care.unit("Söder"));
        ake = care.customer("Åke Öberg", "10005");
        others.follow(screen, item -> item.isAbout(marta), () -> {
            drawn.add(Thread.currentThread());
            drawnAt.add(System.nanoTime());
        });
        UI.getCurrent().add(screen);
        settle();
    }

    @Test
    void an_idle_window_is_not_drawn_in_the_thread_that_saves() {
        List<Thread> savedIn = new CopyOnWriteArrayList<>();
        whileIdle(() -> elsewhere(() -> {
            savedIn.add(Thread.currentThread());
            pause(marta);
            await().until(() -> !drawn.isEmpty());
        }));
        assertThat(drawn).hasSize(1).doesNotContainAnyElementsOf(savedIn);
    }

    @Test
    void a_window_that_is_never_drawn_to_its_end_holds_up_no_spara() {
        CountDownLatch drawing = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Div slow = new Div();
        others.follow(slow, _ -> true, () -> {
            drawing.countDown();
            waitFor(enough);
        });
        UI.getCurrent().add(slow);
        whileIdle(() -> {
            try {
                elsewhere(() -> {
                    SavedPause saved = pause(marta);
                    waitFor(drawing);
                    assertThat(pausing.cancel(saved).isLive()).isFalse();
                });
            } finally {
                enough.countDown();
            }
        });
    }

    @Test
    void a_window_whose_session_somebody_holds_hears_of_it_when_he_lets_go() {
        elsewhere(() -> pause(marta));
        assertThat(drawn).isEmpty();

        followNews();
        assertThat(drawn).hasSize(1);
    }

    @Test
    void news_that_come_together_are_drawn_once_and_then_not_again_within_a_second() {
        SavedPause saved = pauseElsewhere();
        elsewhere(() -> pausing.cancel(saved));
        news.ofTheCity(Map.of(marta, List.of()));
        followNews();
        assertThat(drawn).hasSize(1);

        pauseElsewhere();
        followNews();
        assertThat(drawn).hasSize(2);
        assertThat(Duration.ofNanos(drawnAt.getLast() - drawnAt.getFirst())).isGreaterThan(Duration.ofMillis(990));
    }

    @Test
    void a_window_that_is_not_concerned_is_left_alone() {
        elsewhere(() -> pause(ake));
        hearNews();
        assertThat(Redraws.areDueIn(UI.getCurrent())).isFalse();
    }

    @Test
    void a_window_is_not_told_what_was_saved_in_it_but_what_the_city_answers() {
        pause(marta);
        hearNews();
        assertThat(Redraws.areDueIn(UI.getCurrent())).isFalse();

        news.ofTheCity(Map.of(marta, List.of(Interval.from(NINE))));
        followNews();
        assertThat(drawn).hasSize(1);
    }

    @Test
    void a_window_in_the_background_catches_up_once_when_it_is_looked_at() {
        browserSays("HIDDEN");
        SavedPause saved = pauseElsewhere();
        hearNews();
        elsewhere(() -> pausing.cancel(saved));
        hearNews();
        assertThat(window().isBehind()).isTrue();
        assertThat(window().isDue()).as("drawn although nobody sees it").isFalse();

        browserSays("VISIBLE");
        assertThat(drawn).hasSize(1);
        assertThat(window().isBehind()).isFalse();
    }

    @Test
    void a_window_whose_browser_is_silent_for_three_heartbeats_is_closed() {
        UI ui = UI.getCurrent();
        ui.getInternals().setLastHeartbeatTimestamp(0);
        pauseElsewhere();

        whileIdle(() -> await().until(() -> ui.isClosing() && ui.getSession() == null));
        assertThat(screen.isAttached()).isFalse();
        assertThat(drawn).isEmpty();
    }

    @Test
    void a_silent_window_with_unsaved_work_stays_for_the_browser_may_be_asleep() {
        UI ui = UI.getCurrent();
        UnsavedGuard.mark(screen, true);
        ui.getInternals().setLastHeartbeatTimestamp(0);
        window().look();
        settle();
        assertThat(ui.isClosing()).isFalse();

        UnsavedGuard.mark(screen, false);
        window().look();
        whileIdle(() -> {});
        assertThat(ui.isClosing()).isTrue();
    }

    @Test
    void what_cannot_be_drawn_now_is_drawn_later() {
        Div fickle = new Div();
        List<String> tries = new CopyOnWriteArrayList<>();
        others.follow(fickle, _ -> true, () -> {
            tries.add("try");
            if (tries.size() == 1) {
                throw new IllegalStateException("the database is away");
            }
        });
        UI.getCurrent().add(fickle);
        pauseElsewhere();
        followNews();

        assertThat(tries).hasSize(2);
        assertThat(notices()).isEmpty();
    }

    private static OpenWindow window() {
        return ComponentUtil.getData(UI.getCurrent(), OpenWindow.class);
    }

    private void browserSays(String visibility) {
        ReflectionTestUtils.invokeMethod(UI.getCurrent().getPage(), "setPageVisibility", visibility);
        settle();
    }

    private SavedPause pause(CustomerId customer) {
        return pausing.pause(new OfCustomer(customer), "Bortrest", NINE, null);
    }

    private SavedPause pauseElsewhere() {
        SavedPause[] saved = new SavedPause[1];
        elsewhere(() -> saved[0] = pause(marta));
        return saved[0];
    }

    /** As between two clicks: nobody has the session locked. */
    private static void whileIdle(Runnable action) {
        VaadinSession session = VaadinSession.getCurrent();
        session.unlock();
        try {
            action.run();
        } finally {
            session.lock();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
