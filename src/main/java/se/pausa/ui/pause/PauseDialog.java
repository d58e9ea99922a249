package se.pausa.ui.pause;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CareNode;
import se.pausa.lists.TargetNames;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.Dialogs;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Keystroke;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.OtherWindows;
import se.pausa.ui.component.PlainButton;
import se.pausa.unsaved.Desk;

/**
 * Pausa: adds, changes and cancels the pauses of one customer, contract or order. Its pauses are edited
 * in the list; those on other levels of the same customer are shown for knowledge.
 */
class PauseDialog extends Dialog implements PauseDesk.Screen {

    private final PauseServices services;
    private final UnitTree units;
    private final ReasonNames reasons;
    private final Runnable elsewhere;
    private final Formats formats = Formats.current();
    private final PauseDesk desk;
    private final PauseForm form;
    private final LevelField level = new LevelField(this::changeLevel);
    private final Button older = new PlainButton();
    private final Span adding = new Span();
    private final List<PauseLine> lines = new ArrayList<>();
    private CareNode node;

    /** What stood under Nivå when the form was filled in, if it is filled in and another level was chosen since. */
    private @Nullable PauseTarget filledInFor;

    private CustomerSituation situation;

    /** @param elsewhere runs when something was saved, so that the screen around the dialog shows it */
    PauseDialog(
            PauseServices services,
            OtherWindows others,
            CareNode node,
            CustomerSituation situation,
            Runnable elsewhere) {
        this.services = services;
        this.node = situation.care().node(node.key()).orElse(node);
        this.situation = situation;
        this.elsewhere = elsewhere;
        units = services.units();
        reasons = services.reasonNames();
        desk = new PauseDesk(this, Desk.Place.DIALOG, services, others, units, reasons, this);
        form = new PauseForm(reasons, services.clock(), this::showFacts, this::add);
        columns(desk.table());
        offerOlder();

        others.follow(this, item -> item.isAbout(node.customer()), this::refresh);
        others.followStaging(this, item -> item.isAbout(node.customer()), this::showAdding);
        addDialogCloseActionListener(_ -> tryToClose());
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                form.focus();
            }
        });

        key(Keystroke.SAVE, desk::save);
        key(Keystroke.SAVE_AND_CLOSE, () -> desk.save(this::close));

        setHeaderTitle(getTranslation(
                "pause.dialog.title",
                Formats.shortName(situation.care().customer().name())));
        getHeader().add(level);
        setWidth("min(80rem, 96vw)");
        setHeight("min(54rem, 96vh)");
        setResizable(true);
        setDraggable(true);
        setCloseOnOutsideClick(false);
        addClassName("pause-dialog");
        FlexLayout body = new FlexLayout(form, adding, desk.table(), desk.below());
        body.addClassName("dialog-body");
        adding.addClassName("problem");
        showAdding();
        add(body);
        getFooter()
                .add(desk.actions()
                        .startingWith(older)
                        .withBeforeSave(new PlainButton(getTranslation("pause.close"), _ -> tryToClose())));
        showLevel();
        showRows(null);
    }

    /** What is being typed is taken first, as if the field had been left. */
    private void key(Keystroke key, Command act) {
        key.does(this, act).listenOn(this).resetFocusOnActiveElement();
    }

    private void columns(PauseTable table) {
        table.addFirst("target", line -> line.names().own(), "9rem");
        table.addLevel();
        table.addPauseColumns(services.now().toLocalDate());
        table.setItems(lines);
        table.setEmptyStateText(getTranslation("pause.dialog.empty"));
    }

    private PauseTarget target() {
        return PauseTarget.of(node);
    }

    /** The form keeps its values; what is staged on another level stays, and is saved with the rest. */
    private void changeLevel(CareNode chosen) {
        desk.table().editor().close();
        filledInFor = form.isFilledIn() ? Objects.requireNonNullElse(filledInFor, target()) : null;
        node = chosen;
        showLevel();
        showRows();
    }

    /** R11; its button goes with the level. */
    private void pauseCustomerInstead() {
        changeLevel(situation.care().customer());
        filledInFor = null;
        form.focus();
    }

    private void showLevel() {
        level.show(situation.care(), node);
        desk.table().setAriaLabel(getTranslation("pause.dialog.pauses", node.name()));
        showFacts(form.values());
    }

    /** Says who else has staged new pauses of the customer. */
    private void showAdding() {
        List<String> names =
                services.atIt().adding(node.customer(), services.user().get());
        adding.setVisible(!names.isEmpty());
        adding.setText(names.isEmpty() ? "" : getTranslation("unsaved.adding", names.size(), String.join(", ", names)));
    }

    /** Opens unless one is open already; whether it did. */
    boolean openOnce() {
        return Dialogs.open(this, this::tryToClose);
    }

    /** Opens with a pause staged as cancelled: the ongoing, else the next one of this node. */
    void stageCancellation() {
        nodeLines()
                .toCancel(desk.changes(), services.now())
                .ifPresentOrElse(
                        line -> {
                            desk.table().select(line);
                            desk.changes().cancel(line);
                        },
                        () -> Notices.done(getTranslation("pause.choose-to-cancel")));
    }

    /** Gör om (R5). */
    void redo(UUID pause) {
        lines.stream().filter(line -> line.key().equals(pause)).findFirst().ifPresent(line -> redo(line, situation));
    }

    @Override
    public void redo(PauseLine line, CustomerSituation around) {
        PauseValues values = desk.changes().values(line);
        desk.table().select(line);
        if (desk.changes().isCancellable(line)) {
            desk.changes().cancel(line);
        }
        form.fill(values);
        form.focus();
    }

    @Override
    public boolean hasTheRest() {
        return form.isFilledIn();
    }

    @Override
    public boolean stageTheRest() {
        if (filledInFor == null || filledInFor.equals(target())) {
            return form.add();
        }
        desk.refuse("pause.level-changed");
        form.focus();
        return false;
    }

    @Override
    public void reach(PauseLine line) {
        situation
                .care()
                .nodes()
                .filter(each -> PauseTarget.of(each).equals(line.target())
                        && !line.target().equals(target()))
                .findFirst()
                .ifPresent(this::changeLevel);
    }

    private void add(PauseValues values) {
        PauseLine added = desk.changes().add(target(), values, TargetNames.of(target(), situation.care()));
        form.clear();
        filledInFor = null;
        showRows(added.key());
    }

    @Override
    public Optional<CustomerSituation> situation(PauseLine marked) {
        return Optional.of(situation);
    }

    @Override
    public void saved(List<SavedPause> saved) {
        Notices.done(PauseSentences.saved(this, saved));
        refresh();
        elsewhere.run();
    }

    private void tryToClose() {
        if (desk.isWorthSaving()) {
            ask();
        } else {
            close();
        }
    }

    private void ask() {
        Dialogs.ask(
                new LeaveDialog(
                        desk.changes().isEmpty()
                                ? getTranslation("pause.leave.form")
                                : getTranslation(
                                        desk.changes().leaveText(),
                                        desk.changes().size()),
                        () -> desk.save(this::close),
                        this::closeWithoutSaving,
                        () -> {}),
                () -> {});
    }

    private void closeWithoutSaving() {
        desk.discard();
        close();
    }

    /** Somebody else has saved, or the city has answered. */
    private void refresh() {
        read(situation.customer().from());
    }

    private void read(LocalDateTime from) {
        services.situation(node.customer(), from).ifPresent(fresh -> situation = fresh);
        node = situation.care().node(node.key()).orElse(node);
        showLevel();
        showRows();
    }

    private void offerOlder() {
        int more = services.pauses().older(situation.customer());
        older.setText(getTranslation("pause.older", more));
        older.setVisible(more > 0);
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        older.addClickListener(_ -> showOlder());
    }

    /** Visa äldre: what ended more than a year ago is seldom asked for, and can be much. */
    private void showOlder() {
        older.setVisible(false);
        read(LocalDate.of(SwedishTime.FIRST_YEAR, 1, 1).atStartOfDay());
    }

    @Override
    public void showRows() {
        showRows(desk.marked().map(PauseLine::key).orElse(null));
    }

    /** @param mark the row to mark, if it is there */
    private void showRows(@Nullable UUID mark) {
        lines.clear();
        lines.addAll(nodeLines().with(desk.changes()));
        desk.changes().forgetAllBut(Optional.empty());
        desk.changes().know(lines);
        PauseTable table = desk.table();
        Optional<PauseLine> marked =
                lines.stream().filter(line -> line.key().equals(mark)).findFirst();
        if (marked.isEmpty()) {
            table.deselectAll(); // first, so that a row that is gone is not drawn once more
        }
        table.getDataProvider().refreshAll();
        marked.ifPresent(table::select);
        desk.mark();
    }

    private NodeLines nodeLines() {
        return new NodeLines(target(), situation);
    }

    /** What the pause in the form would do, and what the city would get. */
    private void showFacts(PauseValues values) {
        desk.followSaving();
        PausePreview typed = new PausePreview(
                target(),
                values,
                desk.changes().afterSave().of(situation),
                desk.changes().afterSave().othersThan(null, situation),
                services.now());
        form.showFacts(typed.effects(this, formats));
        form.showCity(
                units.isAnyIntegrated(node.units())
                        ? typed.reported(new CityFacts(units, reasons, formats), formats)
                        : List.of(),
                target().level() == PauseLevel.CUSTOMER ? null : this::pauseCustomerInstead);
    }
}
