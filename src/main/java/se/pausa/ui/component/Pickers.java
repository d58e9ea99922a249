package se.pausa.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker.DateTimePickerI18n;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Fields for dates and times, all alike: in the language of the screen, weeks from Monday with their
 * numbers, {@code 2026-11-23} (also typed as 20261123, 261123 or 23/11), 24 hours.
 */
public final class Pickers {

    private static final Duration STEP = Duration.ofMinutes(15);

    /**
     * What the fields do beyond their own: Tab leaves a date that was typed although the calendar has
     * dropped down, and a date without a time means 00:00 (R3): the time is filled in before the field
     * looks at its two halves, so that a date alone is a value; it goes away with the date.
     */
    private static final String HABITS = """
            if (!this.$habits) {
                this.$habits = true;
                const date = this.localName === 'vaadin-date-picker' ? this : this.querySelector('vaadin-date-picker');
                const time = this.querySelector('vaadin-time-picker');
                this.addEventListener('keydown', event => {
                    if (event.key === 'Tab' && date.opened && event.composedPath()[0] === date.inputElement) {
                        date.close();
                    }
                }, true);
                this.addEventListener('change', () => {
                    if (time && date.value && !time.value && !time.inputElement.value) {
                        time.value = '00:00';
                    } else if (time && !date.value && !date.inputElement.value && time.value === '00:00') {
                        time.value = '';
                        time.dispatchEvent(new CustomEvent('unparsable-change'));
                    }
                }, true);
            }""";

    private Pickers() {}

    /** A date and a time; the list offers quarters of an hour, any minute can be typed. */
    public static DateTimePicker dateTime(String label) {
        DateTimePicker picker = new DateTimePicker(label);
        Locale locale = locale();
        picker.setLocale(locale);
        picker.setDatePickerI18n(dates(locale));
        picker.setI18n(new DateTimePickerI18n()
                .setDateLabel(I18NProvider.translate("picker.date"))
                .setTimeLabel(I18NProvider.translate("picker.time"))
                .setRequiredErrorMessage(I18NProvider.translate("picker.required"))
                .setIncompleteInputErrorMessage(I18NProvider.translate("picker.incomplete"))
                .setBadInputErrorMessage(I18NProvider.translate("picker.unreadable-time")));
        picker.setWeekNumbersVisible(true);
        picker.setStep(STEP);
        picker.addClassName("date-time");
        picker.addAttachListener(_ -> picker.getElement().executeJs(HABITS));
        return picker;
    }

    public static DatePicker date(String label) {
        DatePicker picker = new DatePicker(label);
        Locale locale = locale();
        picker.setLocale(locale);
        picker.setI18n(dates(locale)
                .setBadInputErrorMessage(I18NProvider.translate("picker.unreadable-date"))
                .setRequiredErrorMessage(I18NProvider.translate("picker.required-date")));
        picker.setWeekNumbersVisible(true);
        picker.addAttachListener(_ -> picker.getElement().executeJs(HABITS));
        return picker;
    }

    private static DatePickerI18n dates(Locale locale) {
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(fromSunday(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(fromSunday(TextStyle.SHORT_STANDALONE, locale).stream()
                        .map(day -> day.substring(0, 2))
                        .toList())
                .setFirstDayOfWeek(1)
                .setToday(I18NProvider.translate("picker.today"))
                .setCancel(I18NProvider.translate("picker.cancel"))
                .setDateFormats("yyyy-MM-dd", "yyyyMMdd", "d/M/yyyy", "d/M");
    }

    private static List<String> fromSunday(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }

    private static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Texts.SWEDISH : ui.getLocale();
    }
}
