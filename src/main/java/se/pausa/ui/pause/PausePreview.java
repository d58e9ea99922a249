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
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.ReasonId;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Formats;

/**
 * What a pause that is typed into the form, but not added yet, would do.
 *
 * @param situation the customer as it would be after Spara
 * @param others the live pauses of the customer as they would be after Spara
 * @param now Swedish wall-clock time
 */
record PausePreview(
        PauseTarget target,
        PauseValues values,
        CustomerSituation situation,
        List<LivePause> others,
        LocalDateTime now) {

    private static final UUID NOT_STAGED = new UUID(0, 0);
    private static final ReasonId NO_REASON = new ReasonId(0);

    /** Its notice (R4), what it hits (R10) and what resumes (R9), one sentence each; some may be empty. */
    Stream<String> effects(Component screen, Formats formats) {
        return Stream.concat(
                values.notice().map(formats::notice).stream(),
                values.plausibleInterval().stream()
                        .flatMap(interval -> new PauseEffects(situation.care(), target, null, interval, others, now)
                                .sentences(screen, formats)));
    }

    /** What the city would get, and what it takes beyond the pause (R11). */
    List<String> reported(CityFacts facts, Formats formats) {
        return values.plausibleInterval()
                .map(interval -> Stream.concat(
                                Stream.of(
                                        formats.text("city.sends", new CityWords(formats).days(CityDays.of(interval)))),
                                facts.warnings(situation, live(interval), others, now).stream())
                        .toList())
                .orElseGet(List::of);
    }

    private LivePause live(Interval interval) {
        return live(NOT_STAGED, target, interval, values);
    }

    /** What is typed as if it were stored; the reason may still be missing. */
    static LivePause live(UUID key, PauseTarget target, Interval interval, PauseValues values) {
        return new LivePause(key, target, interval, Objects.requireNonNullElse(values.reason(), NO_REASON));
    }
}
