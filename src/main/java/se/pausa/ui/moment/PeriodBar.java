package se.pausa.ui.moment;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.ui.component.Finger;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Keystroke;
import se.pausa.ui.component.PlainButton;

/**
 * The period at the bottom of a list: from, to (both inclusive), and steps by calendar month. What cannot
 * be a period stays where it was typed, with a sentence; a field that is emptied gets back the day that the list
 * goes on showing. With a finger, months are chosen.
 */
public class PeriodBar extends Composite<FlexLayout> {

    private final Formats formats = Formats.current();
    private final MomentField from;
    private final MomentField to;
    private final Button previous;
    private final Button next;
    private final Consumer<Period> changed;
    private final @Nullable PeriodMonths months;
    private Period shown;

    /** @param changed is given another period that is chosen */
    public PeriodBar(Clock clock, Consumer<Period> changed) {
        this.changed = changed;
        shown = Period.of(YearMonth.from(SwedishTime.now(clock)));
        from = new MomentField("", MomentRole.DAY, clock);
        to = new MomentField("", MomentRole.DAY, clock);
        from.setAriaLabel(getTranslation("overview.period.from"));
        to.setAriaLabel(getTranslation("overview.period.to"));
        previous = step("overview.period.previous", () -> shown.previousMonth());
        next = step("overview.period.next", () -> shown.nextMonth());
        Button current = step("overview.period.this", () -> Period.of(YearMonth.from(SwedishTime.now(clock))));

        from.addValueChangeListener(event -> typed(event.isFromClient()));
        to.addValueChangeListener(event -> typed(event.isFromClient()));

        months = Finger.isUsed() ? new PeriodMonths(changed) : null;
        if (months == null) {
            getContent()
                    .add(new Span(getTranslation("overview.period")), from, new Span("–"), to, previous, current, next);
        } else {
            previous.setIcon(VaadinIcon.ANGLE_LEFT.create());
            next.setIcon(VaadinIcon.ANGLE_RIGHT.create());
            Stream.of(previous, next).forEach(PeriodBar::byIcon);
            getContent().add(previous, months, next);
        }
        getContent().addClassName("period-bar");
    }

    private static void byIcon(Button step) {
        step.setAriaLabel(step.getText());
        step.setText("");
    }

    private Button step(String words, Supplier<Period> there) {
        return new PlainButton(getTranslation(words), _ -> changed.accept(there.get()));
    }

    public void show(Period period) {
        shown = period;
        from.setValue(period.from().atStartOfDay());
        to.setValue(period.to().atStartOfDay());
        if (months != null) {
            months.show(period);
        }
        allow(previous, period.previousMonth(), Keystroke.PREVIOUS_MONTH);
        allow(next, period.nextMonth(), Keystroke.NEXT_MONTH);
    }

    private void allow(Button step, Period there, Keystroke key) {
        boolean possible = SwedishTime.isPlausible(there.from());
        step.setEnabled(possible);
        step.setTooltipText(possible ? key.tooltip(this) : years());
    }

    private void typed(boolean byUser) {
        if (!byUser || isEmptied(from, shown.from()) || isEmptied(to, shown.to())) {
            return;
        }
        LocalDate first = from.getValue().toLocalDate();
        LocalDate last = to.getValue().toLocalDate();
        if (last.isBefore(first)) {
            to.refuse(getTranslation("overview.period.backwards"));
        } else if (!first.equals(shown.from()) || !last.equals(shown.to())) {
            changed.accept(new Period(first, last));
        } else {
            to.sayNothing();
        }
    }

    /** A field that is empty would hide which period the list shows: it gets back its day. */
    private boolean isEmptied(MomentField field, LocalDate day) {
        if (!field.isEmpty()) {
            return false;
        }
        field.setValue(day.atStartOfDay());
        field.explain(getTranslation("overview.period.needed", formats.date(day)));
        return true;
    }

    private String years() {
        return getTranslation(
                "overview.period.years", String.valueOf(SwedishTime.FIRST_YEAR), String.valueOf(SwedishTime.LAST_YEAR));
    }
}
