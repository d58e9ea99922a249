package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import se.pausa.common.SwedishTime;
import se.pausa.pause.PauseFilter;
import se.pausa.ui.component.Pickers;

/** The period at the bottom of the overview: from, to (both inclusive), and steps by calendar month. */
class PeriodBar extends Composite<FlexLayout> {

    private final DatePicker from = Pickers.date("");
    private final DatePicker to = Pickers.date("");

    /** @param changed is given what to do to the filter when another period is chosen */
    PeriodBar(Clock clock, Consumer<UnaryOperator<PauseFilter>> changed) {
        from.setAriaLabel(getTranslation("overview.period.from"));
        to.setAriaLabel(getTranslation("overview.period.to"));
        from.addValueChangeListener(event -> typed(event.isFromClient(), changed));
        to.addValueChangeListener(event -> typed(event.isFromClient(), changed));
        Button previous =
                new Button(getTranslation("overview.period.previous"), _ -> changed.accept(PauseFilter::previousMonth));
        Button current = new Button(
                getTranslation("overview.period.this"),
                _ -> changed.accept(filter -> filter.month(YearMonth.from(SwedishTime.now(clock)))));
        Button next = new Button(getTranslation("overview.period.next"), _ -> changed.accept(PauseFilter::nextMonth));
        getContent().add(new Span(getTranslation("overview.period")), from, new Span("–"), to, previous, current, next);
        getContent().addClassName("period-bar");
    }

    void show(PauseFilter filter) {
        from.setValue(filter.from());
        to.setValue(filter.to());
        to.setInvalid(false);
    }

    private void typed(boolean byUser, Consumer<UnaryOperator<PauseFilter>> changed) {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (!byUser || first == null || last == null) {
            return;
        }
        boolean backwards = last.isBefore(first);
        to.setErrorMessage(backwards ? getTranslation("overview.period.backwards") : null);
        to.setInvalid(backwards);
        if (!backwards) {
            changed.accept(filter -> filter.withPeriod(first, last));
        }
    }
}
