package se.pausa.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** R3: Swedish wall-clock time through both changes of the clock. */
class SwedishTimeTest {

    private static final LocalDateTime SKIPPED = LocalDateTime.of(2027, 3, 28, 2, 30);
    private static final LocalDateTime DOUBLED = LocalDateTime.of(2026, 10, 25, 2, 30);

    @Test
    void a_time_that_the_change_to_summer_time_skips_moves_forward() {
        assertThat(SwedishTime.isSkipped(SKIPPED)).isTrue();
        assertThat(SwedishTime.existing(SKIPPED)).isEqualTo(LocalDateTime.of(2027, 3, 28, 3, 30));
        assertThat(SwedishTime.existing(SKIPPED.withMinute(0))).isEqualTo(LocalDateTime.of(2027, 3, 28, 3, 0));
    }

    @Test
    void the_times_on_both_sides_of_the_skipped_hour_stay() {
        for (LocalDateTime time : new LocalDateTime[] {
            SKIPPED.withHour(1).withMinute(59), SKIPPED.withHour(3).withMinute(0)
        }) {
            assertThat(SwedishTime.isSkipped(time)).isFalse();
            assertThat(SwedishTime.existing(time)).isEqualTo(time);
        }
    }

    @Test
    void in_the_doubled_hour_in_october_the_first_one_is_meant() {
        assertThat(SwedishTime.isSkipped(DOUBLED)).isFalse();
        assertThat(SwedishTime.existing(DOUBLED)).isEqualTo(DOUBLED);
        assertThat(DOUBLED.atZone(SwedishTime.ZONE).toInstant()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void seconds_are_cut_off() {
        assertThat(SwedishTime.existing(DOUBLED.plusSeconds(59))).isEqualTo(DOUBLED);
    }

    @Test
    void now_is_the_current_minute_in_sweden_whatever_zone_the_clock_has() {
        Clock tokyo = Clock.fixed(Instant.parse("2026-11-23T08:00:59Z"), ZoneId.of("Asia/Tokyo"));

        assertThat(SwedishTime.now(tokyo)).isEqualTo(LocalDateTime.of(2026, 11, 23, 9, 0));
    }
}
