package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePickerVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Interval;
import se.pausa.common.Problem;
import se.pausa.common.SwedishTime;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseImpact;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseValues;
import se.pausa.pause.Resumption;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Pickers;

/**
 * What there is to know and to do about the selected pause, below the list: what it hits (R10), what
 * resumes (R9), its notice and comment (R4), what is wrong with it, and the offers that rules make (R5,
 * R7, R9).
 */
class SelectedPause extends Composite<Div> {

    private final StagedChanges changes;
    private final ReasonNames reasons;
    private final Clock clock;
    private final Formats formats = Formats.current();
    private boolean editing;

    SelectedPause(StagedChanges changes, ReasonNames reasons, Clock clock) {
        this.changes = changes;
        this.reasons = reasons;
        this.clock = clock;
        getContent().addClassName("selected-pause");
        getContent().getElement().setAttribute("aria-live", "polite");
    }

    /** @param around the customer with all pauses; absent when it is gone */
    void show(@Nullable PauseLine line, @Nullable Around around) {
        getContent().removeAll();
        editing = false;
        if (line == null) {
            getContent().add(muted(getTranslation("pause.selected.none")));
            return;
        }
        getContent().add(head(line));
        changes.problems(line).forEach(problem -> getContent().add(problem(line, problem, around)));
        if (around != null) {
            effects(line, around).forEach(text -> getContent().add(new Div(text)));
        }
        if (changes.isEditable(line)) {
            FlexLayout more = new FlexLayout(comment(line));
            more.addClassName("selected-more");
            careEnd(line).ifPresent(more::add);
            getContent().add(more);
        }
        cancelledThoughBegun(line).ifPresent(getContent()::add);
    }

    /** Whether somebody is in one of the fields here: what is typed there is not known yet and must not be lost. */
    boolean isBeingEdited() {
        return editing;
    }

    private <F extends Component & Focusable<F>> void noteEditing(F field) {
        field.addFocusListener(_ -> editing = true);
        field.addBlurListener(_ -> editing = false);
    }

    private Component head(PauseLine line) {
        PauseValues values = changes.values(line);
        Span name = new Span(String.join(
                " · ", line.names().customer(), formats.level(line.target().level()), reasons.name(values.reason())));
        name.addClassName("selected-name");
        Div head = new Div(name, muted(Words.notice(this, formats, values)));
        if (line.stored() != null) {
            head.add(muted(getTranslation(
                    "pause.saved-by",
                    line.stored().changedBy(),
                    formats.dateTime(LocalDateTime.ofInstant(line.stored().changedAt(), SwedishTime.ZONE)))));
        }
        head.addClassName("selected-head");
        return head;
    }

    private List<String> effects(PauseLine line, Around around) {
        if (changes.status(line) == PauseStatus.CANCELLED) {
            return List.of();
        }
        List<LivePause> others = changes.othersThan(line.key(), around.pauses());
        return changes.values(line).plausibleInterval().stream()
                .flatMap(interval -> Stream.concat(
                        Stream.of(impact(line, around, interval, others)),
                        resumption(line, around, interval, others).stream()))
                .toList();
    }

    private String impact(PauseLine line, Around around, Interval interval, List<LivePause> others) {
        PauseImpact impact = PauseImpact.of(around.care(), line.target(), interval, others, now());
        return Words.impact(this, formats, line.target().level(), impact);
    }

    private Optional<String> resumption(PauseLine line, Around around, Interval interval, List<LivePause> others) {
        boolean endIsNew =
                line.stored() == null || !Objects.equals(line.stored().values().endsAt(), interval.end());
        return interval.isOpen() || !endIsNew
                ? Optional.empty()
                : Optional.of(Words.resumption(
                        this, formats, Resumption.of(around.care(), line.target(), interval, others, now())));
    }

    private Component problem(PauseLine line, Problem problem, @Nullable Around around) {
        FlexLayout row = new FlexLayout(new Span("⚠ " + Words.problem(this, formats, reasons, problem)));
        row.addClassName("problem");
        row.getElement().setAttribute("role", "alert");
        if (problem.key().equals("overlap") && around != null) {
            LivePause overlapped = (LivePause) problem.arguments().getFirst();
            around.pauses().stream()
                    .filter(pause -> pause.key().equals(overlapped.key()))
                    .findFirst()
                    .ifPresent(other -> row.add(extend(line, other, around), endBefore(line, other, around)));
        }
        return row;
    }

