package se.pausa.ui.pause;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityStandings;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;
import se.pausa.pause.TargetNames;

/**
 * The draft of one screen, seen through the lines that it shows, together with what Spara last objected
 * to. Tells its listener about every change, so that the screen can follow.
 */
class StagedChanges {

    private final PauseService service;
    private final CityStandings standings;
    private final PauseDraft draft = new PauseDraft();
    private final Consumer<Collection<PauseLine>> changed;
    private final Map<UUID, PauseLine> lines = new LinkedHashMap<>();
    private Map<UUID, List<Problem>> problems = Map.of();

    /** @param changed is given the lines that look different now */
    StagedChanges(PauseService service, CityStandings standings, Consumer<Collection<PauseLine>> changed) {
        this.service = service;
        this.standings = standings;
        this.changed = changed;
    }

    PauseValues values(PauseLine line) {
        return staged(line)
                .map(StagedPause::values)
                .orElseGet(() -> line.stored().values());
    }

    PauseStatus status(PauseLine line) {
        return staged(line)
                .map(StagedPause::status)
                .orElseGet(() -> line.stored().status());
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

    /** Lägg till. */
    PauseLine add(PauseTarget target, PauseValues values, TargetNames names) {
        PauseLine line = PauseLine.of(draft.add(target, values), names);
        changed(line);
        return line;
    }

    void change(PauseLine line, PauseValues values) {
        if (line.stored() == null) {
            draft.change(line.key(), values);
        } else {
            draft.change(line.stored(), values);
        }
        changed(line);
    }

    void cancel(PauseLine line) {
        draft.cancel(line.stored());
        changed(line);
    }

    /** Avsluta nu i stället (R5). */
    void endInstead(PauseLine line, LocalDateTime now) {
        draft.endInstead(line.key(), now);
        changed(line);
    }

    /** Ends contracts and orders with the row, or lets them go on (R9). */
    void endCare(PauseLine line, @Nullable LocalDate lastDay) {
        if (line.stored() == null) {
            draft.endCare(line.key(), lastDay);
        } else {
            draft.endCare(line.stored(), lastDay);
        }
        changed(line);
    }

    void undo(PauseLine line) {
        draft.undo(line.key());
        changed(line);
    }

    void undoAll() {
        List<PauseLine> undone = List.copyOf(lines.values());
        draft.undoAll();
        problems = Map.of();
        lines.clear();
        changed.accept(undone);
    }

    /** Keeps mine on top of theirs (R16). */
    void keepMineOver(SavedPause theirs) {
        draft.keepMineOver(theirs);
        changed(line(theirs));
    }

    /** Drops mine; theirs is what is stored (R16). */
    void take(SavedPause theirs) {
        draft.undo(theirs.key());
        changed(line(theirs));
    }

    private PauseLine line(SavedPause theirs) {
        return lines.get(theirs.key())
                .on(theirs, standings.of(List.of(theirs.id())).get(theirs.id()));
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
            changed.accept(List.copyOf(lines.values()));
            throw refused;
        }
    }

    /** Whether Spara would refuse, as far as the staged rows themselves tell. */
    boolean isRefused() {
        return !service.problemsIn(draft).isEmpty();
    }

    List<Problem> problems(PauseLine line) {
        return problems.getOrDefault(line.key(), List.of());
    }

    /** The first line that Spara objected to. */
    Optional<PauseLine> firstWrong() {
        return lines().stream().filter(line -> problems.containsKey(line.key())).findFirst();
    }

    /** The staged lines, in the order in which they were staged. */
    List<PauseLine> lines() {
        return draft.rows().stream().map(row -> lines.get(row.key())).toList();
    }

    int size() {
        return draft.size();
    }

    boolean isEmpty() {
        return draft.isEmpty();
    }

    /** The pause of a line as it would be after Spara; empty if it is cancelled or incomplete. */
    Optional<LivePause> live(PauseLine line) {
        return staged(line)
                .map(LivePause::of)
                .orElseGet(() -> LivePause.of(line.stored()))
                .filter(pause -> values(line).plausibleInterval().isPresent());
    }

    /** The live pauses of a customer as they would be after Spara, without the one with this key. */
    List<LivePause> othersThan(@Nullable UUID key, List<SavedPause> stored) {
        return Stream.concat(
                        stored.stream()
                                .filter(pause -> draft.find(pause.key()).isEmpty())
                                .map(LivePause::of),
                        draft.rows().stream().map(LivePause::of))
                .flatMap(Optional::stream)
                .filter(pause -> !pause.key().equals(key))
                .toList();
    }

    private void changed(PauseLine line) {
        lines.put(line.key(), line);
        problems = problems.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(line.key()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        changed.accept(List.of(line));
    }
}
