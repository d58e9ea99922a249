package se.pausa.ui.pause;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityStandings;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.lists.TargetNames;
import se.pausa.pause.Conflict;
import se.pausa.pause.NewsItem;
import se.pausa.pause.Overlap;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseField;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;
import se.pausa.pause.Submission;

/**
 * The draft of one screen over the pauses that it shows, each as it was read last, together with what Spara last
 * objected to. Tells its listener about every change, so that the screen can follow.
 */
class StagedChanges {

    private final PauseService service;
    private final CityStandings standings;
    private final PauseDraft draft = new PauseDraft();
    private final Consumer<Collection<PauseLine>> changed;
    private final KnownLines known = new KnownLines();
    private final AfterSave afterSave = new AfterSave(draft, known);
    private final Refusals refusals;
    private final UnreadTexts unread = new UnreadTexts();
    private @Nullable Submission inDoubt;

    /** @param changed is given the lines that look different now */
    StagedChanges(PauseService service, CityStandings standings, Consumer<Collection<PauseLine>> changed) {
        this.service = service;
        refusals = new Refusals(service, draft, afterSave);
        this.standings = standings;
        this.changed = changed;
    }

    /** Takes in what was read; from now on these pauses are drawn like this. */
    void know(Collection<PauseLine> read) {
        known.addAll(read);
    }

    /** Takes in how the pauses of a customer stand now, as far as they are shown here. */
    void know(CustomerSituation situation) {
        known.renew(situation);
    }

    /**
     * Forgets what is neither staged nor marked; a list that is read anew begins with this.
     *
     * @param marked its panel is drawn before its row is read
     */
    void forgetAllBut(Optional<PauseLine> marked) {
        known.keep(key -> draft.find(key).isPresent()
                || unread.rows().contains(key)
                || marked.filter(line -> line.key().equals(key)).isPresent());
    }

    /** Whether a piece of news may be about what is shown or staged here. */
    boolean isAbout(NewsItem item) {
        return !known(line -> item.isAbout(line.target().customer())).isEmpty();
    }

    /** The lines for which this is true, as far as they are known here. */
    List<PauseLine> known(Predicate<PauseLine> some) {
        return known.find(some);
    }

    /** The line as it was read last. */
    PauseLine newest(PauseLine line) {
        return known.newest(line);
    }

    private @Nullable SavedPause stored(PauseLine line) {
        return known.stored(line);
    }

    /** How all this would be after Spara. */
    AfterSave afterSave() {
        return afterSave;
    }

    /** Whether there is anything to draw: a new pause that was undone is nothing any longer. */
    boolean exists(PauseLine line) {
        return stored(line) != null || staged(line).isPresent();
    }

    PauseValues values(PauseLine line) {
        return afterSave.values(line);
    }

    PauseStatus status(PauseLine line) {
        return staged(line)
                .map(StagedPause::status)
                .orElseGet(() -> Objects.requireNonNull(stored(line)).status());
    }

    Optional<StagedPause> staged(PauseLine line) {
        return draft.find(line.key());
    }

    /** What somebody else has stored of a pause since it was staged here, if anything (R16). */
    Optional<SavedPause> storedElsewhere(PauseLine line) {
        return staged(line)
                .map(StagedPause::stored)
                .flatMap(base -> Optional.ofNullable(stored(line)).filter(now -> now.version() > base.version()));
    }

    /** Whether it can be changed where it is shown now: the level that is worked on may have become another. */
    PauseLine.Access access(PauseLine line) {
        return newest(line).access();
    }

    boolean isReadOnly(PauseLine line) {
        return newest(line).readOnly();
    }

    boolean isEditable(PauseLine line) {
        return !isReadOnly(line) && exists(line) && status(line) != PauseStatus.CANCELLED;
    }

    /** A stored pause that is not cancelled, neither in the database nor here. */
    boolean isCancellable(PauseLine line) {
        return stored(line) != null && isEditable(line);
    }

    /** Lägg till. */
    PauseLine add(PauseTarget target, PauseValues values, TargetNames names) {
        PauseLine line = PauseLine.of(draft.add(target, values), names);
        changed(line);
        return line;
    }

    void change(PauseLine line, PauseValues values) {
        SavedPause stored = stored(line);
        if (stored == null) {
            draft.change(line.key(), values);
        } else {
            draft.change(stored, values);
        }
        changed(line);
    }

    void cancel(PauseLine line) {
        draft.cancel(Objects.requireNonNull(stored(line)));
        changed(line);
    }

    /** Avsluta nu i stället (R5). */
    void endInstead(PauseLine line, LocalDateTime now) {
        draft.endInstead(line.key(), now);
        changed(line);
    }

    /** Ends contracts and orders with the row, or lets them go on (R9). */
    void endCare(PauseLine line, @Nullable LocalDate lastDay) {
        SavedPause stored = stored(line);
        if (stored == null) {
            draft.endCare(line.key(), lastDay);
        } else {
            draft.endCare(stored, lastDay);
        }
        changed(line);
    }

    /** Stages what was staged before, in another window or session; lines hold how it is stored now (R6). */
    void restage(Map<PauseLine, StagedPause> rows) {
        rows.forEach((line, row) -> {
            known.add(line);
            draft.restage(row);
        });
        changed.accept(rows.keySet());
    }

    /** All rows that are staged. */
    List<StagedPause> rows() {
        return draft.rows();
    }

    void undo(PauseLine line) {
        draft.undo(line.key());
        unread.forget(line.key());
        changed(line);
    }

