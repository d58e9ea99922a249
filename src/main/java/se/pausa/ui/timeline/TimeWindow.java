package se.pausa.ui.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import se.pausa.common.Interval;

/**
 * The days that are seen, side by side and each as wide as the other, in per cent of the whole width.
 *
 * @param from first day, inclusive
 * @param to exclusive
 */
public record TimeWindow(LocalDate from, LocalDate to) {

    private static final double WHOLE = 100;

    public LocalDate last() {
        return to.minusDays(1);
    }

    public int length() {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    public Stream<LocalDate> days() {
        return from.datesUntil(to);
    }

    public Interval interval() {
        return new Interval(from.atStartOfDay(), to.atStartOfDay());
    }

    public boolean contains(LocalDateTime time) {
        return interval().contains(time);
    }

    /** Where a point in time stands; what lies outside stands at the edge. */
    public double place(LocalDateTime time) {
        double minutes = ChronoUnit.MINUTES.between(from.atStartOfDay(), time);
        double all = ChronoUnit.MINUTES.between(from.atStartOfDay(), to.atStartOfDay());
        return Math.clamp(WHOLE * minutes / all, 0, WHOLE);
    }

    public double place(LocalDate day) {
        return place(day.atStartOfDay());
    }

    /** Where the part of an interval stands that is seen; empty when none is. */
    public Optional<Stretch> stretch(Interval interval) {
        return interval()
                .intersection(interval)
                .map(seen -> new Stretch(place(seen.start()), seen.end() == null ? WHOLE : place(seen.end())));
    }
}
