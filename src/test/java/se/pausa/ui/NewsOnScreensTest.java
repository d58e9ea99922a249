package se.pausa.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import se.pausa.Pausing;
import se.pausa.customer.CustomerId;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseTarget.OfCustomer;
import se.pausa.pause.SavedPause;
import se.pausa.security.Role;
import se.pausa.ui.component.PauseActions;
import se.pausa.ui.component.Redraws;
import se.pausa.ui.component.SharedAnswers;

/** What one Spara costs the database because other windows are open. */
class NewsOnScreensTest extends ScreenTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    Pausing pausing;

    @Autowired
    PauseService service;

    @Autowired
    PauseActions actions;

    @Autowired
    SharedAnswers answers;

    @Autowired
    OrganizationService organization;

    private UnitId south;
    private UnitId north;
    private CustomerId marta;
    private CustomerId ake;

    @BeforeEach
    void twoUnits() {
        south = care.unit("Söder");
        north = care.unit("Norr");
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(north, true));
        marta = care.customer("Märta Åström", "10004", south);
        ake = care.customer("Åke Öberg", "10005", north);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pausade-order?fran=2027-03-01&till=2027-03-31&organisation=%SOUTH",
                "pausade-order?organisation=%SOUTH",
                "kunder?enhet=%SOUTH",
                "kunder?sok=Åström",
                "orderlista/K%MARTA",
                "avstamning?manad=2027-03",
                "avstamning?manad=2026-11&organisation=%SOUTH",
                "administration"
            })
    void spara_causes_no_statement_in_a_window_that_it_does_not_concern(String address) {
        open(filledIn(address));
        elsewhere(() -> pause(ake));
        expectNoStatement();
    }

    @Test
    void nor_in_a_window_of_another_month_when_it_is_over_and_no_question_counts_it() {
        open("pausade-order?fran=2027-03-01&till=2027-03-31");
        elsewhere(() -> pausing.pause(new OfCustomer(ake), "Bortrest", NINE.minusDays(5), NINE.minusDays(1)));
        expectNoStatement();
    }

    @Test
    void nor_in_a_dialog_of_another_customer() {
        open("kunder?enhet=" + south.value());
        actions.pause(service.ofCustomer(marta).orElseThrow().care().customer(), () -> {});
        settle();
        elsewhere(() -> pause(ake));
        expectNoStatement();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pausade-order",
                "pausade-order?organisation=%SOUTH",
                "kunder",
                "kunder?fraga=RUNNING",
                "orderlista/K%MARTA"
            })
    void spara_causes_at_most_three_statements_in_a_window_that_it_concerns(String address) {
        open(filledIn(address));
        expectStatementsWhenConcerned(3);
    }

    @Test
    void a_live_pause_concerns_the_windows_of_every_month_because_their_questions_count_it() {
        open("pausade-order?fran=2027-03-01&till=2027-03-31");
        expectStatementsWhenConcerned(3);
    }

    @Test
    void avstamning_is_read_as_a_whole_by_three() {
        open("avstamning?manad=2026-11");
        expectStatementsWhenConcerned(3);
    }

    @Test
    void a_marked_row_of_that_customer_costs_three_more() {
        pausing.pause(new OfCustomer(marta), "Bortrest", NINE.plusDays(6), NINE.plusDays(7));
        hearNews();
        open("pausade-order");
        GridKt._selectRow(_get(Grid.class), 0);
        expectStatementsWhenConcerned(3 + 3);
    }

    @Test
    void so_does_an_open_dialog_of_that_customer() {
        open("kunder");
        actions.pause(service.ofCustomer(marta).orElseThrow().care().customer(), () -> {});
        settle();
        expectStatementsWhenConcerned(3 + 3);
    }

    @Test
    void a_pause_that_leaves_a_month_concerns_the_windows_of_that_month() {
        SavedPause november = pausing.pause(new OfCustomer(marta), "Bortrest", NINE, NINE.plusDays(2));
        open("pausade-order?fran=2026-11-01&till=2026-11-30");
        assertThat(GridKt._size(_get(Grid.class))).isOne();

        elsewhere(() -> {
            PauseDraft draft = new PauseDraft();
            draft.change(
                    november, november.values().withStartsAt(NINE.plusDays(40)).withEndsAt(NINE.plusDays(42)));
            service.save(draft);
        });
        followNews();
        assertThat(GridKt._size(_get(Grid.class))).isZero();
    }

    @Test
    void the_pause_of_a_customer_who_is_not_in_sight_changes_what_is_counted_by_one_statement() {
        for (int i = 0; i < 100; i++) {
            care.customer("Ada Ek " + i, "3" + i, south);
        }
        open("kunder");
        elsewhere(() -> pause(ake));
        hearNews();
        sql.forget();
        drawNews();

        assertThat(sql.statements()).hasSize(1);
        assertThat(_find(NativeButton.class))
                .extracting(button -> button.getElement().getTextRecursively())
                .contains("Alla102", "Pausad nu1");
    }

    @Test
    void windows_that_show_the_same_share_what_one_of_them_reads() throws Exception {
        ReflectionTestUtils.setField(answers, "stopwatch", (LongSupplier) () -> 0);
        open("pausade-order");
        try (ExecutorService colleague = Executors.newSingleThreadExecutor()) {
            on(colleague, () -> {
                openWindow();
                open("pausade-order");
            });
            elsewhere(() -> pause(marta));
            on(colleague, this::hearNews);
            hearNews();
            sql.forget();
            drawNews();
            on(colleague, this::drawNews);
            assertThat(sql.statements()).as("totals, page and standings").hasSize(3);
            assertThat(GridKt._size(_get(Grid.class))).isOne();
            on(colleague, () -> assertThat(GridKt._size(_get(Grid.class))).isOne());
            on(colleague, this::closeWindow);
        } finally {
            ReflectionTestUtils.setField(answers, "stopwatch", (LongSupplier) System::nanoTime);
        }
    }

    /** Counted after the news were told, so that they are those of this window alone. */
    private void expectNoStatement() {
        hearNews();
        sql.forget();
        settle();
        assertThat(Redraws.areDueIn(UI.getCurrent())).as("concerned").isFalse();
        assertThat(sql.statements()).isEmpty();
    }

    private void expectStatementsWhenConcerned(int most) {
        elsewhere(() -> pause(marta));
        hearNews();
        assertThat(Redraws.areDueIn(UI.getCurrent())).as("concerned").isTrue();
        sql.forget();
        drawNews();
        assertThat(sql.statements()).hasSizeBetween(1, most);
    }

    private void pause(CustomerId customer) {
        pausing.pause(new OfCustomer(customer), "Bortrest", NINE, NINE.plusDays(5));
    }

    private String filledIn(String address) {
        return address.replace("%SOUTH", "" + south.value()).replace("%MARTA", "" + marta.value());
    }

    private static void on(ExecutorService window, Runnable action) {
        CompletableFuture.runAsync(action, window).join();
    }
}
