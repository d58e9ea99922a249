package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.pause.PauseValues;
import se.pausa.pause.Reason;
import se.pausa.ui.component.Choices;
import se.pausa.ui.moment.MomentField;
import se.pausa.ui.moment.MomentRole;
import se.pausa.ui.pause.MomentPresets.Moment;

/** The fields of one new pause, the reason first. Each new pause gets fields of its own. */
class PauseFields extends Composite<FlexLayout> {

    private final Clock clock;
    private final ComboBox<Reason> reason = new ComboBox<>(getTranslation("pause.field.REASON"));
    private final MomentField notifiedAt;
    private final TextField comment = new TextField(getTranslation("pause.field.COMMENT"));
    private final MomentField startsAt;
    private final MomentField endsAt;
    private final MomentPresets ends;

    /** @param changed runs whenever a field has another value */
    PauseFields(ReasonNames reasons, PauseValues values, Clock clock, Runnable changed) {
        this.clock = clock;
        notifiedAt = new MomentField(getTranslation("pause.field.NOTIFIED_AT"), MomentRole.MOMENT, clock);
        startsAt = new MomentField(getTranslation("pause.field.STARTS_AT"), MomentRole.MOMENT, clock);
        endsAt = new MomentField(getTranslation("pause.field.ENDS_AT"), MomentRole.END, clock);
        endsAt.countedFrom(startsAt::getValue);
        Choices.offerWritten(reason, reasons.choices(null), Reason::name);
        comment.setMaxLength(PauseValues.MAX_COMMENT);
        comment.addClassName("comment");
        MomentPresets starts = starts();
        ends = ends();
        fill(reasons, values);
        starts.follow();
        ends.follow();

        Stream.<HasValue<?, ?>>of(notifiedAt, reason, comment)
                .forEach(field -> field.addValueChangeListener(_ -> changed.run()));
        startsAt.addValueChangeListener(_ -> timesChanged(changed));
        endsAt.addValueChangeListener(_ -> timesChanged(changed));
        getContent().add(line(reason, notifiedAt, comment), line(times(startsAt, starts), times(endsAt, ends)));
        getContent().addClassName("pause-fields");
    }

    private void fill(ReasonNames reasons, PauseValues values) {
        notifiedAt.setValue(values.notifiedAt());
        reasons.find(values.reason()).ifPresent(reason::setValue);
        startsAt.setValue(values.startsAt());
        endsAt.setValue(values.endsAt());
        comment.setValue(values.comment());
    }

    private static FlexLayout line(Component... fields) {
        FlexLayout line = new FlexLayout(fields);
        line.addClassName("pause-fields-line");
        return line;
    }

    private static Div times(MomentField field, MomentPresets presets) {
        Div times = new Div(field, presets);
        times.addClassName("pause-times");
        return times;
    }

    private MomentPresets starts() {
        return new MomentPresets(startsAt)
                .with("pause.preset.now", () -> at(SwedishTime.now(clock)))
                .with("pause.preset.today", () -> at(today().atStartOfDay()))
                .with("pause.preset.tomorrow", () -> at(today().plusDays(1).atStartOfDay()))
                .with(
                        "pause.preset.monday",
                        () -> at(today().with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                                .atStartOfDay()));
    }

    private MomentPresets ends() {
        return new MomentPresets(endsAt)
                .with("pause.preset.open", () -> at(null))
                .with("pause.preset.day", () -> afterStart(start -> start.plusDays(1)))
                .with("pause.preset.week", () -> afterStart(start -> start.plusWeeks(1)))
                .with("pause.preset.weeks", () -> afterStart(start -> start.plusWeeks(2)))
                .with(
                        "pause.preset.month",
                        () -> afterStart(start -> start.toLocalDate()
                                .with(TemporalAdjusters.firstDayOfNextMonth())
                                .atStartOfDay()));
    }

    private static Optional<Moment> at(@Nullable LocalDateTime moment) {
        return Optional.of(new Moment(moment));
    }

    private Optional<Moment> afterStart(UnaryOperator<LocalDateTime> length) {
        return startsAt.getOptionalValue().map(start -> new Moment(SwedishTime.existing(length.apply(start))));
    }

    private LocalDate today() {
        return SwedishTime.now(clock).toLocalDate();
    }

    private void timesChanged(Runnable changed) {
        ends.follow();
        endsAt.sayAgain();
        endsAfterStart();
        changed.run();
    }

    PauseValues values() {
        return new PauseValues(
                notifiedAt.getValue(),
                reason.getOptionalValue().map(Reason::id).orElse(null),
                startsAt.getValue(),
                endsAt.getValue(),
                comment.getValue());
    }

    /** Whether something was typed that closing would lose. */
    boolean areFilledIn() {
        return Stream.of(notifiedAt, startsAt, endsAt).anyMatch(field -> !field.isClear())
                || Stream.<HasValue<?, ?>>of(reason, startsAt, endsAt, comment).anyMatch(field -> !field.isEmpty());
    }

    /** After the dialog around them has put the focus where it wants. */
    void focus() {
        reason.getElement().executeJs("setTimeout(() => this.focus())");
    }

    /** What the fields hold if a pause can be made of it; otherwise each that is wrong says so, and the first is gone to. */
    Optional<PauseValues> complete() {
        Optional<Focusable<?>> wrong = Stream.<Optional<Focusable<?>>>of(
                        isChosen() ? Optional.empty() : Optional.of(reason),
                        isFilledIn(notifiedAt, "NOTIFIED_AT") ? Optional.empty() : Optional.of(notifiedAt),
                        isFilledIn(startsAt, "STARTS_AT") ? Optional.empty() : Optional.of(startsAt),
                        endsAt.takeTyped() && endsAfterStart() ? Optional.empty() : Optional.of(endsAt))
                .toList()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
        wrong.ifPresent(Focusable::focus);
        return wrong.isEmpty() ? Optional.of(values()) : Optional.empty();
    }

    private boolean isChosen() {
        boolean chosen = !reason.isEmpty();
        reason.setErrorMessage(chosen ? null : getTranslation("problem.required.REASON"));
        reason.setInvalid(!chosen);
        return chosen;
    }

    private boolean isFilledIn(MomentField field, String name) {
        boolean clear = field.takeTyped();
        if (clear && field.isEmpty()) {
            field.refuse(getTranslation("problem.required." + name));
        }
        return clear && !field.isEmpty();
    }

    private boolean endsAfterStart() {
        boolean after = startsAt.isEmpty() || values().interval().isPresent();
        if (!after) {
            endsAt.refuse(getTranslation("pause.end-before-start"));
        }
        return after;
    }
}
