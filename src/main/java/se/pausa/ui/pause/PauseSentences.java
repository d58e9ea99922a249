package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.pausa.common.Problem;
import se.pausa.common.SwedishTime;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseImpact;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.Resumption;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.Formats;

/** Sentences about pauses that several parts of the screens say alike. */
final class PauseSentences {

    private PauseSentences() {}

    /** What was saved, like <i>Sparat: 1 ny, 2 inställda</i>. */
    static String saved(Component screen, List<SavedPause> saved) {
        String what = Arrays.stream(PauseStatus.values())
                .map(status -> screen.getTranslation(
                        "pause.saved." + status,
                        saved.stream().filter(pause -> pause.status() == status).count()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return what.isEmpty()
                ? screen.getTranslation("pause.saved.care")
                : screen.getTranslation("pause.saved.all", what);
    }

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
            case List<?> several ->
                several.stream()
                        .map(each -> argument(formats, reasons, each).toString())
                        .collect(Collectors.joining("; "));
            case Number count -> count;
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

    /** Who has stored something else since the row was staged here, and when (R16). */
    static String storedElsewhere(Component screen, Formats formats, SavedPause theirs) {
        return screen.getTranslation(
                theirs.isLive() ? "conflict.changed-by" : "conflict.cancelled-by",
                theirs.changedBy(),
                formats.dateTime(SwedishTime.of(theirs.changedAt())));
    }

    /** Who has an unsaved change; empty when nobody has. */
    static String atIt(Component screen, List<String> names) {
        return names.isEmpty() ? "" : screen.getTranslation("unsaved.at-it", names.size(), String.join(", ", names));
    }

    /** What a pause hits (R10). */
    static String impact(Component screen, Formats formats, PauseLevel level, PauseImpact impact) {
        List<String> parts = new ArrayList<>();
        parts.add(screen.getTranslation("pause.impact", stopped(screen, formats, level, impact)));
        if (impact.passed() > 0) {
            parts.add(screen.getTranslation("pause.impact.passed", impact.passed()));
        }
        if (impact.alreadyPaused() > 0) {
            parts.add(screen.getTranslation("pause.impact.already", impact.alreadyPaused()));
        }
        return String.join(" · ", parts);
    }

    /** What is below the target, as far as there is any, and the deliveries. */
    private static String stopped(Component screen, Formats formats, PauseLevel level, PauseImpact impact) {
        List<String> below = new ArrayList<>();
        if (level == PauseLevel.CUSTOMER && impact.contracts() > 0) {
            below.add(screen.getTranslation("pause.impact.contracts", impact.contracts()));
        }
        if (level != PauseLevel.ORDER && impact.orders() > 0) {
            below.add(screen.getTranslation("pause.impact.orders", impact.orders()));
        }
        String deliveries = screen.getTranslation(
                "pause.impact.deliveries",
                impact.coming(),
                formats.hours(Duration.ofMinutes(impact.comingMinutes())),
                formats.date(impact.lastDay()));
        return below.isEmpty() ? deliveries : String.join(", ", below) + " · " + deliveries;
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
}
