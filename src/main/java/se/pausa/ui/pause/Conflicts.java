package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityReport;
import se.pausa.city.CityStanding;
import se.pausa.common.Interval;
import se.pausa.organization.UnitTree;
import se.pausa.pause.Conflict;
import se.pausa.pause.LivePause;
import se.pausa.pause.Overlap;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Dialogs;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Notices;

/** The conflicts of one screen with what others saved meanwhile (R16): asks what shall be, and tells what that would do. */
final class Conflicts {

    private final PauseServices services;
    private final UnitTree units;
    private final StagedChanges changes;
    private final ReasonNames reasons;
    private final Runnable settled;

    /** @param settled runs when what was chosen is staged: rows may have come, and there may be nothing left to save */
    Conflicts(PauseServices services, UnitTree units, ReasonNames reasons, StagedChanges changes, Runnable settled) {
        this.services = services;
        this.units = units;
        this.reasons = reasons;
        this.changes = changes;
        this.settled = settled;
    }

    /** @param save saves all that is staged, when everything is chosen and something is left */
    void ask(List<Conflict.Clash> clashes, Runnable save) {
        Dialogs.open(new ConflictDialog(clashes, this, () -> {
            settled.run();
            if (changes.isEmpty()) {
                Notices.done(Formats.current().text("conflict.nothing-left"));
            } else {
                save.run();
            }
        }));
    }

    StagedChanges changes() {
        return changes;
    }

    ReasonNames reasons() {
        return reasons;
    }

    /** The customer of a pause with all its pauses; empty when it is gone. */
    Optional<CustomerSituation> situation(SavedPause theirs) {
        return services.situation(changes.line(theirs.key()));
    }

    /** The other live pauses of its customer, with what else is staged. */
    Stream<LivePause> others(ClashPanel panel) {
        return panel.situation().stream()
                .flatMap(around -> changes.afterSave().othersThan(panel.key(), around).stream());
    }

    /**
     * What an outcome would do (R10), what the city would get of it (R11, R12), and what is wrong with it (R3, R4, R7).
     *
     * @param outcome as it would be staged
     * @param others all other live pauses of the customer
     */
    List<Said> facts(Component screen, StagedPause outcome, CustomerSituation around, List<LivePause> others) {
        Formats formats = Formats.current();
        CustomerSituation after = changes.afterSave().of(around);
        Stream<Said> wrong = Stream.concat(
                        services.pauses().problemsIn(outcome).stream(),
                        LivePause.of(outcome)
                                .map(live -> Overlap.of(live, others))
                                .filter(overlap -> !overlap.others().isEmpty())
                                .map(Overlap::problem)
                                .stream())
                .map(problem -> new Said(Said.Kind.WRONG, PauseSentences.problem(screen, formats, reasons, problem)));
        return Stream.of(
                        effects(screen, formats, outcome, after, others).map(text -> new Said(Said.Kind.EFFECT, text)),
                        city(formats, outcome, after, others),
                        wrong)
                .flatMap(said -> said)
                .toList();
    }

    private Stream<String> effects(
            Component screen, Formats formats, StagedPause outcome, CustomerSituation after, List<LivePause> others) {
        return outcome.isCancelled()
                ? Stream.empty()
                : outcome.values().plausibleInterval().stream()
                        .flatMap(interval -> new PauseEffects(
                                        after.care(), outcome.target(), before(outcome), interval, others, now())
                                .sentences(screen, formats));
    }

    private static @Nullable Interval before(StagedPause outcome) {
        return outcome.stored() == null ? null : outcome.stored().interval();
    }

    private Stream<Said> city(Formats formats, StagedPause outcome, CustomerSituation after, List<LivePause> others) {
        CityStanding standing = outcome.stored() == null ? null : after.standing(outcome.stored());
        CityFacts facts = new CityFacts(units, reasons, formats);
        return CityReport.toSend(
                        outcome.values(),
                        outcome.status(),
                        reasons.name(outcome.values().reason()),
                        changes.line(outcome.key()).names().units(),
                        units,
                        standing == null ? null : standing.last())
                .stream()
                .flatMap(report -> Stream.concat(
                        Stream.of(new Said(
                                Said.Kind.CITY, formats.text("city.sends", new CityWords(formats).report(report)))),
                        LivePause.of(outcome).stream()
                                .flatMap(live -> facts.warnings(after, live, others, now()).stream())
                                .map(text -> new Said(Said.Kind.WARNING, text))));
    }

    private LocalDateTime now() {
        return services.now();
    }

    /** A sentence about an outcome. */
    record Said(Kind kind, String text) {

        enum Kind {
            EFFECT,
            CITY,
            WARNING,
            WRONG
        }
    }
}
