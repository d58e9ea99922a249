package se.pausa;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import se.pausa.common.SwedishTime;

/** A clock that stands still until a test sets it. */
public final class TestClock extends Clock {

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 23, 9, 0);

    private volatile Instant instant = START.atZone(SwedishTime.ZONE).toInstant();

    public void reset() {
        set(START);
    }

    /** @param time Swedish wall-clock time */
    public void set(LocalDateTime time) {
        instant = time.atZone(SwedishTime.ZONE).toInstant();
    }

    public void advance(Duration duration) {
        instant = instant.plus(duration);
    }

    /** Swedish wall-clock time. */
    public LocalDateTime now() {
        return SwedishTime.now(this);
    }

    @Override
    public ZoneId getZone() {
        return SwedishTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return instant;
    }
}
