package se.pausa.ui.pause;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    List<String> warnings(
            CustomerSituation situation, LivePause pause, Collection<LivePause> others, LocalDateTime now) {
        CityReach reach = reach(situation, pause, others, now);
        return Stream.of(
                        pause.target().level() == PauseLevel.CUSTOMER
                                ? Optional.<String>empty()
                                : Optional.of(takesCustomer()),
                        unpaused(List.of(reach)),
                        shared(reach))
                .flatMap(Optional::stream)
                .toList();
    }

    CityReach reach(CustomerSituation situation, LivePause pause, Collection<LivePause> others, LocalDateTime now) {
        return CityReach.of(situation.care(), units, pause, others, now);
    }

    String takesCustomer() {
        return formats.text("city.takes-customer");
    }

    /** Which deliveries are made on days that the city takes as paused; empty when there are none. */
    Optional<String> unpaused(Collection<CityReach> reaches) {
        int visits = reaches.stream().mapToInt(CityReach::unpaused).sum();
        return reaches.stream()
                .flatMap(reach -> reach.first().stream())
                .min(Comparator.naturalOrder())
                .map(first -> formats.text("city.unpaused", visits, formats.dateTime(first)));
    }

    /** Which other pauses the city takes on the same days; empty when there are none. */
    Optional<String> shared(CityReach reach) {
        return reach.sharing().isEmpty()
                ? Optional.empty()
                : Optional.of(formats.text("city.shared", names(reach.sharing())));
    }

    private String names(List<LivePause> pauses) {
        return pauses.stream()
                .map(pause -> formats.level(pause.target().level()) + " · " + reasons.name(pause.reason()) + " "
                        + formats.interval(pause.interval()))
                .collect(Collectors.joining("; "));
    }
}
