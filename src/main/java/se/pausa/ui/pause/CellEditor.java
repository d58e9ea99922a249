package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePickerVariant;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValueContext;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.pause.PauseField;
import se.pausa.pause.PauseValues;
import se.pausa.pause.Reason;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.Pickers;

/**
 * Edits a cell of a {@link PauseTable} where it stands. What is picked is staged at once, so that the
 * status turns while the field is still open (R5); Esc puts back what stood there when it was opened. A
 * field that is left half filled stages nothing and says so.
 */
class CellEditor {

    /** The drop-down closes on the same key before it reaches the grid: look before it does. */
    private static final String REMEMBER_OPEN_OVERLAY = """
            if (!this.$remembers) {
                this.$remembers = true;
                const open = ['vaadin-date-picker', 'vaadin-time-picker', 'vaadin-combo-box'].map(name => name + '[opened]');
                this.addEventListener('keydown', () => this.$overlay = !!this.querySelector(open.join()), true);
            }""";

    private final PauseTable table;
    private final StagedChanges changes;
    private final ReasonNames reasons;
    private @Nullable PauseField field;
    private @Nullable Component input;
    private @Nullable PauseValues before;

    CellEditor(PauseTable table, StagedChanges changes, ReasonNames reasons) {
        this.table = table;
        this.changes = changes;
        this.reasons = reasons;
        table.getEditor().setBinder(new Binder<>(PauseLine.class));
        table.getEditor().setBuffered(false);
        for (PauseField each : PauseField.values()) {
            Column<PauseLine> column = table.column(each);
            if (column != null) {
                column.setEditorComponent(line -> each == field ? input : new Span(table.text(line, each)));
            }
        }
        table.addItemClickListener(click -> open(click.getItem(), click.getColumn()));
        table.getEditor().addOpenListener(_ -> focus());
        table.addAttachListener(_ -> table.getElement().executeJs(REMEMBER_OPEN_OVERLAY));
        table.getElement().addEventListener("keydown", _ -> close()).setFilter(key("Enter"));
        table.getElement()
                .addEventListener("keydown", _ -> putBack())
                .setFilter(key("Escape"))
                .stopPropagation();
    }

    /** A key pressed in the field, not in the calendar or list that has dropped down from it. */
    private static String key(String name) {
        return "event.key === '%s' && event.target !== element && !element.$overlay".formatted(name);
    }

    /** The field in the cell that is being edited. */
    Optional<Component> input() {
        return Optional.ofNullable(input).filter(_ -> isOpen());
    }

    boolean isOpen() {
        return table.getEditor().isOpen();
    }

    void close() {
        if (isOpen()) {
            table.getEditor().closeEditor();
        }
    }

    void open(PauseLine line, @Nullable Column<PauseLine> column) {
        PauseField clicked = table.field(column).orElse(null);
        if (isOpen() && clicked == field && line.equals(table.getEditor().getItem())) {
            return;
        }
        close();
        if (clicked != null && changes.isEditable(line)) {
            field = clicked;
            before = changes.values(line);
            input = input(line, clicked);
            table.getEditor().editItem(line);
        }
    }

    private Component input(PauseLine line, PauseField clicked) {
        PauseValues values = changes.values(line);
        return switch (clicked) {
            case NOTIFIED_AT -> time(line, values.notifiedAt(), PauseValues::withNotifiedAt);
            case STARTS_AT -> time(line, values.startsAt(), PauseValues::withStartsAt);
            case ENDS_AT -> end(line, values.endsAt());
            case REASON -> reason(line);
            case COMMENT -> throw new IllegalArgumentException("The comment has no column");
        };
    }

    private DateTimePicker time(
            PauseLine line,
            @Nullable LocalDateTime value,
            BiFunction<PauseValues, @Nullable LocalDateTime, PauseValues> change) {
        DateTimePicker picker = Pickers.dateTime("");
        picker.addThemeVariants(DateTimePickerVariant.LUMO_SMALL);
        picker.setAriaLabel(table.column(field).getHeaderText());
        picker.setValue(value);
        picker.addValueChangeListener(event -> {
            if (event.isFromClient() && isReadable(picker)) {
                stage(line, change.apply(changes.values(line), event.getValue()));
                tellIfSkipped(event.getValue());
            }
        });
        return picker;
    }

    private Component end(PauseLine line, @Nullable LocalDateTime value) {
        DateTimePicker picker = time(line, value, PauseValues::withEndsAt);
        picker.setDatePlaceholder(table.getTranslation("format.open"));
        Button open = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> {
            stage(line, changes.values(line).withEndsAt(null));
            close();
        });
        open.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY_INLINE);
        open.setTooltipText(table.getTranslation("pause.no-end"));
        open.setAriaLabel(table.getTranslation("pause.no-end"));
        HorizontalLayout both = new HorizontalLayout(picker, open);
        both.setSpacing(false);
        both.setAlignItems(HorizontalLayout.Alignment.CENTER);
        return both;
    }

    private ComboBox<Reason> reason(PauseLine line) {
        ComboBox<Reason> combo = new ComboBox<>();
        combo.setAriaLabel(table.column(PauseField.REASON).getHeaderText());
        combo.setItems(reasons.choices(changes.values(line).reason()));
        combo.setItemLabelGenerator(Reason::name);
        combo.setValue(reasons.find(changes.values(line).reason()).orElse(null));
        combo.setWidthFull();
        combo.addThemeVariants(com.vaadin.flow.component.combobox.ComboBoxVariant.LUMO_SMALL);
        combo.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                stage(line, changes.values(line).withReason(event.getValue().id()));
            }
        });
        return combo;
    }

    private void stage(PauseLine line, PauseValues values) {
        changes.change(line, values);
        table.redraw(line);
    }

    /** Half a date is not a date, and clearing only one half does not clear the field. */
    private static boolean isReadable(DateTimePicker picker) {
        return !picker.getDefaultValidator()
                .apply(picker.getValue(), new ValueContext(new Binder<>(), picker))
                .isError();
    }

    private void tellIfSkipped(@Nullable LocalDateTime typed) {
        if (typed != null && SwedishTime.isSkipped(typed)) {
            Notices.error(Words.skipped(table, typed));
        }
    }

    private void putBack() {
        PauseLine line = table.getEditor().getItem();
        if (line != null && before != null) {
            stage(line, before);
            close();
        }
    }

    private void focus() {
        Component target = input instanceof HorizontalLayout both ? both.getComponentAt(0) : input;
        if (target instanceof Focusable<?> focusable && UI.getCurrent() != null) {
            focusable.focus();
        }
    }
}
