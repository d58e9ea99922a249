package se.pausa.ui.pause;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityNews;
import se.pausa.city.CityStandings;
import se.pausa.city.SignOffs;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CareNode;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.pause.TargetNames;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.OtherWindows;

/**
 * Pausa: adds, changes and cancels the pauses of one customer, contract or order. Its pauses are edited
 * in the list; those on other levels of the same customer are shown for knowledge.
 */
class PauseDialog extends Dialog implements Foot.Actions {

    private final PauseService service;
    private final CityStandings standings;
    private final Clock clock;
    private final CareNode node;
    private final PauseTarget target;
    private final Elsewhere elsewhere;
    private final ReasonNames reasons;
    private final Formats formats = Formats.current();
    private final StagedChanges changes;
    private final PauseForm form;
    private final PauseTable table;
    private final CityOutlook outlook;
    private final SelectedPause selected;
    private final CityPanel city;
    private final Saving saving;
    private final Foot foot;
    private final List<PauseLine> lines = new ArrayList<>();
    private Around around;

    PauseDialog(
            PauseService service,
            CityStandings standings,
            SignOffs signOffs,
            UnitTree units,
            CityNews cityNews,
            ReasonNames reasons,
            Clock clock,
            CareNode node,
            Around around,
            Elsewhere elsewhere) {
        this.service = service;
        this.standings = standings;
        this.reasons = reasons;
        this.clock = clock;
        this.node = node;
        this.target = PauseTarget.of(node);
        this.around = around;
        this.elsewhere = elsewhere;
        changes = new StagedChanges(service, standings, this::staged);
        outlook = new CityOutlook(units, reasons, changes);
        form = new PauseForm(reasons, this::showFacts, this::add);
        table = new PauseTable(changes, reasons, outlook);
        selected = new SelectedPause(changes, reasons, clock);
        city = new CityPanel(
                changes,
                reasons,
                outlook,
                clock,
                units.isAnyIntegrated(around.care().customer().units()));
        saving = new Saving(this, changes, reasons, new SignedMonths(signOffs, units, changes));
        table.addFirst("target", line -> line.names().own(), "9rem");
        table.addLevel();
        table.addPauseColumns(now().toLocalDate());
        table.setItems(lines);
        table.setEmptyStateText(getTranslation("pause.dialog.empty"));
        table.setAriaLabel(getTranslation("pause.dialog.pauses", node.name()));

        OtherWindows.follow(this, cityNews, this::refresh);
        table.addSelectionListener(_ -> follow());
        Button close = new Button(getTranslation("pause.close"), _ -> tryToClose());
        foot = new Foot(changes, this).withBeforeSave(close);
        addDialogCloseActionListener(_ -> tryToClose());

        setHeaderTitle(getTranslation(
                "pause.dialog.title", title(), formats.level(target.level()).toLowerCase(getLocale())));
        setWidth("min(80rem, 96vw)");
        setHeight("min(54rem, 96vh)");
        setResizable(true);
        setDraggable(true);
        setCloseOnOutsideClick(false);
        addClassName("pause-dialog");
        FlexLayout below = new FlexLayout(selected, city);
        below.addClassName("below-list");
        FlexLayout body = new FlexLayout(form, table, below);
        body.addClassName("dialog-body");
        add(body);
        getFooter().add(foot);
        form.clear(now());
        showLines(null);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                form.focus();
            }
        });
    }

    /** What the screen around the dialog does for it. */
    interface Elsewhere {

        /** Something was saved. */
        void saved();

        /** Opens the dialog for the whole customer instead, with these values filled in (R11). */
        void pauseCustomer(PauseValues typed);
    }

    /** Takes over what was typed somewhere else. */
    void fill(PauseValues typed) {
        form.fill(typed);
    }

    /** Opens with a pause staged as cancelled: the ongoing, else the next one of this node. */
    void stageCancellation() {
        List<PauseLine> candidates = lines.stream()
                .filter(changes::isCancellable)
                .filter(line -> !line.stored().isInactiveAt(now()))
                .toList();
        Optional<PauseLine> ongoing = candidates.stream()
                .filter(line -> line.stored().interval().contains(now()))
                .findFirst();
        ongoing.or(() -> candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty())
                .ifPresentOrElse(
                        line -> {
                            table.select(line);
                            changes.cancel(line);
                        },
                        () -> Notices.done(getTranslation("pause.choose-to-cancel")));
    }

    private String title() {
        String customer = Formats.shortName(around.care().customer().name());
        return target.level() == PauseLevel.CUSTOMER ? customer : customer + " – " + Formats.shortName(node.name());
    }

    private void add(PauseValues values) {
        PauseLine added = changes.add(target, values, TargetNames.of(target, around.care()));
        form.clear(now());
        showLines(added.key());
        table.focus();
    }

    @Override
    public void cancelPause() {
        table.editor().close();
        table.asSingleSelect().getOptionalValue().filter(changes::isCancellable).ifPresent(changes::cancel);
    }

    @Override
    public void undo() {
        table.editor().close();
        table.asSingleSelect().getOptionalValue().ifPresent(changes::undo);
    }

    @Override
    public void undoAll() {
        table.editor().close();
        changes.undoAll();
        showLines(null);
    }

    @Override
    public void save() {
        table.editor().close();
        UUID selectedBefore =
                table.asSingleSelect().getOptionalValue().map(PauseLine::key).orElse(null);
        saving.save(saved -> {
            Notices.done(getTranslation("pause.saved", saved.size()));
            reload(selectedBefore);
            table.focus();
            elsewhere.saved();
        });
    }

    private void tryToClose() {
        if (changes.isEmpty() && !form.isFilledIn()) {
            close();
            return;
        }
        new LeaveDialog(
                        changes.isEmpty()
                                ? getTranslation("pause.leave.form")
                                : getTranslation("pause.leave.text", changes.size()),
                        this::close,
                        () -> {})
                .open();
    }

    /** The city has answered; a row that is being edited is left alone. */
    private void refresh() {
        if (!table.editor().isOpen() && !selected.isBeingEdited()) {
            reload(table.asSingleSelect().getOptionalValue().map(PauseLine::key).orElse(null));
        }
    }

    private void reload(@Nullable UUID select) {
        Around.of(target.customer(), service, standings).ifPresent(fresh -> around = fresh);
        showLines(select);
    }

    /** @param select the row to select, if it is there */
    private void showLines(@Nullable UUID select) {
        table.editor().close();
        lines.clear();
        changes.lines().stream().filter(line -> line.stored() == null).forEach(lines::add);
        around.pauses().stream().map(this::line).sorted(this::ownFirst).forEach(lines::add);
        table.getDataProvider().refreshAll();
        table.deselectAll();
        lines.stream().filter(line -> line.key().equals(select)).findFirst().ifPresent(table::select);
        follow();
    }

    private PauseLine line(SavedPause pause) {
        return new PauseLine(
                pause.key(),
                pause.target(),
                TargetNames.of(pause.target(), around.care()),
                pause,
                around.standing(pause),
                !pause.target().equals(target));
    }

    private int ownFirst(PauseLine one, PauseLine other) {
        return Boolean.compare(one.readOnly(), other.readOnly());
    }

    private void staged(Collection<PauseLine> changed) {
        boolean undone = changed.stream()
                .anyMatch(line -> line.stored() == null && changes.staged(line).isEmpty());
        if (undone) {
            showLines(null);
        } else {
            changed.forEach(table::redraw);
            follow();
        }
    }

    /** Everything that follows from what is staged and selected now. */
    private void follow() {
        PauseLine line = table.asSingleSelect().getValue();
        selected.show(line, around);
        city.follow(line, around);
        foot.follow(line);
    }

    /** What the pause in the form would do, and what the city would get. */
    private void showFacts(PauseValues values) {
        TypedPause typed = new TypedPause(target, values, around, changes.othersThan(null, around.pauses()), now());
        form.showFacts(typed.effects(this, formats));
        if (outlook.units().isAnyIntegrated(node.units())) {
            form.showCity(
                    typed.reported(new CityFacts(outlook.units(), reasons, formats), formats),
                    target.level() == PauseLevel.CUSTOMER ? null : this::pauseCustomerInstead);
        }
    }

    /** What is staged here would be lost with the dialog, so it is asked for first. */
    private void pauseCustomerInstead() {
        PauseValues typed = form.values();
        Runnable instead = () -> {
            close();
            elsewhere.pauseCustomer(typed);
        };
        if (changes.isEmpty()) {
            instead.run();
        } else {
            new LeaveDialog(getTranslation("pause.leave.text", changes.size()), instead, () -> {}).open();
        }
    }

    private LocalDateTime now() {
        return SwedishTime.now(clock);
    }
}
