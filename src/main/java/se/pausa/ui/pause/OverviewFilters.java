package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import se.pausa.city.CityState;
import se.pausa.city.CityStateFilter;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseFilter;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseStatus;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.UnitField;

/** The filters above the overview: Kund, Organisation, Nivå, Uppehållsstatus, Stad, Visa inaktiverade. */
class OverviewFilters extends Composite<FlexLayout> {

    private static final int TYPING_PAUSE_MILLIS = 300;

    private final Formats formats = Formats.current();
    private final TextField customer = new TextField();
    private final UnitField unit;
    private final MultiSelectComboBox<PauseLevel> levels = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<PauseStatus> statuses = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<CityState> city = new MultiSelectComboBox<>();
    private final Checkbox inactive = new Checkbox(getTranslation("overview.filter.inactive"));
    private final Consumer<UnaryOperator<PauseFilter>> changed;

    /** @param changed is given what to do to the filter when a field changes */
    OverviewFilters(UnitTree units, Consumer<UnaryOperator<PauseFilter>> changed) {
        this.changed = changed;
        unit = new UnitField(getTranslation("overview.filter.unit"), units);
        customer.setLabel(getTranslation("overview.filter.customer"));
        customer.setPlaceholder(getTranslation("overview.filter.customer.placeholder"));
        customer.setClearButtonVisible(true);
        customer.setValueChangeMode(ValueChangeMode.LAZY);
        customer.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        levels.setLabel(getTranslation("overview.filter.level"));
        levels.setItems(PauseLevel.values());
        levels.setItemLabelGenerator(formats::level);
        levels.setPlaceholder(getTranslation("overview.filter.all"));
        statuses.setLabel(getTranslation("overview.filter.status"));
        statuses.setItems(PauseStatus.values());
        statuses.setItemLabelGenerator(formats::status);
        statuses.setPlaceholder(getTranslation("overview.filter.all"));

        city.setLabel(getTranslation("overview.filter.city"));
        city.setItems(CityState.values());
        city.setItemLabelGenerator(new CityWords(formats)::state);
        city.setPlaceholder(getTranslation("overview.filter.all"));
        city.setVisible(!units.integrated().isEmpty());

        customer.addValueChangeListener(event -> apply(event, filter -> filter.withCustomer(event.getValue())));
        unit.addValueChangeListener(event -> apply(
                event,
                filter -> filter.withUnit(
                        event.getValue() == null ? null : event.getValue().id())));
        levels.addValueChangeListener(event -> apply(event, filter -> filter.withLevels(event.getValue())));
        statuses.addValueChangeListener(event -> apply(event, filter -> filter.withStatuses(event.getValue())));
        city.addValueChangeListener(event ->
                apply(event, filter -> filter.withSubset(CityStateFilter.of(event.getValue(), units))));
        inactive.addValueChangeListener(event -> apply(event, filter -> filter.withInactive(event.getValue())));

        getContent().add(customer, unit, levels, statuses, city, inactive);
        getContent().addClassName("filters");
    }

    void show(PauseFilter filter, LocalDateTime now) {
        customer.setValue(filter.customer());
        unit.choose(filter.unit());
        levels.setValue(filter.levels());
        statuses.setValue(filter.statuses());
        city.setValue(CityStateFilter.states(filter.subset()));
        boolean anyway = filter.showsInactiveAnywayAt(now);
        inactive.setValue(filter.showsInactiveAt(now));
        inactive.setEnabled(!anyway);
        inactive.setTooltipText(anyway ? getTranslation("overview.filter.inactive.anyway") : null);
    }

    void focusCustomer() {
        customer.focus();
    }

    private void apply(com.vaadin.flow.component.ComponentEvent<?> event, UnaryOperator<PauseFilter> change) {
        if (event.isFromClient()) {
            changed.accept(change);
        }
    }
}
