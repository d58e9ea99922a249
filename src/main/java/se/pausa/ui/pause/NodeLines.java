package se.pausa.ui.pause;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.pausa.lists.TargetNames;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;

/** The pauses of a customer as rows of the dialog of one node: new ones, its own, then those on other levels. */
record NodeLines(PauseTarget node, CustomerSituation situation) {

    List<PauseLine> with(StagedChanges changes) {
        return Stream.concat(
                        changes.lines().stream().filter(line -> line.stored() == null),
                        situation.pauses().stream().map(this::line).sorted(Comparator.comparing(PauseLine::readOnly)))
                .toList();
    }

    private PauseLine line(SavedPause pause) {
        return new PauseLine(
                pause.key(),
                pause.target(),
                TargetNames.of(pause.target(), situation.care()),
                pause,
                situation.standing(pause),
                pause.target().equals(node) ? PauseLine.Access.OPEN : PauseLine.Access.OTHER_LEVEL);
    }

    /** The pause that Avbryt uppehåll means: the ongoing, else the next one; empty when that is not clear. */
    Optional<PauseLine> toCancel(StagedChanges changes, LocalDateTime now) {
        List<PauseLine> candidates = with(changes).stream()
                .filter(changes::isCancellable)
                .filter(line -> !line.stored().isInactiveAt(now))
                .toList();
        return candidates.stream()
                .filter(line -> line.stored().interval().contains(now))
                .findFirst()
                .or(() ->
                        candidates.stream().filter(_ -> candidates.size() == 1).findFirst());
    }
}
