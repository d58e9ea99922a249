package se.pausa.ui.login;

import static org.assertj.core.api.Assertions.assertThat;
import static se.pausa.ui.login.SessionLimits.Verdict.ENDS;
import static se.pausa.ui.login.SessionLimits.Verdict.ENDS_SOON;
import static se.pausa.ui.login.SessionLimits.Verdict.GOES_ON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import se.pausa.ui.login.SessionLimits.Verdict;

class SessionLimitsTest {

    private static final Instant LOGIN = Instant.parse("2026-11-23T08:00:00Z");

    private final SessionLimits limits = new SessionLimits(
            Duration.ofMinutes(30), Duration.ofMinutes(15), Duration.ofHours(12), Duration.ofMinutes(2), 5);

    @Test
    void whoever_does_nothing_for_half_an_hour_is_logged_out_and_told_two_minutes_before() {
        assertThat(desk("00:00", "00:27:59")).isEqualTo(GOES_ON);
        assertThat(desk("00:00", "00:28:00")).isEqualTo(ENDS_SOON);
        assertThat(desk("00:00", "00:29:59")).isEqualTo(ENDS_SOON);
        assertThat(desk("00:00", "00:30:00")).isEqualTo(ENDS);
    }

    @Test
    void on_a_device_that_is_carried_about_it_is_a_quarter() {
        assertThat(limits.of(LOGIN, LOGIN, true, LOGIN.plusSeconds(12 * 60))).isEqualTo(GOES_ON);
        assertThat(limits.of(LOGIN, LOGIN, true, LOGIN.plusSeconds(13 * 60))).isEqualTo(ENDS_SOON);
        assertThat(limits.of(LOGIN, LOGIN, true, LOGIN.plusSeconds(15 * 60))).isEqualTo(ENDS);
    }

    @Test
    void an_act_prolongs_it_but_not_beyond_twelve_hours() {
        assertThat(desk("00:25:00", "00:50:00")).isEqualTo(GOES_ON);
        assertThat(desk("11:57:00", "11:58:00")).isEqualTo(ENDS_SOON);
        assertThat(desk("11:59:59", "12:00:00")).isEqualTo(ENDS);
    }

    private Verdict desk(String lastAct, String now) {
        return limits.of(LOGIN, after(lastAct), false, after(now));
    }

    private static Instant after(String clock) {
        return LOGIN.plusSeconds(
                LocalTime.parse(clock.length() == 5 ? clock + ":00" : clock).toSecondOfDay());
    }
}
