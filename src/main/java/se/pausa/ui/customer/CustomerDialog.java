package se.pausa.ui.customer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.pausa.common.RuleViolation;
import se.pausa.customer.CustomerDetails;
import se.pausa.customer.CustomerDetails.Protection;
import se.pausa.customer.CustomerRegister;
import se.pausa.organization.UnitTree;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.component.Storing;

/**
 * The details of a customer: a Personnummer that is missing can be filled in, and one that is known is shown by a button of
 * its own, which is noted (R18). Who may, protects the customer, or takes the protection away.
 */
class CustomerDialog extends Dialog {

    private final transient CustomerDetails details;
    private final transient CustomerRegister register;
    private final TextField personNumber = new TextField();

    /** @param mayProtect whether the user may protect customers here */
    CustomerDialog(CustomerDetails details, UnitTree units, CustomerRegister register, boolean mayProtect) {
        this.details = details;
        this.register = register;
        personNumber.setLabel(getTranslation("details.person-number"));
        personNumber.setWidthFull();
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
        getFooter().add(new PlainButton(getTranslation("details.close"), _ -> close()));
        if (details.protection() == Protection.KEPT) {
            tell(absent());
        } else if (details.personalIdentityNumber() == null) {
            letFillIn();
        } else {
            letShow(details.personalIdentityNumber());
        }
        if (mayProtect) {
            getFooter().add(protecting());
        }

        setHeaderTitle(getTranslation("details.title", Formats.shortName(details.name())));
        setWidth("28rem");
        add(content);
    }

    private void letFillIn() {
        Button save = new PlainButton(getTranslation("details.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        personNumber.setPlaceholder(getTranslation("details.unknown"));
        personNumber.setHelperText(getTranslation("details.person-number.help"));
        personNumber.addValueChangeListener(_ -> personNumber.setInvalid(false));
        addOpenedChangeListener(_ -> personNumber.focus());
        getFooter().add(save);
    }

    private void letShow(String masked) {
        tell(masked);
        Button show = new PlainButton(getTranslation("details.show"), _ -> {});
        show.addClickListener(_ -> {
            Storing.orTell(() -> register.personNumber(details.id())).ifPresent(shown -> shown.ifPresent(this::tell));
            show.setVisible(false);
        });
        show.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        show.setTooltipText(getTranslation("details.show.noted"));
        personNumber.setSuffixComponent(show);
    }

    private void tell(String text) {
        personNumber.setValue(text);
        personNumber.setReadOnly(true);
    }

    private void save() {
        try {
            if (Storing.orTell(() -> {
                register.identify(details, personNumber.getValue());
            })) {
                close();
                Notices.done(getTranslation("details.saved"));
            }
        } catch (RuleViolation refused) {
            personNumber.setErrorMessage(sentences(refused));
            personNumber.setInvalid(true);
            personNumber.focus();
        }
    }

    private Button protecting() {
        return details.protection() == Protection.NONE
                ? protecting("details.protect.", register::protect)
                : protecting("details.unprotect.", register::unprotect);
    }

    /** @param key the beginning of the keys of its texts */
    private Button protecting(String key, UnaryOperator<CustomerDetails> change) {
        return new PlainButton(getTranslation(key + "open"), _ -> {
            ConfirmDialog sure = new ConfirmDialog();
            sure.setHeader(getTranslation(key + "title", Formats.shortName(details.name())));
            sure.setText(getTranslation(key + "text"));
            sure.setWidth("32rem");
            sure.setConfirmButton(getTranslation(key + "do"), _ -> change(key, change));
            sure.setCancelable(true);
            sure.setCancelText(getTranslation("details.cancel"));
            sure.open();
        });
    }

    private void change(String key, UnaryOperator<CustomerDetails> change) {
        try {
            Storing.orTell(() -> change.apply(details)).ifPresent(changed -> {
                close();
                Notices.done(getTranslation(key + "done", changed.name()));
            });
        } catch (RuleViolation refused) {
            Notices.error(sentences(refused));
        }
    }

    private String sentences(RuleViolation refused) {
        return refused.problems().stream()
                .map(problem -> getTranslation("problem." + problem.key()))
                .collect(Collectors.joining(" "));
    }

    private TextFieldBase<?, String> known(TextFieldBase<?, String> field, String label, @Nullable String value) {
        field.setLabel(getTranslation(label));
        field.setValue(value == null || value.isEmpty() ? absent() : value);
        field.setReadOnly(true);
        field.setWidthFull();
        return field;
    }

    private String absent() {
        return getTranslation(details.protection() == Protection.KEPT ? "details.kept" : "details.unknown");
    }
}
