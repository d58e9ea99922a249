package se.pausa.ui.moment;

import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.ui.component.Formats;

/** A period as a month to choose, or in words where it is none. */
class PeriodMonths extends Select<YearMonth> {

    private static final int MONTHS_BACK = 36;
    private static final int MONTHS_AHEAD = 12;

    private final Formats formats = Formats.current();

    PeriodMonths(Consumer<Period> chosen) {
        setAriaLabel(getTranslation("overview.period"));
        setItemLabelGenerator(formats::month);
        addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                chosen.accept(Period.of(event.getValue()));
            }
        });
    }

    /** The months around it. */
    void show(Period period) {
        YearMonth first = YearMonth.from(period.from());
        List<YearMonth> offered = IntStream.rangeClosed(-MONTHS_BACK, MONTHS_AHEAD)
                .mapToObj(first::plusMonths)
                .filter(month -> SwedishTime.isPlausible(month.atDay(1)))
                .toList();
        setItems(offered);
        setPlaceholder(formats.days(period.from(), period.to()));
        setValue(monthOf(period));
    }

    private static @Nullable YearMonth monthOf(Period period) {
        YearMonth month = YearMonth.from(period.from());
        return period.equals(Period.of(month)) ? month : null;
    }
}
