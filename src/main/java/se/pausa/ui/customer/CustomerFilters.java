package se.pausa.ui.customer;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.CareFilter;
import se.pausa.ui.component.UnitField;

/** The filters of Alla kunder; they stand in the address, so that a link or a reload shows the same list. */
class CustomerFilters extends HorizontalLayout {

    private static final String TEXT = "sok";
    private static final String UNIT = "enhet";
    private static final String PAUSED = "pausad";
    private static final int TYPING_PAUSE = 300;

    private final TextField search = new TextField();
    private final UnitField unit;
    private final Checkbox pausedNow = new Checkbox();
    private final Runnable onChange;

    private boolean reading;

    CustomerFilters(UnitTree units, Runnable onChange) {
        this.onChange = onChange;
        search.setAriaLabel(getTranslation("customers.search"));
        search.setPlaceholder(getTranslation("customers.search-hint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE);
        search.setWidth("18rem");
        search.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        unit = new UnitField("", units);
        unit.setAriaLabel(getTranslation("customers.unit"));
        unit.setPlaceholder(getTranslation("customers.unit"));
        unit.setWidth("16rem");
        unit.addThemeName("small");
        pausedNow.setLabel(getTranslation("customers.paused-now"));

        search.addValueChangeListener(_ -> changed());
        unit.addValueChangeListener(_ -> changed());
        pausedNow.addValueChangeListener(_ -> changed());

        setAlignItems(Alignment.CENTER);
        add(search, unit, pausedNow);
    }

    CareFilter filter() {
        return new CareFilter(search.getValue(), unit.withDescendants(), pausedNow.getValue());
    }

    /** Where a keyboard is at hand; on a tablet it would cover half the list. */
    void focusSearchWithKeyboard() {
        search.getElement().executeJs("if (matchMedia('(pointer: fine)').matches) { setTimeout(() => this.focus()); }");
    }

    void focusSearch() {
        search.focus();
        search.getElement().executeJs("this.inputElement?.select()");
    }

    void clear() {
        read(QueryParameters.empty());
        changed();
    }

    /** Sets the filters without telling that they changed; what cannot be read is left out. */
    void read(QueryParameters address) {
        reading = true;
        search.setValue(address.getSingleParameter(TEXT).orElse(""));
        unit.choose(
                address.getSingleParameter(UNIT).flatMap(CustomerFilters::id).orElse(null));
        pausedNow.setValue(address.getSingleParameter(PAUSED).isPresent());
        reading = false;
    }

    QueryParameters address() {
        Map<String, String> parameters = new HashMap<>();
        put(parameters, TEXT, search.getValue().strip());
        put(
                parameters,
                UNIT,
                unit.getOptionalValue()
                        .map(chosen -> Long.toString(chosen.id().value()))
                        .orElse(null));
        put(parameters, PAUSED, pausedNow.getValue() ? "1" : null);
        return QueryParameters.simple(parameters);
    }

    private void changed() {
        if (!reading) {
            onChange.run();
        }
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    private static Optional<UnitId> id(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(new UnitId(Long.parseLong(text))) : Optional.empty();
    }
}
