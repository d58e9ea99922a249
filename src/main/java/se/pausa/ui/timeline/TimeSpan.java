package se.pausa.ui.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How much of the time is seen at once: whole weeks, which begin on Monday. */
public enum TimeSpan {
    /** Each day has its name: this week and the next one. */
    WEEK(0, 2, 1),
    /** Five weeks, of which two lie before. */
    MONTH(2, 5, 4),
    /** Thirteen weeks, of which six lie before. */
    QUARTER(6, 13, 12);

    private final int before;
    private final int weeks;
    private final int step;

    TimeSpan(int before, int weeks, int step) {
        this.before = before;
        this.weeks = weeks;
        this.step = step;
    }

    /** The weeks around a day. */
    public TimeWindow around(LocalDate day) {
        LocalDate first =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(before);
        return new TimeWindow(first, first.plusWeeks(weeks));
    }

    /** A day whose weeks follow those of this one; what stood last stands first then. */
    public LocalDate next(LocalDate day) {
        return day.plusWeeks(step);
    }

    public LocalDate previous(LocalDate day) {
        return day.minusWeeks(step);
    }
}