    void undoAll() {
        List<PauseLine> undone = waiting();
        draft.undoAll();
        unread.forgetAll();
        inDoubt = null;
        refusals.forgetAll();
        changed.accept(undone);
    }

    /** What is staged here and what somebody else has stored of it meanwhile (R16). */
    Conflict.Clash clash(SavedPause theirs) {
        return new Conflict.Clash(draft.find(theirs.key()).orElseThrow(), theirs);
    }

    /** The line of a staged pause. */
    PauseLine line(UUID key) {
        return known.find(key).orElseThrow();
    }

    /** Stages the outcome of a conflict over theirs (R16). */
    void settle(SavedPause theirs, PauseValues outcome, boolean cancelled) {
        draft.settle(theirs, outcome, cancelled);
        changed(over(theirs));
    }

    /** Drops mine; theirs is what is stored (R16). */
    void take(SavedPause theirs) {
        draft.undo(theirs.key());
        changed(over(theirs));
    }

    private PauseLine over(SavedPause theirs) {
        PauseLine line =
                line(theirs.key()).on(theirs, standings.of(List.of(theirs.id())).get(theirs.id()));
        known.add(line);
        return line;
    }

    /** Follows a way out of an overlap (R7); the other pause is one of the customer's. */
    void follow(PauseLine mine, Overlap.WayOut way, CustomerSituation situation) {
        PauseLine changing = way.changed().equals(mine.key())
                ? mine
                : known.beside(mine, way.changed(), situation).orElseThrow();
        known.add(newest(changing));
        if (way.takesMineBack()) {
            undo(mine);
        }
        PauseValues values = values(changing);
        change(
                changing,
                values.withStartsAt(way.interval().start())
                        .withEndsAt(way.interval().end()));
    }

    /** Whether a way out can be followed from here: what it changes is at hand. */
    boolean canFollow(PauseLine mine, Overlap.WayOut way, CustomerSituation situation) {
        return way.changed().equals(mine.key())
                || known.beside(mine, way.changed(), situation).isPresent();
    }

    /**
     * Spara, which changes nothing here: what follows from its outcome is another step, since drawing may fail.
     *
     * @return what was stored
     */
    List<SavedPause> save() {
        return service.save(draft);
    }

    /** Spara was refused: everything stays staged, and {@link #problems} tells why. */
    void object(RuleViolation refused) {
        refusals.are(refused.problems());
        changed.accept(lines());
    }

    /** It is not known whether this is stored. */
    void doubt(Submission sent) {
        inDoubt = sent;
        changed.accept(lines());
    }

    Optional<Submission> inDoubt() {
        return Optional.ofNullable(inDoubt);
    }

    /** Asks the database what became of it; changes nothing here, and may run in any thread. */
    Optional<List<SavedPause>> settle(Submission sent) {
        return service.settle(sent);
    }

    /**
     * It is known now.
     *
     * @param saved what is stored of it, none when nothing is
     */
    void settled(Submission sent, List<SavedPause> saved) {
        inDoubt = null;
        List<PauseLine> shown = lines();
        draft.stored(sent, saved);
        changed.accept(shown);
    }

    /** Whether Spara would refuse, as far as the staged rows themselves tell. */
    boolean isRefused() {
        return !service.problemsIn(draft).isEmpty();
    }

    /** What stands in the way of Spara in a row. */
    List<Problem> problems(PauseLine line) {
        return exists(line) ? refusals.of(line) : List.of();
    }

    /** Looks whether a staged row clashes with another pause of its customer (R7), to say it before Spara does. */
    void judge(PauseLine line, CustomerSituation situation) {
        refusals.judge(line, situation);
    }

    /** What was typed in a cell and is not understood, if anything. */
    Optional<UnreadTexts.Unread> unread(PauseLine line, PauseField field) {
        return unread.find(line.key(), field);
    }

    /** All that was typed in a row and is not understood. */
    Collection<UnreadTexts.Unread> unread(PauseLine line) {
        return unread.of(line.key()).values();
    }

    void keepUnread(PauseLine line, PauseField field, UnreadTexts.Unread text) {
        unread.keep(line.key(), field, text);
        changed(line);
    }

    void forgetUnread(PauseLine line, PauseField field) {
        if (unread(line, field).isPresent()) {
            unread.forget(line.key(), field);
            changed(line);
        }
    }

    /** The lines in which something is not understood, in the order in which it was typed. */
    List<PauseLine> unreadLines() {
        return unread.rows().stream().flatMap(row -> known.find(row).stream()).toList();
    }

    /** The staged lines, in the order in which they were staged. */
    List<PauseLine> lines() {
        return draft.rows().stream()
                .flatMap(row -> known.find(row.key()).stream())
                .toList();
    }

    /** The staged lines, and those in which something is not understood. */
    List<PauseLine> waiting() {
        return Stream.concat(lines().stream(), unreadLines().stream())
                .distinct()
                .toList();
    }

    int size() {
        return waiting().size();
    }

    boolean isEmpty() {
        return draft.isEmpty() && unread.rows().isEmpty();
    }

    /** What stands beside the status of staged rows. */
    String unsavedText() {
        return inDoubt == null ? "pause.unsaved" : "pause.unsaved-perhaps";
    }

    /** What is asked before leaving the screen, with the number of staged rows. */
    String leaveText() {
        return inDoubt == null ? "pause.leave.text" : "pause.leave.in-doubt";
    }

    private void changed(PauseLine line) {
        known.add(newest(line));
        refusals.forget(line.key());
        changed.accept(Stream.concat(Stream.of(line), refusals.rows().stream().flatMap(row -> known.find(row).stream()))
                .toList());
    }
}
