package se.pausa.ui.pause;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityState;
import se.pausa.city.CityStateFilter;
import se.pausa.lists.Inactivated;
import se.pausa.lists.PauseFilter;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.Reason;
import se.pausa.ui.component.Choices;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.FilterButton;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.component.SearchField;
import se.pausa.ui.component.UnitField;

/**
 * The filters above the overview: Kund, Organisation, Nivå, Uppehållsstatus, Orsak, Stad, Visa inaktiverade. Each carries
 * its name inside, so that a chosen one still says what it is.
 */
class OverviewFilters extends Composite<FlexLayout> {

    private final Formats formats = Formats.current();
    private final ReasonNames reasonNames;
    private final SearchField customer = new SearchField(getTranslation("overview.filter.customer.placeholder"));
    private final UnitField unit;
    private final MultiSelectComboBox<PauseLevel> levels;
    private final MultiSelectComboBox<PauseStatus> statuses;
    private final MultiSelectComboBox<Reason> reasons;
    private final MultiSelectComboBox<CityState> city;
    private final Checkbox inactivated = new Checkbox(getTranslation("overview.filter.inactive"));
    private final Checkbox alone = new Checkbox(getTranslation("overview.filter.inactive.alone"));
    private final Span legend = new Span(getTranslation("overview.legend"));
    private final @Nullable FilterButton fold;
    private final Button clear;
    private final Consumer<UnaryOperator<PauseFilter>> changed;

    /** @param changed is given what to do to the filter when a field changes */
    OverviewFilters(UnitTree units, ReasonNames reasonNames, Consumer<UnaryOperator<PauseFilter>> changed) {
        this.reasonNames = reasonNames;
        this.changed = changed;
        unit = new UnitField("", units);
        unit.setPlaceholder(getTranslation("overview.filter.all"));
        levels = several(List.of(PauseLevel.values()), formats::level, PauseFilter::withLevels);
        statuses = several(List.of(PauseStatus.values()), formats::status, PauseFilter::withStatuses);
        reasons = several(
                reasonNames.all(),
                Reason::name,
                (filter, some) ->
                        filter.withReasons(some.stream().map(Reason::id).collect(Collectors.toSet())));
        city = several(
                List.of(CityState.values()),
                new CityWords(formats)::state,
                (filter, some) -> filter.withSubset(CityStateFilter.of(some, units)));
        clear = new PlainButton(getTranslation("overview.filter.clear"), _ -> {
            changed.accept(PauseFilter::cleared);
            customer.focus();
        });
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);

        customer.addValueChangeListener(event -> apply(event, filter -> filter.withCustomer(event.getValue())));
        unit.addValueChangeListener(event -> apply(
                event,
                filter -> filter.withUnit(
                        event.getValue() == null ? null : event.getValue().id())));
        inactivated.addValueChangeListener(event -> apply(
                event, filter -> filter.withInactivated(event.getValue() ? Inactivated.AMONG : Inactivated.HIDDEN)));
        alone.addValueChangeListener(event -> apply(
                event, filter -> filter.withInactivated(event.getValue() ? Inactivated.ALONE : Inactivated.AMONG)));

        name(customer, "customer");
        name(unit, "unit");
        name(levels, "level");
        name(statuses, "status");
        name(reasons, "reason");
        name(city, "city");
        boolean concernsCity = !units.integrated().isEmpty();
        city.setVisible(concernsCity);
        legend.setVisible(concernsCity);
        legend.addClassName("legend");
        alone.setAriaLabel(getTranslation("overview.filter.inactive.alone.long"));
        getContent().add(customer);
        fold = FilterButton.in(getContent());
        getContent().add(unit, levels, statuses, reasons, city, inactivated, alone, legend, clear);
        getContent().addClassName("filters");
    }

    private <T> MultiSelectComboBox<T> several(
            List<T> items, Function<T, String> name, BiFunction<PauseFilter, Set<T>, PauseFilter> with) {
        MultiSelectComboBox<T> field = new MultiSelectComboBox<>();
        Choices.offer(field, items, name::apply);
        field.setPlaceholder(getTranslation("overview.filter.all"));
        field.addValueChangeListener(event -> apply(event, filter -> with.apply(filter, event.getValue())));
        return field;
    }

    /** The style sheet draws the name inside the field. */
    private <F extends HasStyle & HasAriaLabel> void name(F field, String key) {
        String name = getTranslation("overview.filter." + key);
        field.setAriaLabel(name);
        field.addClassNames("named", key);
        field.getStyle().set("--name", "\"" + name + "\"");
    }

    void show(PauseFilter filter, LocalDateTime now) {
        customer.setValue(filter.customer());
        unit.choose(filter.unit());
        levels.setValue(filter.levels());
        statuses.setValue(filter.statuses());
        reasons.setValue(filter.reasons().stream()
                .flatMap(id -> reasonNames.find(id).stream())
                .collect(Collectors.toSet()));
        city.setValue(CityStateFilter.states(filter.subset()));
        showInactivated(filter, now);
        clear.setVisible(!filter.isCleared());
        if (fold != null) {
            fold.show(Stream.of(
                            unit.isEmpty(),
                            levels.isEmpty(),
                            statuses.isEmpty(),
                            reasons.isEmpty(),
                            city.isEmpty(),
                            !inactivated.getValue())
                    .filter(unset -> !unset)
                    .count());
        }
    }

    private void showInactivated(PauseFilter filter, LocalDateTime now) {
        Inactivated shown = filter.inactivatedAt(now);
        boolean anyway = filter.showsInactivatedAnywayAt(now);
        inactivated.setValue(shown != Inactivated.HIDDEN);
        inactivated.setEnabled(!anyway && !filter.isQuestion());
        inactivated.setTooltipText(
                anyway
                        ? getTranslation("overview.filter.inactive.anyway")
                        : filter.isQuestion() ? getTranslation("overview.filter.inactive.question") : null);
        alone.setVisible(shown != Inactivated.HIDDEN);
        alone.setValue(shown == Inactivated.ALONE);
    }

    /** ↓ and Enter in the search go into the list. */
    void leadTo(Grid<?> found) {
        customer.leadTo(found);
    }

    void focusCustomer() {
        customer.focus();
    }

    private void apply(ComponentEvent<?> event, UnaryOperator<PauseFilter> change) {
        if (event.isFromClient()) {
            changed.accept(change);
        }
    }
}
