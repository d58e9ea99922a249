package se.pausa.ui.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityDays;
import se.pausa.city.CityReport;

/** Joins the days that the city has of several pauses, as far as they follow each other without a gap. */
final class CityBands {

    private CityBands() {}

    private record Joined(CityDays days, int pauses) {}

    static List<CityBand> of(Collection<CityReport> accepted, TimeWindow window) {
        List<Joined> joined = new ArrayList<>();
        accepted.stream()
                .filter(CityReport::isLive)
                .map(CityReport::days)
                .sorted(Comparator.comparing(CityDays::from))
                .forEach(days -> join(joined, days));
        return joined.stream()
                .flatMap(band -> window.stretch(band.days().interval()).stream()
                        .map(place -> new CityBand(band.days(), band.pauses(), place)))
                .toList();
    }

    private static void join(List<Joined> joined, CityDays next) {
        if (!joined.isEmpty() && follows(joined.getLast().days().to(), next.from())) {
            Joined last = joined.removeLast();
            joined.add(new Joined(
                    new CityDays(last.days().from(), later(last.days().to(), next.to())), last.pauses() + 1));
        } else {
            joined.add(new Joined(next, 1));
        }
    }

    private static boolean follows(@Nullable LocalDate last, LocalDate next) {
        return last == null || !next.isAfter(last.plusDays(1));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }
}
