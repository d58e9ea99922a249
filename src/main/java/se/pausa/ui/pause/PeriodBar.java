package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import se.pausa.common.SwedishTime;
import se.pausa.lists.PauseFilter;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Keystroke;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.moment.MomentField;
import se.pausa.ui.moment.MomentRole;

/**
 * The period at the bottom of the overview: from, to (both inclusive), and steps by calendar month. What cannot
 * be a period stays where it was typed, with a sentence; a field that is emptied gets back the day that the list
 * goes on showing.
 */
class PeriodBar extends Composite<FlexLayout> {

    private final Formats formats = Formats.current();
    private final MomentField from;
    private final MomentField to;
    private final Button previous;
    private final Button next;
    private final Consumer<UnaryOperator<PauseFilter>> changed;
    private PauseFilter shown;

    /** @param changed is given what to do to the filter when another period is chosen */
    PeriodBar(Clock clock, Consumer<UnaryOperator<PauseFilter>> changed) {
        this.changed = changed;
        shown = PauseFilter.of(YearMonth.from(SwedishTime.now(clock)));
        from = new MomentField("", MomentRole.DAY, clock);
        to = new MomentField("", MomentRole.DAY, clock);
        from.setAriaLabel(getTranslation("overview.period.from"));
        to.setAriaLabel(getTranslation("overview.period.to"));
        previous = step("overview.period.previous", PauseFilter::previousMonth);
        next = step("overview.period.next", PauseFilter::nextMonth);
        Button current = step("overview.period.this", filter -> filter.month(YearMonth.from(SwedishTime.now(clock))));

        from.addValueChangeListener(event -> typed(event.isFromClient()));
        to.addValueChangeListener(event -> typed(event.isFromClient()));

        getContent().add(new Span(getTranslation("overview.period")), from, new Span("–"), to, previous, current, next);
        getContent().addClassName("period-bar");
    }

    private Button step(String words, UnaryOperator<PauseFilter> change) {
        return new PlainButton(getTranslation(words), _ -> changed.accept(change));
    }

    void show(PauseFilter filter) {
        shown = filter;
        from.setValue(filter.from().atStartOfDay());
        to.setValue(filter.to().atStartOfDay());
        allow(previous, filter.previousMonth(), Keystroke.PREVIOUS_MONTH);
        allow(next, filter.nextMonth(), Keystroke.NEXT_MONTH);
    }

    private void allow(Button step, PauseFilter there, Keystroke key) {
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
            changed.accept(filter -> filter.withPeriod(first, last));
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
