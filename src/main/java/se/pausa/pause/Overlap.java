package se.pausa.pause;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import se.pausa.common.Interval;
import se.pausa.common.Problem;

/**
 * A staged pause and the other live ones on the same target that it shares time with, which R7 refuses.
 *
 * @param others in the order of their start; empty when nothing is in the way
 */
public record Overlap(LivePause mine, List<LivePause> others) {

    /** The key of the problem; its arguments are the others, and how many they are. */
    public static final String PROBLEM = "overlap";

    /** What a way out does. */
    public enum Kind {
        /** Mine ends where the other begins; the other goes on at least as long. */
        END_MINE,
        /** The other ends where mine begins; mine goes on at least as long. */
        END_OTHER,
        /** The other covers both, and mine is taken back. */
        WIDEN_OTHER,
        /** The other covers mine already, which is taken back. */
        DROP_MINE
    }

    /**
     * A way out after which every minute that was stored or typed is paused, once.
     *
     * @param changed the pause whose interval changes, mine or the other
     * @param interval what it becomes; for {@link Kind#DROP_MINE} what it is
     */
    public record WayOut(Kind kind, UUID changed, Interval interval) {

        /** Whether mine is not needed any longer. */
        public boolean takesMineBack() {
            return kind == Kind.WIDEN_OTHER || kind == Kind.DROP_MINE;
        }
    }

    /** @param all live pauses as they would be after Spara, with or without mine */
    public static Overlap of(LivePause mine, Collection<LivePause> all) {
        return new Overlap(
                mine,
                all.stream()
                        .filter(other -> !other.key().equals(mine.key()))
                        .filter(other -> other.target().equals(mine.target()))
                        .filter(other -> other.interval().overlaps(mine.interval()))
                        .sorted(Comparator.comparing(
                                (LivePause other) -> other.interval().start()))
                        .toList());
    }

    /** The refusal of the staged row; it names every pause in the way. */
    public Problem problem() {
        return Problem.of(mine.key(), PauseField.STARTS_AT.name(), PROBLEM, others, others.size());
    }

    /** The pauses that a refusal of this kind names. */
    public static List<LivePause> othersIn(Problem refused) {
        return ((List<?>) refused.arguments().getFirst())
                .stream().map(LivePause.class::cast).toList();
    }

    /**
     * The ways out that lose nothing. None when several pauses are in the way: there somebody has to choose.
     *
     * @param mineIsNew whether mine can be taken back, because it is not stored yet
     */
    public List<WayOut> waysOut(boolean mineIsNew) {
        if (others.size() != 1) {
            return List.of();
        }
        LivePause other = others.getFirst();
        Interval own = mine.interval();
        Interval theirs = other.interval();
        Interval both = own.span(theirs);
        List<WayOut> ways = new ArrayList<>();
        if (own.start().isBefore(theirs.start()) && theirs.endsWith(both)) {
            ways.add(new WayOut(Kind.END_MINE, mine.key(), new Interval(own.start(), theirs.start())));
        }
        if (theirs.start().isBefore(own.start()) && own.endsWith(both)) {
            ways.add(new WayOut(Kind.END_OTHER, other.key(), new Interval(theirs.start(), own.start())));
        }
        if (mineIsNew) {
            ways.add(new WayOut(theirs.equals(both) ? Kind.DROP_MINE : Kind.WIDEN_OTHER, other.key(), both));
        }
        return ways;
    }
}
