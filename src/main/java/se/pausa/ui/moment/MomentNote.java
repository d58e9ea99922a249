package se.pausa.ui.moment;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.ui.component.Formats;

/**
 * What is said of a text in a field for a point in time: how it was understood, or what is wrong and what would be
 * understood.
 *
 * @param wrong whether nothing can be stored of it
 * @param offers what it can mean, when that is several things
 */
public record MomentNote(String text, boolean wrong, List<LocalDateTime> offers) {

    static final MomentNote NONE = quiet("");

    private static final String FIRST = String.valueOf(SwedishTime.FIRST_YEAR);
    private static final String LAST = String.valueOf(SwedishTime.LAST_YEAR);

    private static MomentNote quiet(String text) {
        return new MomentNote(text, false, List.of());
    }

    static MomentNote of(Reading reading, MomentRole role, MomentSetting setting, Formats formats) {
        return switch (reading) {
            case Reading.Nothing() -> NONE;
            case Reading.Open() -> quiet(formats.text("moment.open"));
            case Reading.At at -> quiet(understood(at, role, setting, formats));
            case Reading.Several several -> new MomentNote(formats.text("moment.several"), true, several.moments());
            case Reading.NotUnderstood wrong ->
                new MomentNote(
                        formats.text("moment.wrong." + wrong.why(), wrong.text(), FIRST, LAST) + " "
                                + formats.text("moment.example." + role),
                        true,
                        List.of());
        };
    }

    private static String understood(Reading.At at, MomentRole role, MomentSetting setting, Formats formats) {
        String words = role == MomentRole.DAY
                ? formats.dayInWords(at.moment().toLocalDate())
                : formats.momentInWords(at.moment());
        String end = role == MomentRole.END ? end(at.moment(), setting.start(), formats) : "";
        return at.skipped() == null
                ? words + end
                : words + end + " · "
                        + formats.text(
                                "moment.skipped", formats.time(at.skipped().toLocalTime()));
    }

    /** The last day covered (R3), and how long it is. */
    private static String end(LocalDateTime end, @Nullable LocalDateTime start, Formats formats) {
        String lastDay = end.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? " · " + formats.lastDay(end).orElseThrow()
                : "";
        return start == null || !end.isAfter(start)
                ? lastDay
                : lastDay + " · " + formats.duration(Duration.between(start, end));
    }
}