    /** R7: the other pause goes on until the end of this one, which is then not needed. */
    private Button extend(PauseLine line, SavedPause other, Around around) {
        PauseValues values = changes.values(line);
        return action("pause.overlap.extend", () -> {
            PauseLine otherLine = line(line, other, around);
            changes.undo(line);
            changes.change(otherLine, changes.values(otherLine).withEndsAt(values.endsAt()));
        });
    }

    /** R7: the other pause ends where this one starts. */
    private Button endBefore(PauseLine line, SavedPause other, Around around) {
        LocalDateTime start = Objects.requireNonNull(changes.values(line).startsAt());
        Button button = action("pause.overlap.end", () -> {
            PauseLine otherLine = line(line, other, around);
            changes.change(otherLine, changes.values(otherLine).withEndsAt(start));
        });
        button.setVisible(start.isAfter(other.interval().start()));
        return button;
    }

    private static PauseLine line(PauseLine beside, SavedPause stored, Around around) {
        return new PauseLine(stored.key(), stored.target(), beside.names(), stored, around.standing(stored), false);
    }

    private Component comment(PauseLine line) {
        TextField field = new TextField();
        field.setAriaLabel(getTranslation("pause.field.COMMENT"));
        field.setPlaceholder(getTranslation("pause.comment.none"));
        field.setMaxLength(PauseValues.MAX_COMMENT);
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.addClassName("comment");
        field.setValue(changes.values(line).comment());
        noteEditing(field);
        field.addValueChangeListener(
                event -> changes.change(line, changes.values(line).withComment(event.getValue())));
        return field;
    }

    /** For a permanent reason: end contracts and orders with the pause (R9). */
    private Optional<Component> careEnd(PauseLine line) {
        PauseValues values = changes.values(line);
        if (!reasons.isPermanent(values.reason())) {
            return Optional.empty();
        }
        @Nullable
        LocalDate chosen = changes.staged(line).map(StagedPause::careEndsOn).orElse(null);
        Checkbox end =
                new Checkbox(getTranslation("pause.end-care." + line.target().level()), chosen != null);
        DatePicker lastDay = Pickers.date("");
        lastDay.setAriaLabel(getTranslation("pause.end-care.last-day"));
        lastDay.addThemeVariants(DatePickerVariant.LUMO_SMALL);
        lastDay.setEnabled(chosen != null);
        noteEditing(lastDay);
        lastDay.setValue(
                chosen != null
                        ? chosen
                        : Optional.ofNullable(values.startsAt())
                                .map(LocalDateTime::toLocalDate)
                                .orElse(now().toLocalDate()));
        end.addValueChangeListener(event -> changes.endCare(line, event.getValue() ? lastDay.getValue() : null));
        lastDay.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                changes.endCare(line, event.getValue());
            }
        });
        FlexLayout row = new FlexLayout(end, lastDay);
        row.addClassName("offer");
        return Optional.of(row);
    }

    /** Somebody who came home early was paused all the same: an end is meant, not Inställd (R5). */
    private Optional<Component> cancelledThoughBegun(PauseLine line) {
        boolean begun = changes.staged(line)
                .filter(StagedPause::isCancelled)
                .map(row -> row.values().startsAt())
                .filter(start -> start.isBefore(now()))
                .isPresent();
        if (!begun) {
            return Optional.empty();
        }
        FlexLayout row = new FlexLayout(
                new Span(getTranslation("pause.cancelled-though-begun")),
                action("pause.end-now", () -> changes.endInstead(line, now())));
        row.addClassName("offer");
        return Optional.of(row);
    }

    private Button action(String text, Runnable then) {
        Button button = new Button(getTranslation(text), _ -> then.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("muted");
        return span;
    }

    private LocalDateTime now() {
        return SwedishTime.now(clock);
    }
}
