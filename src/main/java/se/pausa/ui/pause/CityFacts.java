package se.pausa.ui.pause;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.pausa.city.CityReach;
import se.pausa.organization.UnitTree;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseLevel;
import se.pausa.ui.component.Formats;

/** What has to be known before a pause is reported, because the city takes it as more than it is (R11). */
final class CityFacts {

    private final UnitTree units;
    private final ReasonNames reasons;
    private final Formats formats;

    CityFacts(UnitTree units, ReasonNames reasons, Formats formats) {
        this.units = units;
        this.reasons = reasons;
        this.formats = formats;
    }

    /**
     * Warnings, one sentence each; none when the report says just what the pause is.
     *
     * @param others all other live pauses of the customer
     */
    List<String> warnings(Around around, LivePause pause, Collection<LivePause> others, LocalDateTime now) {
        CityReach reach = CityReach.of(around.care(), units, pause, others, now);
        return Stream.of(
                        pause.target().level() == PauseLevel.CUSTOMER ? "" : formats.text("city.takes-customer"),
                        reach.first()
                                .map(first -> formats.text("city.unpaused", reach.unpaused(), formats.dateTime(first)))
                                .orElse(""),
                        reach.sharing().isEmpty() ? "" : formats.text("city.shared", names(reach.sharing())))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private String names(List<LivePause> pauses) {
        return pauses.stream()
                .map(pause -> formats.level(pause.target().level()) + " · " + reasons.name(pause.reason()) + " "
                        + formats.interval(pause.interval()))
                .collect(Collectors.joining("; "));
    }
}
