package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.binder.Binder;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.pausa.pause.PauseField;
import se.pausa.pause.PauseValues;
import se.pausa.pause.Reason;
import se.pausa.ui.component.Choices;
import se.pausa.ui.component.Finger;
import se.pausa.ui.component.MarkByKeys;
import se.pausa.ui.moment.MomentField;
import se.pausa.ui.moment.MomentRole;
import se.pausa.ui.moment.MomentSaid;

/**
 * Edits a cell of a {@link PauseTable} where it stands. A click marks a row, the next one in a field of it opens that
 * field (the source page: markera uppehållet, klicka i fältet). What is written is staged when the field is left, so that
 * the status turns at once (R5); Esc puts back what stood there when it was opened. What is not understood is kept in the
 * cell, see {@link UnreadTexts}.
 */
class CellEditor {

    /** Those that have a column, in the order of the columns. */
    static final List<PauseField> FIELDS =
            List.of(PauseField.NOTIFIED_AT, PauseField.REASON, PauseField.STARTS_AT, PauseField.ENDS_AT);

    /** With the caret where it was; not when the user has gone somewhere else meanwhile. */
    private static final String KEEP_FOCUS = """
            requestAnimationFrame(() => {
                if (document.activeElement === document.body) {
                    const box = this.inputElement;
                    const [from, to] = [box.selectionStart, box.selectionEnd];
                    box.focus({preventScroll: true});
                    box.setSelectionRange(from, to);
                }
            })""";

    private final PauseTable table;
    private final StagedChanges changes;
    private final ReasonNames reasons;
    private final Clock clock;
    private final MomentSaid said = new MomentSaid();
    private final Map<PauseField, Span> beside = new EnumMap<>(PauseField.class);
    private @Nullable PauseField field;
    private @Nullable Component input;
    private @Nullable PauseValues before;
    private @Nullable Object shown;
    private @Nullable UUID marked;

    CellEditor(PauseTable table, StagedChanges changes, ReasonNames reasons, Clock clock) {
        this.table = table;
        this.changes = changes;
        this.reasons = reasons;
        this.clock = clock;
        table.getEditor().setBinder(new Binder<>(PauseLine.class));
        table.getEditor().setBuffered(false);
        if (!Finger.isUsed()) {
            table.addItemClickListener(click -> clicked(click.getItem(), click.getColumn()));
        }
        table.addSelectionListener(_ -> noteMarkedAfterwards());
        table.getEditor().addOpenListener(_ -> focus());
    }

    /** Edits a field in its column. */
    void edit(PauseField each, Column<PauseLine> column) {
        column.setEditorComponent(line -> each == field ? input : beside(line, each));
    }

    /** A cell beside the open one: the same while its row is drawn anew, or the browser would look for one that is gone. */
    private Span beside(PauseLine line, PauseField other) {
        Span cell = beside.computeIfAbsent(other, _ -> new Span());
        cell.setText(table.text(line, other));
        return cell;
    }

    /** The field in the cell that is being edited. */
    Optional<Component> input() {
        return Optional.ofNullable(input).filter(_ -> isOpen());
    }

    /** What is understood of what is being written, and what is wrong with it; empty when no field is open. */
    Component said() {
        return said;
    }

    boolean isOpen() {
        return table.getEditor().isOpen();
    }

    /** Takes what is written; what is not understood stays in the cell. */
    void close() {
        if (isOpen()) {
            if (input instanceof MomentField moment) {
                take(moment);
            }
            shut();
        }
    }

    private void take(MomentField moment) {
        PauseLine line = table.getEditor().getItem();
        if (!changes.isEditable(line)) {
            return;
        }
        PauseField open = Objects.requireNonNull(field);
        if (moment.takeTyped()) {
            changes.forgetUnread(line, open);
        } else {
            changes.keepUnread(
                    line,
                    open,
                    new UnreadTexts.Unread(moment.text(), moment.said().text()));
        }
    }

    /** Closes the field without taking what stands in it. */
    void shut() {
        if (isOpen()) {
            table.getEditor().closeEditor();
        }
        said.clear();
    }

    /** The row that is being edited. */
    Optional<PauseLine> line() {
        return Optional.ofNullable(table.getEditor().getItem());
    }

