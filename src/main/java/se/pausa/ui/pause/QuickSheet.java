package se.pausa.ui.pause;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.lists.TargetNames;
import se.pausa.organization.UnitTree;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.Dialogs;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.PlainButton;

/**
 * One change of one pause, on the spot: what is chosen, what it does, and Spara. It stages the change when Spara is
 * pressed, always as the same row, so that pressing twice saves once.
 */
abstract class QuickSheet extends Dialog {

    final PauseServices services;
    final CustomerSituation situation;
    final ReasonNames reasons;
    final Formats formats = Formats.current();
    private final UnitTree units;
    private final CityFacts facts;
    private final StagedChanges changes;
    private final Saving saving;
    private final Div effects = new Div();
    private final Div problems = new Div();
    private final Runnable afterSave;
    private @Nullable PauseLine line;

    /** @param afterSave runs when something was saved */
    QuickSheet(PauseServices services, CustomerSituation situation, Runnable afterSave) {
        this.services = services;
        this.situation = situation;
        this.afterSave = afterSave;
        units = services.units();
        reasons = services.reasonsByUse(situation.care().customer().units());
        facts = new CityFacts(units, reasons, formats);
        changes = new StagedChanges(services.pauses(), services.standings(), _ -> showProblems());
        Conflicts conflicts = new Conflicts(services, units, reasons, changes, this::settled);
        saving = new Saving(this, changes, conflicts, new SignedMonths(services.signOffs(), units, changes));
        Button save = new PlainButton(getTranslation("pause.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClassName("sheet-save");
        effects.addClassName("sheet-effects");
        problems.addClassName("fault");
        problems.getElement().setAttribute("role", "alert");
        Div foot = new Div(problems, save);
        foot.addClassName("sheet-foot");
        getFooter().add(foot);
        addClassName("sheet");
    }

    /** What the change would do; below the choices. */
    Div effects() {
        return effects;
    }

    static Optional<MomentPresets.Moment> at(@Nullable LocalDateTime moment) {
        return Optional.of(new MomentPresets.Moment(moment));
    }

    boolean openOnce() {
        return Dialogs.open(this);
    }

    /** What is to be saved; empty when something is missing, and says so. */
    abstract Optional<Change> change();

    /**
     * A pause as it shall be.
     *
     * @param stored as it is; absent for a new one
     */
    record Change(PauseTarget target, @Nullable SavedPause stored, PauseValues values) {}

    private void save() {
        if (!isOpened()) {
            return; // pressed twice before the answer came
        }
        if (changes.inDoubt().isEmpty()) {
            Optional<Change> change = change();
            if (change.isEmpty()) {
                return;
            }
            stage(change.get());
            if (changes.isEmpty()) {
                close();
                Notices.done(getTranslation("today.already"));
                return;
            }
            if (isObjected()) {
                return;
            }
        }
        saving.save(saved -> {
            close();
            Notices.done(PauseSentences.saved(this, saved));
            afterSave.run();
        });
    }

    /** What conflicted is decided: a sheet without its change is done. */
    private void settled() {
        if (changes.isEmpty()) {
            close();
            afterSave.run();
        }
    }

    private void stage(Change change) {
        if (line != null && !line.target().equals(change.target())) {
            changes.undoAll();
            line = null;
        }
        if (line != null) {
            changes.change(line, change.values());
        } else if (change.stored() == null) {
            line = changes.add(change.target(), change.values(), names(change.target()));
        } else {
            line = new PauseLine(
                    change.stored().key(),
                    change.target(),
                    names(change.target()),
                    change.stored(),
                    situation.standing(change.stored()),
                    PauseLine.Access.OPEN);
            changes.know(List.of(line));
            changes.change(line, change.values());
        }
    }

    private TargetNames names(PauseTarget target) {
        return TargetNames.of(target, situation.care());
    }

    /** Whether something is known to stand in the way, and says so before Spara would. */
    private boolean isObjected() {
        changes.judge(line, situation);
        showProblems();
        return !changes.problems(line).isEmpty();
    }

    private void showProblems() {
        problems.removeAll();
        if (line != null) {
            changes.problems(line).stream()
                    .map(problem -> PauseSentences.problem(this, formats, reasons, problem))
                    .map(Paragraph::new)
                    .forEach(problems::add);
        }
    }

    /** Says what the change would do, before it is saved. */
    void showEffects(Change change) {
        effects.removeAll();
        problems.removeAll();
        List<LivePause> others = situation.pauses().stream()
                .filter(pause -> change.stored() == null
                        || !pause.key().equals(change.stored().key()))
                .flatMap(pause -> LivePause.of(pause).stream())
                .toList();
        LocalDateTime now = services.now();
        PausePreview preview = new PausePreview(change.target(), change.values(), situation, others, now);
        Stream<String> does = change.values().plausibleInterval().stream()
                .flatMap(interval -> new PauseEffects(
                                situation.care(),
                                change.target(),
                                change.stored() == null ? null : change.stored().interval(),
                                interval,
                                others,
                                now)
                        .sentences(this, formats));
        does.map(Paragraph::new).forEach(effects::add);
        if (isReported(change)) {
            preview.reported(facts, formats).forEach(sentence -> {
                Paragraph told = new Paragraph(sentence);
                told.addClassName("to-city");
                effects.add(told);
            });
        }
    }

    private boolean isReported(Change change) {
        return change.target()
                        .in(situation.care())
                        .filter(node -> units.isAnyIntegrated(node.units()))
                        .isPresent()
                || change.stored() != null && situation.standing(change.stored()) != null;
    }
}
