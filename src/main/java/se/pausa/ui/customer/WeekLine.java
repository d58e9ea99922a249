package se.pausa.ui.customer;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Interval;
import se.pausa.lists.CareWeeks;
import se.pausa.pause.LivePause;

/** Eight weeks of pauses as the path of a drawing: bars, or an arrow for one without an end. Numbers only. */
record WeekLine(LocalDate monday) {

    static final int WIDTH = 560;
    static final int HEIGHT = 16;

    private static final int DAYS = CareWeeks.WEEKS * 7;
    private static final int ARROW = 9;

    /** A pause of an hour is seen too. */
    private static final int NARROWEST = 4;

    /** Bars across the height of the line. */
    String bars(List<LivePause> pauses) {
        return path(pauses, 4, 12);
    }

    /** Thin bars at the foot of the line. */
    String thin(List<LivePause> pauses) {
        return path(pauses, 12, 14);
    }

    /** How far in a moment lies, in per cent. */
    static String place(LocalDate monday, LocalDateTime moment) {
        return 100.0 * new WeekLine(monday).x(moment) / WIDTH + "%";
    }

    private String path(List<LivePause> pauses, int top, int bottom) {
        return pauses.stream()
                .map(LivePause::interval)
                .map(interval -> bar(interval, top, bottom))
                .collect(Collectors.joining());
    }

    private String bar(Interval interval, int top, int bottom) {
        int start = Math.min(x(interval.start()), WIDTH - NARROWEST);
        int end = Math.max(end(interval.end()), start + NARROWEST);
        boolean arrow = interval.isOpen() && end - start > ARROW;
        return "M%d %dH%d".formatted(start, top, arrow ? end - ARROW : end)
                + (arrow ? "L%d %dL%d %d".formatted(end, (top + bottom) / 2, end - ARROW, bottom) : "V" + bottom)
                + "H%dZ".formatted(start);
    }

    private int end(@Nullable LocalDateTime end) {
        return end == null ? WIDTH : x(end);
    }

    private int x(LocalDateTime moment) {
        long minutes = Duration.between(monday.atStartOfDay(), moment).toMinutes();
        return (int) Math.clamp(minutes * WIDTH / Duration.ofDays(DAYS).toMinutes(), 0, WIDTH);
    }
}
