package se.pausa.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.pausa.common.Interval;
import se.pausa.customer.CustomerId;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.ReasonId;

class WeekLineTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDateTime START = MONDAY.atStartOfDay();

    private final WeekLine line = new WeekLine(MONDAY);

    @Test
    void a_pause_is_a_bar_of_ten_units_a_day() {
        assertThat(line.bars(List.of(pause(START.plusDays(7), START.plusDays(9)))))
                .isEqualTo("M70 4H90V12H70Z");
    }

    @Test
    void a_pause_without_an_end_is_an_arrow_to_the_end_of_the_line() {
        assertThat(line.bars(List.of(pause(START.plusDays(50), null)))).isEqualTo("M500 4H551L560 8L551 12H500Z");
    }

    @Test
    void what_reaches_beyond_the_weeks_is_cut_and_no_arrow() {
        assertThat(line.bars(List.of(pause(START.minusDays(90), START.plusDays(90)))))
                .isEqualTo("M0 4H560V12H0Z");
    }

    @Test
    void an_hour_is_seen_too_at_the_end_of_the_line_as_well() {
        assertThat(line.thin(List.of(pause(START.plusDays(1), START.plusDays(1).plusHours(1)))))
                .isEqualTo("M10 12H14V14H10Z");
        assertThat(line.thin(List.of(pause(START.plusDays(56).minusHours(1), null))))
                .isEqualTo("M556 12H560V14H556Z");
    }

    @Test
    void several_pauses_are_one_path() {
        assertThat(line.bars(List.of(pause(START, START.plusDays(1)), pause(START.plusDays(2), START.plusDays(3)))))
                .isEqualTo("M0 4H10V12H0ZM20 4H30V12H20Z");
    }

    @Test
    void noon_of_the_fourth_day_is_a_sixteenth_of_the_way() {
        assertThat(WeekLine.place(MONDAY, START.plusDays(3).plusHours(12))).isEqualTo("6.25%");
    }

    private static LivePause pause(LocalDateTime start, @Nullable LocalDateTime end) {
        return new LivePause(
                UUID.randomUUID(),
                new PauseTarget.OfCustomer(new CustomerId(1)),
                new Interval(start, end),
                new ReasonId(1));
    }
}
