package se.pausa.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import se.pausa.common.Interval;

class TimeSpanTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Test
    void each_span_holds_whole_weeks_around_the_day() {
        assertThat(TimeSpan.WEEK.around(THURSDAY))
                .isEqualTo(new TimeWindow(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 7)));
        assertThat(TimeSpan.MONTH.around(THURSDAY))
                .isEqualTo(new TimeWindow(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 12, 14)));
        assertThat(TimeSpan.QUARTER.around(THURSDAY))
                .isEqualTo(new TimeWindow(LocalDate.of(2026, 10, 12), LocalDate.of(2027, 1, 11)));
        assertThat(TimeSpan.WEEK.around(LocalDate.of(2026, 11, 23))).isEqualTo(TimeSpan.WEEK.around(THURSDAY));
    }

    @Test
    void forward_and_back_lead_to_the_same_weeks_again_and_leave_none_out() {
        for (TimeSpan span : TimeSpan.values()) {
            assertThat(span.previous(span.next(THURSDAY))).isEqualTo(THURSDAY);
            assertThat(span.around(span.next(THURSDAY)).from())
                    .isAfter(span.around(THURSDAY).from())
                    .isBefore(span.around(THURSDAY).to());
        }
    }

    @Test
    void a_point_in_time_stands_where_its_share_of_the_days_has_passed() {
        TimeWindow window = TimeSpan.WEEK.around(THURSDAY);

        assertThat(window.place(window.from())).isZero();
        assertThat(window.place(LocalDateTime.of(2026, 11, 30, 0, 0))).isEqualTo(50);
        assertThat(window.place(LocalDateTime.of(2026, 11, 23, 12, 0))).isCloseTo(100.0 / 28, within(1e-9));
        assertThat(window.place(LocalDateTime.of(2020, 1, 1, 0, 0))).isZero();
        assertThat(window.place(LocalDateTime.of(2030, 1, 1, 0, 0))).isEqualTo(100);
    }

    @Test
    void an_interval_is_cut_at_the_edges_and_one_outside_is_not_seen() {
        TimeWindow window = TimeSpan.WEEK.around(THURSDAY);
        LocalDateTime middle = LocalDateTime.of(2026, 11, 30, 0, 0);

        assertThat(window.stretch(Interval.from(middle))).contains(new Stretch(50, 100));
        assertThat(window.stretch(new Interval(middle.minusYears(1), middle))).contains(new Stretch(0, 50));
        assertThat(window.stretch(
                        new Interval(middle.minusYears(1), window.from().atStartOfDay())))
                .isEmpty();
        assertThat(window.stretch(Interval.from(window.to().atStartOfDay()))).isEmpty();
    }

    @Test
    void days_are_equally_wide_also_when_the_clocks_change() {
        TimeWindow window = new TimeWindow(LocalDate.of(2027, 3, 22), LocalDate.of(2027, 4, 5));

        assertThat(window.place(LocalDate.of(2027, 3, 29))).isEqualTo(50);
    }
}
