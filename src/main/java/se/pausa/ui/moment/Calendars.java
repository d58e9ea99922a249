package se.pausa.ui.moment;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Texts;

/** Calendars, all alike: in the language of the screen, weeks from Monday with their numbers. */
final class Calendars {

    /** The words of all calendars of a language, which nobody changes. */
    private static final Map<Locale, DatePickerI18n> WORDS = new ConcurrentHashMap<>();

    private Calendars() {}

    /** @param day the one that stands in the field; without it, today is in sight and can be chosen as any other */
    static DatePicker picker(@Nullable LocalDate day) {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Texts.SWEDISH : ui.getLocale();
        DatePicker picker = new DatePicker(day);
        picker.setLocale(locale);
        picker.setI18n(WORDS.computeIfAbsent(locale, Calendars::words));
        picker.setWeekNumbersVisible(true);
        picker.setAriaLabel(Formats.current().text("moment.calendar"));
        picker.addClassName("moment-calendar");
        picker.getElement().setAttribute("slot", "suffix");
        return picker;
    }

    private static DatePickerI18n words(Locale locale) {
        Formats formats = new Formats(locale);
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(fromSunday(locale))
                .setWeekdaysShort(fromSunday(locale).stream()
                        .map(day -> day.substring(0, 2))
                        .toList())
                .setFirstDayOfWeek(1)
                .setToday(formats.text("moment.calendar.today"))
                .setCancel(formats.text("moment.calendar.close"))
                .setDateFormat("yyyy-MM-dd");
    }

    private static List<String> fromSunday(Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList();
    }
}
