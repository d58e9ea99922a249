package se.pausa.ui.pause;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;

/**
 * The draft of one screen, seen through the lines that it shows, together with what Spara last objected
 * to. Tells its listener about every change, so that the screen can follow.
 */
class StagedChanges {

    private final PauseService service;
    private final PauseDraft draft = new PauseDraft();
    private final Runnable changed;
    private Map<UUID, List<Problem>> problems = Map.of();

    StagedChanges(PauseService service, Runnable changed) {
        this.service = service;
        this.changed = changed;
    }

    PauseValues values(PauseLine line) {
        return staged(line).map(StagedPause::values).orElseGet(() -> line.stored().values());
    }

    PauseStatus status(PauseLine line) {
        return staged(line).map(StagedPause::status).orElseGet(() -> line.stored().status());
    }

    Optional<StagedPause> staged(PauseLine line) {
        return draft.find(line.key());
    }

    boolean isEditable(PauseLine line) {
        return !line.readOnly() && status(line) != PauseStatus.CANCELLED;
    }

    /** A stored pause that is not cancelled, neither in the database nor here. */
    boolean isCancellable(PauseLine line) {
        return line.stored() != null && isEditable(line);
    }

    StagedPause add(se.pausa.pause.PauseTarget target, PauseValues values) {
        StagedPause added = draft.add(target, values);
        changed(added.key());
        return added;
    }

    void change(PauseLine line, PauseValues values) {
        if (line.stored() == null) {
            draft.change(line.key(), values);
        } else {
            draft.change(line.stored(), values);
        }
        changed(line.key());
    }

    void cancel(PauseLine line) {
        draft.cancel(line.stored());
        changed(line.key());
    }

    /** Avsluta nu i stället (R5). */
    void endInstead(PauseLine line, LocalDateTime now) {
        draft.endInstead(line.key(), now);
        changed(line.key());
    }

    /** Ends contracts and orders with the row, or lets them go on (R9). */
    void endCare(PauseLine line, @Nullable LocalDate lastDay) {
        if (line.stored() == null) {
            draft.endCare(line.key(), lastDay);
        } else {
            draft.endCare(line.stored(), lastDay);
        }
        changed(line.key());
    }

    void undo(PauseLine line) {
        draft.undo(line.key());
        changed(line.key());
    }

    void undoAll() {
        draft.undoAll();
        problems = Map.of();
        changed.run();
    }

    void keepMineOver(SavedPause theirs) {
        draft.keepMineOver(theirs);
        changed(theirs.key());
    }

    /**
     * Spara. What is refused stays staged, and {@link #problems} tells why.
     *
     * @return what was stored
     */
    List<SavedPause> save() {
        try {
            List<SavedPause> saved = service.save(draft);
            undoAll();
            return saved;
        } catch (RuleViolation refused) {
            problems = refused.problems().stream()
                    .filter(problem -> problem.row() != null)
                    .collect(Collectors.groupingBy(Problem::row));
            changed.run();
            throw refused;
        }
    }

    List<Problem> problems(PauseLine line) {
        return problems.getOrDefault(line.key(), List.of());
    }

    List<StagedPause> rows() {
        return draft.rows();
    }

    int size() {
        return draft.size();
    }

    boolean isEmpty() {
        return draft.isEmpty();
    }

    /** The live pauses of a customer as they would be after Spara, without this one. */
    List<LivePause> othersThan(PauseLine line, List<SavedPause> stored) {
        return java.util.stream.Stream.concat(
                        stored.stream()
                                .filter(pause -> draft.find(pause.key()).isEmpty())
                                .map(LivePause::of),
                        draft.rows().stream().map(LivePause::of))
                .flatMap(Optional::stream)
                .filter(pause -> !pause.key().equals(line.key()))
                .toList();
    }

    private void changed(UUID key) {
        problems = problems.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(key) && draft.find(entry.getKey()).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        changed.run();
    }
}
