package se.pausa.common;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A half-open stretch of Swedish wall-clock time, [start, end), in whole minutes; without an end it
 * goes on (R3).
 *
 * @param start inclusive
 * @param end exclusive, after the start; absent for an open end
 */
public record Interval(LocalDateTime start, @Nullable LocalDateTime end) {

    /** @throws IllegalArgumentException if the end does not lie after the start, or seconds are given */
    public Interval {
        if (!start.equals(start.truncatedTo(ChronoUnit.MINUTES))
                || end != null && !end.equals(end.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("An interval has whole minutes: " + start + " to " + end);
        }
        if (end != null && !end.isAfter(start)) {
            throw new IllegalArgumentException("The end " + end + " does not lie after the start " + start);
        }
    }

    public static Interval from(LocalDateTime start) {
        return new Interval(start, null);
    }

    public boolean isOpen() {
        return end == null;
    }

    public boolean contains(LocalDateTime time) {
        return !time.isBefore(start) && !hasEndedAt(time);
    }

    /** Whether the end has passed; the end itself is no longer part of the interval. */
    public boolean hasEndedAt(LocalDateTime time) {
        return end != null && !time.isBefore(end);
    }

    /** Whether the two share a minute; touching is not overlapping (R7). */
    public boolean overlaps(Interval other) {
        return (other.end == null || start.isBefore(other.end)) && (end == null || other.start.isBefore(end));
    }

    /** What both cover; empty when they do not overlap. */
    public Optional<Interval> intersection(Interval other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(new Interval(start.isAfter(other.start) ? start : other.start, earlier(end, other.end)));
    }

    /** From the earlier start to the later end, with what lies between the two. */
    public Interval span(Interval other) {
        return new Interval(
                start.isBefore(other.start) ? start : other.start,
                end == null || other.end == null ? null : end.isAfter(other.end) ? end : other.end);
    }

    /** Whether the two end at the same moment, or both never. */
    public boolean endsWith(Interval other) {
        return Objects.equals(end, other.end);
    }

    private static @Nullable LocalDateTime earlier(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
