package se.pausa.ui.customer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import se.pausa.lists.CareWeeks;
import se.pausa.ui.component.NamedHeading;

/** The numbers of the weeks above the line, the one of today marked. */
class WeekHeading extends Div implements NamedHeading {

    WeekHeading(LocalDate today) {
        addClassName("week-heading");
        Span name = new Span(name());
        name.addClassName("name");
        add(name);
        LocalDate monday = CareWeeks.first(today);
        for (int week = 0; week < CareWeeks.WEEKS; week++) {
            int number = monday.plusWeeks(week).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            Span shown = new Span(week == 0 ? getTranslation("weeks.first", number) : String.valueOf(number));
            if (!today.isBefore(monday.plusWeeks(week)) && today.isBefore(monday.plusWeeks(week + 1))) {
                shown.getElement().setAttribute("aria-current", "date");
            }
            add(shown);
        }
    }

    @Override
    public String name() {
        return getTranslation("customers.weeks");
    }
}
