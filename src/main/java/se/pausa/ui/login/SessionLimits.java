package se.pausa.ui.login;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays logged in, and in how many places (ASVS 7.1.2, 7.3.1, 7.3.2).
 *
 * @param idle without doing anything; what the browser or the server does by itself does not count
 * @param touch the same on a device that is touched, which is carried about
 * @param longest whatever is done
 * @param warning how long before that it is said
 * @param perUser how many sessions somebody has at once in this instance; one more ends the one that began first
 */
@ConfigurationProperties("pausa.session")
public record SessionLimits(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("15m") Duration touch,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("2m") Duration warning,
        @DefaultValue("5") int perUser) {

    /** What becomes of a session at some moment. */
    enum Verdict {
        GOES_ON,
        ENDS_SOON,
        ENDS
    }

    Verdict of(Instant loggedIn, Instant lastAct, boolean byTouch, Instant now) {
        Instant idleEnd = lastAct.plus(byTouch ? touch : idle);
        Instant lastEnd = loggedIn.plus(longest);
        Instant end = idleEnd.isBefore(lastEnd) ? idleEnd : lastEnd;
        if (!now.isBefore(end)) {
            return Verdict.ENDS;
        }
        return now.isBefore(end.minus(warning)) ? Verdict.GOES_ON : Verdict.ENDS_SOON;
    }
}
