package se.pausa.pause;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Interval;
import se.pausa.customer.CareNode;
import se.pausa.delivery.Delivery;

/**
 * What live pauses do to rows of the tree: derived downwards from every level, never copied (R2). Where
 * pauses on several levels overlap, the effect is their union and the highest level is named as cause.
 */
public final class EffectivePauses {

    private static final Comparator<LivePause> HIGHEST_FIRST = Comparator.comparing(
                    (LivePause pause) -> pause.target().level())
            .thenComparing(pause -> pause.interval().start());

    private static final Comparator<LivePause> EARLIEST_FIRST =
            Comparator.comparing(pause -> pause.interval().start());

    private final List<LivePause> pauses;

    public EffectivePauses(Collection<LivePause> pauses) {
        this.pauses = pauses.stream().sorted(HIGHEST_FIRST).toList();
    }

    /** The pauses of these that are live. */
    public static EffectivePauses of(Collection<SavedPause> saved) {
        return new EffectivePauses(
                saved.stream().map(LivePause::of).flatMap(Optional::stream).toList());
    }

    /** All pauses that work on this row, the highest level first. */
    public List<LivePause> on(CareNode node) {
        return pauses.stream().filter(pause -> pause.covers(node)).toList();
    }

    /** The pause on the highest level that covers this row at this time. */
    public Optional<LivePause> cause(CareNode node, LocalDateTime time) {
        return pauses.stream()
                .filter(pause -> pause.interval().contains(time) && pause.covers(node))
                .findFirst();
    }

    /** Whether a pause covers the start of this delivery (R2). */
    public boolean isPaused(Delivery delivery) {
        return cause(delivery.order(), delivery.start()).isPresent();
    }

    /** Whether the row is paused at this time, by what and until when. */
    public Optional<Effect> at(CareNode node, LocalDateTime time) {
        return cause(node, time).map(cause -> new Effect(cause, endOfStretch(on(node), time)));
    }

    /** The next pause that starts after this time. */
    public Optional<LivePause> next(CareNode node, LocalDateTime time) {
        return on(node).stream()
                .filter(pause -> pause.interval().start().isAfter(time))
                .min(EARLIEST_FIRST);
    }

    /** The union of all pauses of the row: stretches without a gap, in order, none touching another. */
    public List<Interval> stretches(CareNode node) {
        List<Interval> union = new ArrayList<>();
        for (LivePause pause : on(node).stream().sorted(EARLIEST_FIRST).toList()) {
            Interval next = pause.interval();
            if (!union.isEmpty() && reaches(union.getLast(), next.start())) {
                Interval last = union.removeLast();
                union.add(new Interval(last.start(), later(last.end(), next.end())));
            } else {
                union.add(next);
            }
        }
        return union;
    }

    private @Nullable LocalDateTime endOfStretch(List<LivePause> covering, LocalDateTime time) {
        LocalDateTime end = time;
        for (LivePause pause : covering.stream().sorted(EARLIEST_FIRST).toList()) {
            Interval interval = pause.interval();
            if (interval.start().isAfter(end) || interval.hasEndedAt(end)) {
                continue;
            }
            if (interval.isOpen()) {
                return null;
            }
            end = interval.end();
        }
        return end;
    }

    private static boolean reaches(Interval interval, LocalDateTime time) {
        return interval.isOpen() || !interval.end().isBefore(time);
    }

    private static @Nullable LocalDateTime later(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }
}
