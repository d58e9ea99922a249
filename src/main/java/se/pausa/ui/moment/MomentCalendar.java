package se.pausa.ui.moment;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The calendar behind the button of a {@link MomentField}: the drop-down of a date picker, of which nothing else is
 * seen. It is made when it is opened and thrown away when it closes, since most are never opened. The day that is chosen
 * keeps the time that stands in the field.
 */
class MomentCalendar {

    /** Arrow keys go to the days; Esc and a chosen day lead back to the box. */
    private static final String TO_THE_DAYS =
            "setTimeout(() => this.inputElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', bubbles: true, composed: true})))";

    private final MomentField field;
    private @Nullable DatePicker open;

    MomentCalendar(MomentField field) {
        this.field = field;
    }

    void open() {
        if (open != null) {
            return;
        }
        LocalDateTime standing = field.getValue();
        DatePicker picker = Calendars.picker(standing == null ? null : standing.toLocalDate());
        picker.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                LocalTime time = standing == null ? LocalTime.MIDNIGHT : standing.toLocalTime();
                field.choose(event.getValue().atTime(time));
            }
        });
        picker.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                close();
            }
        });
        open = picker;
        field.getElement().appendChild(picker.getElement());
        picker.open();
        picker.getElement().executeJs(TO_THE_DAYS);
    }

    private void close() {
        if (open != null) {
            open.getElement().removeFromParent();
            open = null;
            field.focus();
        }
    }
}
