package se.pausa.ui.pause;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityReport;
import se.pausa.city.CityStanding;
import se.pausa.city.CityState;
import se.pausa.organization.UnitTree;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;

/** What the city would get of a screen's pauses if they were saved now (R11, R12). */
class CityOutlook {

    private final UnitTree units;
    private final ReasonNames reasons;
    private final StagedChanges changes;

    CityOutlook(UnitTree units, ReasonNames reasons, StagedChanges changes) {
        this.units = units;
        this.reasons = reasons;
        this.changes = changes;
    }

    UnitTree units() {
        return units;
    }

    /** Whether the city has to do with anything here at all. */
    boolean isConcerned() {
        return !units.integrated().isEmpty();
    }

    /** Whether changes of this pause go to the city. */
    boolean isReported(PauseLine line) {
        return CityReport.isReported(line.names().units(), units, last(line));
    }

    /** What is sent of a staged line; empty if nothing is. */
    Optional<CityReport> toSend(PauseLine line) {
        return changes.staged(line)
                .filter(StagedPause::changesThePause)
                .flatMap(row -> CityReport.toSend(
                        row.values(),
                        row.status(),
                        reasons.name(row.values().reason()),
                        line.names().units(),
                        units,
                        last(line)));
    }

    /** The staged lines of which something is sent. */
    List<PauseLine> sending() {
        return changes.lines().stream().filter(line -> toSend(line).isPresent()).toList();
    }

    /** What the city has heard of a pause; empty if nothing. */
    Optional<CityStanding> standing(PauseLine line) {
        return Optional.ofNullable(changes.newest(line).standing());
    }

    /** How far the report of a stored line has come; empty for what does not belong to the city. */
    Optional<CityState> state(PauseLine line) {
        return standing(line).map(CityStanding::state).or(() -> missing(line));
    }

    private Optional<CityState> missing(PauseLine line) {
        return Optional.ofNullable(changes.newest(line).stored())
                .filter(SavedPause::isLive)
                .filter(_ -> units.isAnyIntegrated(line.names().units()))
                .map(_ -> CityState.NOT_SENT);
    }

    private @Nullable CityReport last(PauseLine line) {
        return standing(line).map(CityStanding::last).orElse(null);
    }
}