    /** The click that marks a row arrives together with the marking, whichever of the two is heard first. */
    private void noteMarkedAfterwards() {
        table.getElement()
                .getNode()
                .runWhenAttached(ui -> ui.beforeClientResponse(
                        table,
                        _ -> marked = table.asSingleSelect()
                                .getOptionalValue()
                                .map(PauseLine::key)
                                .orElse(null)));
    }

    private void clicked(PauseLine line, @Nullable Column<PauseLine> column) {
        PauseField clicked = table.field(column).orElse(null);
        if (isOpen() && clicked == field && line.equals(table.getEditor().getItem())) {
            return;
        }
        close();
        if (clicked != null && line.key().equals(marked)) {
            open(line, clicked);
        }
    }

    /** Opens a field of a row, if it can be edited. */
    void open(PauseLine line, PauseField opened) {
        close();
        if (changes.isEditable(line)) {
            field = opened;
            before = changes.values(line);
            shown = before.get(opened);
            input = input(line, opened);
            beside.clear();
            table.getEditor().editItem(line);
        }
    }

    /** Tab: the next field of the row, or the one before; beyond the last one the row itself. */
    void step(int by) {
        PauseLine line = table.getEditor().getItem();
        int next = FIELDS.indexOf(field) + by;
        close();
        if (line != null && next >= 0 && next < FIELDS.size()) {
            open(line, FIELDS.get(next));
        } else {
            MarkByKeys.backTo(table);
        }
    }

    /** Enter: takes the value and stays on the row. */
    void enter() {
        close();
        MarkByKeys.backTo(table);
    }

    /** The list is drawn anew, perhaps with the row elsewhere, which takes the focus from its field. */
    void keepFocus() {
        input().ifPresent(field -> field.getElement().executeJs(KEEP_FOCUS));
    }

    /** A value that was undone, or changed from elsewhere on the screen, does not stay in the open field. */
    void follow(Collection<PauseLine> changed) {
        line().filter(changed::contains)
                .filter(line -> !changes.isEditable(line)
                        || !Objects.equals(shown, changes.values(line).get(Objects.requireNonNull(field))))
                .ifPresent(_ -> shut());
    }

    private Component input(PauseLine line, PauseField opened) {
        PauseValues values = changes.values(line);
        return switch (opened) {
            case NOTIFIED_AT -> moment(line, MomentRole.MOMENT, values.notifiedAt(), PauseValues::withNotifiedAt);
            case STARTS_AT -> moment(line, MomentRole.MOMENT, values.startsAt(), PauseValues::withStartsAt);
            case ENDS_AT -> moment(line, MomentRole.END, values.endsAt(), PauseValues::withEndsAt);
            case REASON -> reason(line);
            case COMMENT -> throw new IllegalArgumentException("The comment has no column");
        };
    }

    private MomentField moment(
            PauseLine line,
            MomentRole role,
            @Nullable LocalDateTime value,
            BiFunction<PauseValues, @Nullable LocalDateTime, PauseValues> change) {
        MomentField moment = new MomentField("", role, clock)
                .small()
                .countedFrom(() -> changes.values(line).startsAt())
                .saying(said);
        moment.setAriaLabel(table.column(field).getHeaderText());
        moment.setValue(value);
        changes.unread(line, Objects.requireNonNull(field)).ifPresent(unread -> moment.write(unread.text()));
        moment.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                stage(line, change.apply(changes.values(line), event.getValue()));
            }
        });
        return moment;
    }

    private ComboBox<Reason> reason(PauseLine line) {
        ComboBox<Reason> combo = new ComboBox<>();
        combo.setAriaLabel(table.column(PauseField.REASON).getHeaderText());
        Choices.offerWritten(combo, reasons.choices(changes.values(line).reason()), Reason::name);
        combo.setValue(reasons.find(changes.values(line).reason()).orElse(null));
        combo.setWidthFull();
        combo.addFocusListener(_ -> combo.getElement().executeJs("this.inputElement.select()"));
        combo.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        combo.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                stage(line, changes.values(line).withReason(event.getValue().id()));
            }
        });
        return combo;
    }

    private void stage(PauseLine line, PauseValues values) {
        shown = values.get(Objects.requireNonNull(field));
        changes.change(line, values);
    }

    /** Esc: what stood there when the field was opened. */
    void putBack() {
        PauseLine line = table.getEditor().getItem();
        if (line != null && before != null) {
            changes.forgetUnread(line, Objects.requireNonNull(field));
            stage(line, before);
            shut();
            MarkByKeys.backTo(table);
        }
    }

    private void focus() {
        if (input instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
