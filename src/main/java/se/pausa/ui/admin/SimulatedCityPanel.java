package se.pausa.ui.admin;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.ValueProvider;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.demo.CityMood;
import se.pausa.demo.SimulatedAbsence;
import se.pausa.demo.SimulatedCity;
import se.pausa.pause.NewsItem;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.MoreInTooltip;
import se.pausa.ui.component.OtherWindows;

/** The city of the demo: what it has, and how it is to behave. Follows what happens there. */
class SimulatedCityPanel extends VerticalLayout {

    private final transient SimulatedCity city;
    private final transient Formats formats = Formats.current();
    private final RadioButtonGroup<CityMood> mood = new RadioButtonGroup<>();
    private final Grid<SimulatedAbsence> grid = new Grid<>();

    SimulatedCityPanel(SimulatedCity city, OtherWindows others) {
        this.city = city;
        Span about = new Span(getTranslation("simulated-city.about"));
        about.addClassName("hint");
        mood.setLabel(getTranslation("simulated-city.mood"));
        mood.setItems(CityMood.values());
        mood.setItemLabelGenerator(each -> word("simulated-city.mood.", each));
        addColumns();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        MoreInTooltip.in(grid);
        grid.setAriaLabel(getTranslation("simulated-city.absences"));
        grid.setEmptyStateText(getTranslation("simulated-city.none"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItems(query -> city.absences(query.getOffset(), query.getLimit()).stream(), _ -> city.count());
        grid.setSizeFull();

        mood.addValueChangeListener(change -> become(change.getValue(), change.isFromClient()));
        others.follow(this, NewsItem::isOfTheCity, this::refresh);

        setPadding(false);
        setSizeFull();
        addClassName("simulated-city");
        add(about, mood, grid);
        mood.setValue(city.mood());
    }

    /** Together they fit on a tablet. */
    private void addColumns() {
        column("received", absence -> formats.dateTime(received(absence)), "9.5rem");
        column("pause", absence -> absence.pause().value(), "7rem").setRowHeader(true);
        column("version", SimulatedAbsence::version, "5rem");
        column("customer", SimulatedAbsence::customerNumber, "7rem");
        column("status", absence -> formats.status(absence.status()), "6rem");
        column("reason", SimulatedAbsence::reason, "11rem")
                .setFlexGrow(1)
                .setTooltipGenerator(SimulatedAbsence::reason);
        column("from", absence -> formats.date(absence.days().from()), "7rem");
        column("to", absence -> lastDay(absence.days().to()), "7rem");
    }

    private Grid.Column<SimulatedAbsence> column(
            String name, ValueProvider<SimulatedAbsence, @Nullable Object> value, String width) {
        return grid.addColumn(value)
                .setHeader(getTranslation("simulated-city.column." + name))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private static LocalDateTime received(SimulatedAbsence absence) {
        return SwedishTime.of(absence.receivedAt());
    }

    private String lastDay(@Nullable LocalDate day) {
        return day == null ? formats.end(null) : formats.date(day);
    }

    private void become(CityMood chosen, boolean byHand) {
        if (byHand) {
            city.become(chosen);
        }
        mood.setHelperText(word("simulated-city.effect.", chosen));
    }

    private String word(String prefix, CityMood mood) {
        return getTranslation(prefix + mood.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void refresh() {
        mood.setValue(city.mood());
        grid.getDataProvider().refreshAll();
    }
}
