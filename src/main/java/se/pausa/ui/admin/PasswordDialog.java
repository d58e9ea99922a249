package se.pausa.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import se.pausa.common.RuleViolation;
import se.pausa.security.LocalAccounts;
import se.pausa.security.Member;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.Storing;

/** Gives a user a password by hand, for those who do not come through a login provider. */
class PasswordDialog extends Dialog {

    private final PasswordField password = new PasswordField();

    PasswordDialog(Member member, LocalAccounts accounts, UserWords words) {
        password.setLabel(getTranslation("admin.user.password"));
        password.setHelperText(getTranslation("admin.user.password.help"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setWidthFull();
        Button save = new Button(getTranslation("admin.save"), _ -> save(member, accounts, words));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        password.addValueChangeListener(_ -> password.setInvalid(false));
        add(password);
        getFooter().add(new Button(getTranslation("admin.close"), _ -> close()), save);
        setHeaderTitle(getTranslation("admin.user.password.of", member.name()));
        setWidth("28rem");
        addOpenedChangeListener(_ -> password.focus());
    }

    private void save(Member member, LocalAccounts accounts, UserWords words) {
        try {
            if (Storing.orTell(() -> accounts.give(member.id(), password.getValue()))) {
                close();
                Notices.done(getTranslation("admin.user.password.given", member.name()));
            }
        } catch (RuleViolation refused) {
            password.setErrorMessage(words.problems(refused));
            password.setInvalid(true);
            password.focus();
        }
    }
}
