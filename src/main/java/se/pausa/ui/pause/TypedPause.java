package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import se.pausa.city.CityDays;
import se.pausa.common.Interval;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseImpact;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.ReasonId;
import se.pausa.pause.Resumption;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Formats;

/**
 * What a pause that is typed into the form, but not added yet, would do.
 *
 * @param others the live pauses of the customer as they would be after Spara
 * @param now Swedish wall-clock time
 */
record TypedPause(PauseTarget target, PauseValues values, Around around, List<LivePause> others, LocalDateTime now) {

    private static final UUID NOT_STAGED = new UUID(0, 0);
    private static final ReasonId NO_REASON = new ReasonId(0);

    /** Its notice (R4), what it hits (R10) and what resumes (R9), one sentence each; some may be empty. */
    Stream<String> effects(Component screen, Formats formats) {
        return Stream.concat(
                Stream.of(Words.notice(screen, formats, values)),
                values.plausibleInterval().stream()
                        .flatMap(interval ->
                                Stream.of(impact(screen, formats, interval), resumption(screen, formats, interval))));
    }

    private String impact(Component screen, Formats formats, Interval interval) {
        return Words.impact(
                screen, formats, target.level(), PauseImpact.of(around.care(), target, interval, others, now));
    }

    private String resumption(Component screen, Formats formats, Interval interval) {
        return interval.isOpen()
                ? ""
                : Words.resumption(screen, formats, Resumption.of(around.care(), target, interval, others, now));
    }

    /** What the city would get, and what it takes beyond the pause (R11). */
    List<String> reported(CityFacts facts, Formats formats) {
        return values.plausibleInterval()
                .map(interval -> Stream.concat(
                                Stream.of(
                                        formats.text("city.sends", new CityWords(formats).days(CityDays.of(interval)))),
                                facts.warnings(around, live(interval), others, now).stream())
                        .toList())
                .orElseGet(() -> List.of(formats.text("city.sends-nothing-yet")));
    }

    private LivePause live(Interval interval) {
        return new LivePause(NOT_STAGED, target, interval, Objects.requireNonNullElse(values.reason(), NO_REASON));
    }
}
