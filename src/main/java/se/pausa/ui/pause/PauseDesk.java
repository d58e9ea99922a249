package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseField;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.Addresses;
import se.pausa.ui.component.Finger;
import se.pausa.ui.component.MarkByKeys;
import se.pausa.ui.component.OtherWindows;
import se.pausa.ui.component.RowMenu;
import se.pausa.unsaved.Desk;
import se.pausa.unsaved.UnsavedPause;

/**
 * A list of pauses with all that is done to it: the marked row and what there is to know of it, what is staged,
 * undone, cancelled and saved. Pausade order is one of these, and so is each dialog.
 */
class PauseDesk implements ActionBar.Actions, RowOffers.Acts {

    private final Screen screen;
    private final StagedChanges changes;
    private final CityOutlook outlook;
    private final PauseTable table;
    private final KeptWork kept;
    private final CitySending sending;
    private final MarkedPlace details;
    private final ActionBar actions;
    private final Clock clock;
    private final Saving saving;
    private @Nullable CustomerSituation situation;

    /** What differs between the screens. */
    interface Screen {

        /** How the customer of the marked row stands now; empty when it is gone. */
        Optional<CustomerSituation> situation(PauseLine marked);

        /** Whether something is filled in that is not staged yet. */
        default boolean hasTheRest() {
            return false;
        }

        /** Stages what is filled in; false when it is wrong, and says so. */
        default boolean stageTheRest() {
            return true;
        }

        /** Shows a row where it can be changed. */
        default void reach(PauseLine line) {}

        /** Shows all rows anew, because some have come or gone. */
        void showRows();

        /** Cancels a pause, if it still lives, and opens the form with its values (R5). */
        void redo(PauseLine line, CustomerSituation situation);

        /** Says that these are stored, and shows them. */
        void saved(List<SavedPause> saved);
    }

    PauseDesk(
            Component owner,
            Desk.Place place,
            PauseServices services,
            OtherWindows others,
            UnitTree units,
            ReasonNames reasons,
            Screen screen) {
        this.screen = screen;
        changes = new StagedChanges(services.pauses(), services.standings(), this::staged);
        outlook = new CityOutlook(units, reasons, changes);
        table = new PauseTable(changes, reasons, outlook, services.clock());
        kept = new KeptWork(owner, services, others, place, changes, table, this::follow);
        table.showOthers(kept::others);
        clock = services.clock();
        sending = new CitySending(outlook);
        RowOffers offers = new RowOffers(owner, changes, this);
        new RowMenu<>(table, line -> {
            table.editor().close();
            table.select(line);
            return offers.of(changes.newest(line));
        });
        Conflicts conflicts = new Conflicts(services, units, reasons, changes, screen::showRows);
        Function<Component, MarkedPause> marked = said -> new MarkedPause(
                new RowActs(offers),
                said,
                new SelectedPause(changes, reasons, clock, kept::others, theirs -> compare(conflicts, theirs)),
                new CityPanel(changes, reasons, outlook, clock));
        details = Finger.isUsed()
                ? new RowSheets(
                        table,
                        () -> situation,
                        line -> new RowSheet(line, new RowFields(changes, reasons, clock), marked.apply(new Span())))
                : new RowDetails(table, () -> marked.apply(table.editor().said()));
        saving = new Saving(owner, changes, conflicts, new SignedMonths(services.signOffs(), units, changes));
        actions = new ActionBar(changes, this);
        table.addSelectionListener(_ -> mark());
        new TableKeys(table, table.editor(), this::undo);
    }

    StagedChanges changes() {
        return changes;
    }

    PauseTable table() {
        return table;
    }

    ActionBar actions() {
        return actions;
    }

    /** What is said below the list. */
    Component below() {
        Div below = new Div(sending, details.parked());
        below.addClassName("below-list");
        return below;
    }

    /** Stages what was left unsaved in another window or session (R6). */
    void take(List<UnsavedPause> left) {
        kept.take(left.stream()
                .filter(each -> changes.rows().stream()
                        .noneMatch(row -> row.key().equals(each.row().key())))
                .toList());
        screen.showRows();
    }

    /** What is staged is let go, here and where it is kept. */
    void discard() {
        table.editor().close();
        changes.undoAll();
    }

