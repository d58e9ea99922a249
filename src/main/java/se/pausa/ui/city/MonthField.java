package se.pausa.ui.city;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import se.pausa.common.SwedishTime;
import se.pausa.ui.component.Choices;
import se.pausa.ui.component.PlainButton;

/** Chooses a calendar month, from a list or step by step. */
class MonthField extends Composite<FlexLayout> {

    private static final int YEARS_BACK = 3;

    private final ComboBox<YearMonth> month = new ComboBox<>(getTranslation("reconciliation.month"));
    private final Button previous;
    private final Button next;

    /**
     * @param latest the first one in the list
     * @param chosen is given the month that somebody chooses
     */
    MonthField(YearMonth latest, ReconciliationWords words, Consumer<YearMonth> chosen) {
        List<YearMonth> offered = IntStream.rangeClosed(0, 12 * YEARS_BACK)
                .mapToObj(latest::minusMonths)
                .toList();
        Choices.offer(month, offered, words.formats()::month);
        month.setWidth("11rem");
        month.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() == null) {
                month.setValue(event.getOldValue());
            } else if (event.isFromClient()) {
                chosen.accept(event.getValue());
            }
        });
        previous = step("overview.period.previous", VaadinIcon.ANGLE_LEFT, -1, chosen);
        next = step("overview.period.next", VaadinIcon.ANGLE_RIGHT, 1, chosen);
        getContent().add(previous, month, next);
        getContent().addClassName("month-field");
    }

    private Button step(String words, VaadinIcon sign, int months, Consumer<YearMonth> chosen) {
        Button step = new PlainButton(
                sign.create(), _ -> chosen.accept(month.getValue().plusMonths(months)));
        step.setAriaLabel(getTranslation(words));
        step.setTooltipText(getTranslation(words));
        return step;
    }

    void show(YearMonth shown) {
        month.setValue(shown);
        previous.setEnabled(SwedishTime.isPlausible(shown.minusMonths(1).atDay(1)));
        next.setEnabled(SwedishTime.isPlausible(shown.plusMonths(1).atDay(1)));
    }
}
