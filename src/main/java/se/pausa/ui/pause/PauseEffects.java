package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Interval;
import se.pausa.customer.CustomerCare;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseImpact;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.Resumption;
import se.pausa.ui.component.Formats;

/**
 * What a pause does when it is saved with this stretch, in sentences.
 *
 * @param care as it would be after Spara
 * @param stored the stretch that is paused until Spara; absent for a new pause
 * @param others the live pauses of the customer as they would be after Spara
 * @param now Swedish wall-clock time
 */
record PauseEffects(
        CustomerCare care,
        PauseTarget target,
        @Nullable Interval stored,
        Interval interval,
        List<LivePause> others,
        LocalDateTime now) {

    /** What it hits (R10), and what resumes (R9) unless the end is the stored one. */
    Stream<String> sentences(Component screen, Formats formats) {
        PauseImpact impact = PauseImpact.of(care, target, interval, others, now);
        return Stream.of(
                        Optional.of(PauseSentences.impact(screen, formats, target.level(), impact)),
                        resumption().map(resumption -> PauseSentences.resumption(screen, formats, resumption)),
                        noLongerPaused().map(visits -> screen.getTranslation("pause.impact.passed-no-longer", visits)))
                .flatMap(Optional::stream);
    }

    private Optional<Resumption> resumption() {
        return stored != null && Objects.equals(stored.end(), interval.end())
                ? Optional.empty()
                : Resumption.of(care, target, stored, interval, others, now);
    }

    private Optional<Integer> noLongerPaused() {
        return Optional.ofNullable(stored)
                .map(before -> Resumption.passedNoLongerPaused(care, target, before, interval, others, now))
                .filter(visits -> visits > 0);
    }
}
