package se.pausa.pause;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two people made of the same pause, field by field (R16). What one of them changed is taken; what both changed to
 * different values has to be chosen.
 *
 * @param base what both started from; absent when that is not known, so that every difference has to be chosen
 */
public record Merge(@Nullable PauseValues base, PauseValues theirs, PauseValues mine) {

    /** Who changed a field. */
    public enum ChangedBy {
        NOBODY,
        THEM,
        ME,
        /** To the same value. */
        BOTH_ALIKE,
        /** To different values. */
        BOTH
    }

    public static Merge of(Conflict.Clash clash) {
        SavedPause base = clash.mine().stored();
        return new Merge(
                base == null ? null : base.values(),
                clash.theirs().values(),
                clash.mine().values());
    }

    public ChangedBy changedBy(PauseField field) {
        boolean alike = Objects.equals(mine.get(field), theirs.get(field));
        if (base == null) {
            return alike ? ChangedBy.NOBODY : ChangedBy.BOTH;
        }
        boolean byThem = !Objects.equals(base.get(field), theirs.get(field));
        boolean byMe = !Objects.equals(base.get(field), mine.get(field));
        if (byThem && byMe) {
            return alike ? ChangedBy.BOTH_ALIKE : ChangedBy.BOTH;
        }
        return byThem ? ChangedBy.THEM : byMe ? ChangedBy.ME : ChangedBy.NOBODY;
    }

    public Set<PauseField> changedBy(ChangedBy who) {
        return Stream.of(PauseField.values())
                .filter(field -> changedBy(field) == who)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PauseField.class)));
    }

    /** What somebody has to choose: no value of these is right by itself. */
    public Set<PauseField> toChoose() {
        return changedBy(ChangedBy.BOTH);
    }

    /** @param chosenMine those of the fields to choose that become mine; the others become theirs */
    public PauseValues outcome(Set<PauseField> chosenMine) {
        Set<PauseField> taken = changedBy(ChangedBy.ME);
        toChoose().stream().filter(chosenMine::contains).forEach(taken::add);
        return theirs.with(taken, mine);
    }

    /**
     * All that it can still become.
     *
     * @param chosenMine as for {@link #outcome}
     * @param open those of the fields to choose that are not chosen yet
     */
    public Collection<PauseValues> outcomes(Set<PauseField> chosenMine, Set<PauseField> open) {
        List<PauseValues> all = List.of(outcome(chosenMine));
        for (PauseField field : open) {
            all = all.stream()
                    .flatMap(one -> Stream.of(one.with(Set.of(field), theirs), one.with(Set.of(field), mine)))
                    .toList();
        }
        return all;
    }
}
