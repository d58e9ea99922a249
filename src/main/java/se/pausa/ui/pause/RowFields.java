package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.pause.PauseField;
import se.pausa.pause.PauseValues;
import se.pausa.pause.Reason;
import se.pausa.ui.component.Choices;
import se.pausa.ui.moment.MomentField;
import se.pausa.ui.moment.MomentRole;
import se.pausa.ui.pause.MomentPresets.Moment;

/**
 * The fields of a stored or staged pause, the end first, since ending early is what people do most. What is chosen is
 * staged at once; what is not understood is kept like that in a cell, see {@link UnreadTexts}.
 */
class RowFields extends Composite<Div> {

    private final StagedChanges changes;
    private final ReasonNames reasons;
    private final Map<PauseField, MomentField> moments = new EnumMap<>(PauseField.class);
    private final MomentPresets ends;
    private final ComboBox<Reason> reason = new ComboBox<>(getTranslation("pause.field.REASON"));
    private @Nullable PauseLine line;

    RowFields(StagedChanges changes, ReasonNames reasons, Clock clock) {
        this.changes = changes;
        this.reasons = reasons;
        MomentField endsAt = moment(PauseField.ENDS_AT, MomentRole.END, clock, PauseValues::withEndsAt)
                .countedFrom(this::start);
        ends = new MomentPresets(endsAt)
                .with("pause.preset.now", () -> at(SwedishTime.now(clock)))
                .with(
                        "today.end-of-day",
                        () -> at(
                                SwedishTime.now(clock).toLocalDate().plusDays(1).atStartOfDay()))
                .with(
                        "pause.preset.week",
                        () -> Optional.ofNullable(start())
                                .map(start -> new Moment(SwedishTime.existing(start.plusWeeks(1)))))
                .with("pause.preset.open", () -> at(null));
        MomentField startsAt = moment(PauseField.STARTS_AT, MomentRole.MOMENT, clock, PauseValues::withStartsAt);
        MomentField notifiedAt = moment(PauseField.NOTIFIED_AT, MomentRole.MOMENT, clock, PauseValues::withNotifiedAt);
        reason.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                stage(values().withReason(event.getValue().id()));
            }
        });
        getContent().add(endsAt, ends, startsAt, reason, notifiedAt);
        getContent().addClassName("row-fields");
    }

    private MomentField moment(
            PauseField field,
            MomentRole role,
            Clock clock,
            BiFunction<PauseValues, @Nullable LocalDateTime, PauseValues> change) {
        MomentField moment = new MomentField(getTranslation("pause.field." + field), role, clock);
        moment.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                stage(change.apply(values(), event.getValue()));
            }
        });
        moments.put(field, moment);
        return moment;
    }

    private static Optional<Moment> at(@Nullable LocalDateTime moment) {
        return Optional.of(new Moment(moment));
    }

    /** A field that already holds what is stored and staged now is left alone, with what is being typed in it. */
    void show(PauseLine shown) {
        boolean another = !shown.equals(line);
        line = shown;
        boolean editable = changes.isEditable(shown);
        getContent().setVisible(editable);
        if (another) {
            Choices.offer(reason, reasons.choices(values().reason()), Reason::name);
        }
        reasons.find(values().reason()).ifPresent(reason::setValue);
        moments.forEach((field, moment) -> {
            LocalDateTime value = (LocalDateTime) values().get(field);
            if (another || !Objects.equals(moment.getValue(), value)) {
                moment.setValue(value);
                changes.unread(shown, field).ifPresent(unread -> moment.write(unread.text()));
            }
        });
        ends.follow();
    }

    /** As if the fields had been left; what is not understood stays with the row. */
    void take() {
        PauseLine left = line;
        if (left == null || !changes.exists(left) || !changes.isEditable(left)) {
            return;
        }
        moments.forEach((field, moment) -> {
            if (moment.takeTyped()) {
                changes.forgetUnread(left, field);
            } else {
                changes.keepUnread(
                        left,
                        field,
                        new UnreadTexts.Unread(moment.text(), moment.said().text()));
            }
        });
    }

    void focus(PauseField field) {
        moments.get(field).getElement().executeJs("setTimeout(() => this.focus())");
    }

    private void stage(PauseValues values) {
        changes.change(Objects.requireNonNull(line), values);
    }

    private PauseValues values() {
        return changes.values(Objects.requireNonNull(line));
    }

    private @Nullable LocalDateTime start() {
        return line == null ? null : values().startsAt();
    }
}
