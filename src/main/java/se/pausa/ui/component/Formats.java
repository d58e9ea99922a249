package se.pausa.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Interval;
import se.pausa.common.Validity;
import se.pausa.customer.OrderNode;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseStatus;

/** How dates, times, lengths and schedules are written on the screens, in the language of the window. */
public final class Formats {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int LONGEST_NAME = 30;
    private static final String TO = " – ";

    private final Locale locale;
    private final @Nullable Year understood;

    public Formats(Locale locale) {
        this(locale, null);
    }

    private Formats(Locale locale, @Nullable Year understood) {
        this.locale = locale;
        this.understood = understood;
    }

    /** For the window at hand. */
    public static Formats current() {
        UI ui = UI.getCurrent();
        return new Formats(ui == null ? Texts.SWEDISH : ui.getLocale());
    }

    /** For dense lists: dates of this year without the year; the full ones belong in a tooltip. */
    public Formats withoutYearOf(LocalDate today) {
        return new Formats(locale, Year.from(today));
    }

    public String date(LocalDate date) {
        return understood == null || understood.getValue() != date.getYear()
                ? date.toString()
                : DateTimeFormatter.ofPattern(text("format.short-date"), locale).format(date);
    }

    public String time(LocalTime time) {
        return TIME.format(time);
    }

    public String dateTime(LocalDateTime time) {
        return date(time.toLocalDate()) + " " + time(time.toLocalTime());
    }

    /** Like oktober 2026. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(month);
    }

    /** Like oktober, of any year. */
    public String monthName(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** Like 9 november – 13 december 2026; each year stands there once. */
    public String days(LocalDate first, LocalDate last) {
        String pattern = first.getYear() == last.getYear() ? "d MMMM" : "d MMMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, locale).format(first)
                + TO
                + DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(last);
    }

    /** Like måndag. */
    public String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** Like <i>lördag 5 december 2026 kl. 12:00</i>. */
    public String momentInWords(LocalDateTime moment) {
        return DateTimeFormatter.ofPattern(text("format.moment-in-words"), locale)
                .format(moment);
    }

    /** Like <i>lördag 5 december 2026</i>. */
    public String dayInWords(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("format.day-in-words"), locale).format(day);
    }

    /** The end as it stands under Avslutas: with its time, or Pågående. */
    public String end(@Nullable LocalDateTime end) {
        return end == null ? text("format.open") : dateTime(end);
    }

    /** How long something is covered: the last day when the end is at 00:00, else the time, or Pågående (R3). */
    public String until(@Nullable LocalDateTime end) {
        return end == null
                ? text("format.open")
                : lastDay(end).orElseGet(() -> text("format.until-time", dateTime(end)));
    }

    /** The last day covered, for an end at 00:00 (R3); empty for other ends. */
    public Optional<String> lastDay(@Nullable LocalDateTime end) {
        return end != null && end.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Optional.of(text("format.last-day", date(end.toLocalDate().minusDays(1))))
                : Optional.empty();
    }

    /** From when and until when, like <i>2026-12-01 t.o.m. 2026-12-07</i>; a start at 00:00 is a date. */
    public String interval(Interval interval) {
        return interval(interval, "");
    }

    /** The same, with the weekday on which it begins. */
    public String coming(Interval interval) {
        return interval(interval, shortWeekday(interval.start().getDayOfWeek()) + " ");
    }

    private String interval(Interval interval, String weekday) {
        LocalDateTime start = interval.start();
        String from = weekday
                + (start.toLocalTime().equals(LocalTime.MIDNIGHT) ? date(start.toLocalDate()) : dateTime(start));
        return interval.isOpen() ? text("format.from", from) : from + " " + until(interval.end());
    }

    /** Like 55 min, 1 h 30 min, 21 h, 1 dygn 20 h 50 min, 5 dygn 3 h; without a sign. */
    public String duration(Duration length) {
        Duration absolute = length.abs();
        if (absolute.toDays() >= 1) {
            String days = join(text("format.days", absolute.toDays()), part("format.hours", absolute.toHoursPart()));
            return absolute.toDays() == 1 ? join(days, part("format.minutes", absolute.toMinutesPart())) : days;
        }
        if (absolute.toHours() >= 1) {
            return join(text("format.hours", absolute.toHours()), part("format.minutes", absolute.toMinutesPart()));
        }
        return text("format.minutes", absolute.toMinutes());
    }

    /** Framförhållning (R4): how long before the start the notice came, or how long afterwards. */
    public String notice(Duration notice) {
        return notice.isZero()
                ? text("pause.notice.none")
                : text(notice.isNegative() ? "pause.notice.afterwards" : "pause.notice", duration(notice));
    }

    /** Planned work, never in days: 45 min, 21 h, 21 h 30 min. */
    public String hours(Duration work) {
        return work.toHours() == 0
                ? text("format.minutes", work.toMinutes())
                : join(text("format.hours", work.toHours()), part("format.minutes", work.toMinutesPart()));
    }

    /** First and last day, inclusive. */
    public String validity(Validity validity) {
        return date(validity.from()) + (validity.to() == null ? " –" : TO + date(validity.to()));
    }

    /** When the deliveries of an order are, like <i>varannan ti, fr 10:45</i>. */
    public String schedule(OrderNode order) {
        return ScheduleWords.of(order, this) + " " + time(order.plannedTime());
    }

    /** Nivå. */
    public String level(PauseLevel level) {
        return text("level." + level.name().toLowerCase(Locale.ROOT));
    }

    /** Uppehållsstatus. */
    public String status(PauseStatus status) {
        return text("status." + status.name().toLowerCase(Locale.ROOT));
    }

    /** Two letters, in English three. */
    public String shortWeekday(DayOfWeek day) {
        return text("format.weekdays").split(",")[day.getValue() - 1];
    }

    /** A name within a sentence or a label, cut when it is very long. */
    public static String shortName(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + "…";
    }

    /** As in {@code lang}. */
    public String language() {
        return locale.getLanguage();
    }

    public String text(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }

    private @Nullable String part(String key, int amount) {
        return amount == 0 ? null : text(key, amount);
    }

    private static String join(String first, @Nullable String second) {
        return second == null ? first : first + " " + second;
    }
}
