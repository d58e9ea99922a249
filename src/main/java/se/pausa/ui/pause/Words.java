package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import se.pausa.common.Problem;
import se.pausa.common.SwedishTime;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseImpact;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseValues;
import se.pausa.pause.Resumption;
import se.pausa.ui.component.Formats;

/** Sentences about pauses that several parts of the screens say alike. */
final class Words {

    private Words() {}

    /** What is wrong, where, and what to do. */
    static String problem(Component screen, Formats formats, ReasonNames reasons, Problem problem) {
        Object[] arguments = problem.arguments().stream()
                .map(argument -> argument(formats, reasons, argument))
                .toArray();
        String field = problem.field() == null ? "" : screen.getTranslation("pause.field." + problem.field());
        if (problem.key().equals("required")) {
            return screen.getTranslation("problem.required." + problem.field());
        }
        return screen.getTranslation("problem." + problem.key(), prepend(field, arguments));
    }

    private static Object argument(Formats formats, ReasonNames reasons, Object argument) {
        return switch (argument) {
            case LivePause other -> reasons.name(other.reason()) + " " + formats.interval(other.interval());
            case LocalDateTime time -> formats.dateTime(time);
            case LocalDate day -> formats.date(day);
            default -> argument.toString();
        };
    }

    private static Object[] prepend(String field, Object[] arguments) {
        List<Object> all = new ArrayList<>(List.of(field));
        all.addAll(List.of(arguments));
        return all.toArray();
    }

    /** Framförhållning (R4). */
    static String notice(Component screen, Formats formats, PauseValues values) {
        return values.notice()
                .map(notice -> noticeText(screen, formats, notice))
                .orElse("");
    }

    private static String noticeText(Component screen, Formats formats, Duration notice) {
        if (notice.isZero()) {
            return screen.getTranslation("pause.notice.none");
        }
        return screen.getTranslation(
                notice.isNegative() ? "pause.notice.afterwards" : "pause.notice", formats.duration(notice));
    }

    /** What a pause hits (R10). */
    static String impact(Component screen, Formats formats, PauseLevel level, PauseImpact impact) {
        List<String> parts = new ArrayList<>();
        parts.add(screen.getTranslation(
                "pause.impact." + level,
                impact.contracts(),
                impact.orders(),
                impact.coming(),
                formats.hours(Duration.ofMinutes(impact.comingMinutes())),
                formats.date(impact.lastDay())));
        if (impact.passed() > 0) {
            parts.add(screen.getTranslation("pause.impact.passed", impact.passed()));
        }
        if (impact.alreadyPaused() > 0) {
            parts.add(screen.getTranslation("pause.impact.already", impact.alreadyPaused()));
        }
        return String.join(" · ", parts);
    }

    /** What resumes when a pause ends (R9). */
    static String resumption(Component screen, Formats formats, Resumption resumption) {
        String text = resumption
                .first()
                .map(first -> screen.getTranslation(
                        "pause.resumes",
                        formats.dateTime(first),
                        resumption.count(),
                        formats.date(resumption.lastDay())))
                .orElseGet(() -> screen.getTranslation("pause.resumes.nothing", formats.date(resumption.lastDay())));
        return resumption.stillHeld() == 0
                ? text
                : text + " · " + screen.getTranslation("pause.resumes.held", resumption.stillHeld());
    }

    static String skipped(Component screen, LocalDateTime typed) {
        Formats formats = Formats.current();
        return screen.getTranslation(
                "pause.skipped", formats.dateTime(typed), formats.dateTime(SwedishTime.existing(typed)));
    }
}