    /** Whether there is something that Spara would store. */
    boolean isWorthSaving() {
        return !changes.isEmpty() || screen.hasTheRest();
    }

    Optional<PauseLine> marked() {
        return table.asSingleSelect().getOptionalValue();
    }

    /** Reads the marked row's customer anew and shows what follows from it. */
    void mark() {
        situation = marked().flatMap(screen::situation).orElse(null);
        if (situation != null) {
            changes.know(situation);
        }
        follow();
    }

    /** Shows everything that follows from what is staged, stored and marked now. */
    void follow() {
        PauseLine line = marked().filter(changes::exists).map(changes::newest).orElse(null);
        if (line != null && situation != null) {
            changes.judge(line, situation);
        }
        details.follow(line, situation);
        sending.follow();
        followSaving();
    }

    /** Shows whether there is something to save. */
    void followSaving() {
        actions.follow(isWorthSaving());
    }

    private void staged(Collection<PauseLine> changed) {
        saving.mended();
        kept.follow();
        table.editor().follow(changed);
        if (changed.stream().allMatch(changes::exists)) {
            follow();
            changed.forEach(table::redraw);
        } else {
            screen.showRows();
        }
    }

    @Override
    public void cancelPause() {
        table.editor().close();
        marked().filter(changes::isCancellable).ifPresent(changes::cancel);
        MarkByKeys.backTo(table);
    }

    @Override
    public void undo() {
        table.editor().shut();
        marked().ifPresent(changes::undo);
        MarkByKeys.backTo(table);
    }

    @Override
    public void end(Optional<LocalDateTime> at) {
        PauseLine line = marked().filter(changes::isEditable).orElse(null);
        if (line != null && at.isPresent()) {
            table.editor().close();
            changes.change(line, changes.values(line).withEndsAt(at.get()));
            MarkByKeys.backTo(table);
        } else if (line != null) {
            details.edit(line, PauseField.ENDS_AT);
        }
    }

    @Override
    public void change() {
        marked().ifPresent(line -> details.edit(line, PauseField.STARTS_AT));
    }

    @Override
    public void redo() {
        details.leave();
        if (situation != null) {
            marked().ifPresent(line -> screen.redo(changes.newest(line), situation));
        }
    }

    /** In a tab of its own: what is staged here stays. */
    @Override
    public void history() {
        marked().map(line -> Addresses.customer(
                        line.target().customer(), line.names().customerNumber(), line.key()))
                .ifPresent(address -> UI.getCurrent().getPage().open(address, "_blank"));
    }

    @Override
    public LocalDateTime now() {
        return SwedishTime.now(clock);
    }

    @Override
    public void undoAll() {
        discard();
        screen.showRows();
    }

    @Override
    public void save() {
        table.editor().close();
        if (isWorthSaving()) {
            save(() -> MarkByKeys.backTo(table));
        }
    }

    /** @param then runs when everything is stored, and at once when there is nothing to store */
    void save(Runnable then) {
        table.editor().close();
        if (!isWorthSaving()) {
            then.run();
        } else if ((!screen.hasTheRest() || screen.stageTheRest()) && isUnderstood()) {
            saving.save(saved -> {
                screen.saved(saved);
                then.run();
            });
        }
    }

    /** Asks what shall be of a pause that somebody else has stored meanwhile, before Spara does (R16). */
    private void compare(Conflicts conflicts, SavedPause theirs) {
        table.editor().close();
        conflicts.ask(List.of(changes.clash(theirs)), this::save);
    }

    /** Says why nothing was sent to be stored. */
    void refuse(String key) {
        saving.refuse(key, 1);
    }

    /** Goes to the first cell whose text is not understood. */
    private boolean isUnderstood() {
        List<PauseLine> unread = changes.unreadLines();
        if (unread.isEmpty()) {
            return true;
        }
        PauseLine first = unread.getFirst();
        saving.refuse("pause.unread", unread.size());
        screen.reach(first);
        table.select(first);
        CellEditor.FIELDS.stream()
                .filter(field -> changes.unread(first, field).isPresent())
                .findFirst()
                .ifPresent(field -> details.edit(first, field));
        return false;
    }
}
