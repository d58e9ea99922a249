package se.pausa.ui.customer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import org.jspecify.annotations.Nullable;
import se.pausa.common.RuleViolation;
import se.pausa.customer.CustomerDetails;
import se.pausa.organization.UnitTree;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.component.Storing;

/** The details of a customer; a Personnummer that is missing can be filled in. */
class CustomerDialog extends Dialog {

    private static final int CENTURY_AND_BIRTHDAY = 8;

    private final TextField personNumber = new TextField();

    /** Stores a Personnummer, or refuses it with a {@link RuleViolation}. */
    interface Identifying {
        void identify(CustomerDetails seen, String given);
    }

    CustomerDialog(CustomerDetails details, UnitTree units, Identifying identifying) {
        personNumber.setLabel(getTranslation("details.person-number"));
        VerticalLayout content = new VerticalLayout(
                known(new TextField(), "details.name", details.name()),
                known(new TextField(), "details.number", details.number()),
                known(new TextArea(), "details.units", units.paths(details.units())),
                known(
                        new TextField(),
                        "details.city",
                        getTranslation(
                                units.isAnyIntegrated(details.units())
                                        ? "details.city.reported"
                                        : "details.city.not-reported")),
                personNumber);
        content.setPadding(false);
        content.setSpacing(false);
        personNumber.setWidthFull();
        Button close = new PlainButton(getTranslation("details.close"), _ -> close());
        getFooter().add(close);
        if (details.personalIdentityNumber() == null) {
            letFillIn(details, identifying);
        } else {
            personNumber.setValue(hyphenated(details.personalIdentityNumber()));
            personNumber.setReadOnly(true);
        }

        setHeaderTitle(getTranslation("details.title", Formats.shortName(details.name())));
        setWidth("28rem");
        add(content);
    }

    private void letFillIn(CustomerDetails details, Identifying identifying) {
        Button save = new PlainButton(getTranslation("details.save"), _ -> save(details, identifying));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        personNumber.setPlaceholder(getTranslation("details.unknown"));
        personNumber.setHelperText(getTranslation("details.person-number.help"));
        personNumber.addValueChangeListener(_ -> personNumber.setInvalid(false));
        addOpenedChangeListener(_ -> personNumber.focus());
        getFooter().add(save);
    }

    private void save(CustomerDetails details, Identifying identifying) {
        if (Storing.orSay(() -> identifying.identify(details, personNumber.getValue()), this::refuse)) {
            close();
            Notices.done(getTranslation("details.saved"));
        }
    }

    private void refuse(String why) {
        personNumber.setErrorMessage(why);
        personNumber.setInvalid(true);
        personNumber.focus();
    }

    private TextFieldBase<?, String> known(TextFieldBase<?, String> field, String label, @Nullable String value) {
        field.setLabel(getTranslation(label));
        field.setValue(value == null || value.isEmpty() ? getTranslation("details.unknown") : value);
        field.setReadOnly(true);
        field.setWidthFull();
        return field;
    }

    private static String hyphenated(String digits) {
        return digits.substring(0, CENTURY_AND_BIRTHDAY) + "-" + digits.substring(CENTURY_AND_BIRTHDAY);
    }
}
