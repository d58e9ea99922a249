package se.pausa.ui.login;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.security.LocalAccounts;
import se.pausa.ui.component.ProblemWords;
import se.pausa.ui.component.Storing;

/** Somebody's own password. Whoever has one that somebody else gave them sees nothing else before. */
@Route(value = PasswordView.ADDRESS, autoLayout = false)
public class PasswordView extends VerticalLayout implements HasDynamicTitle {

    public static final String ADDRESS = "losenord";

    private final transient LocalAccounts accounts;
    private final transient AuthenticationContext login;
    private final PasswordField old = field("password.old", Autocomplete.CURRENT_PASSWORD);
    private final PasswordField chosen = field("password.new", Autocomplete.NEW_PASSWORD);

    PasswordView(LocalAccounts accounts, AuthenticationContext login) {
        this.accounts = accounts;
        this.login = login;
        chosen.setHelperText(getTranslation("password.help"));
        Button save = new Button(getTranslation("password.change"), _ -> change());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addClassNames("screen", "password");
        setMaxWidth("28rem");
        add(new H1(getTranslation("password.title")));
        if (LocalAccounts.mustChangeFirst()) {
            add(new Paragraph(getTranslation("password.must-change")));
        }
        add(old, chosen, save);
    }

    private PasswordField field(String label, Autocomplete autocomplete) {
        PasswordField field = new PasswordField(getTranslation(label));
        field.setAutocomplete(autocomplete);
        field.setWidthFull();
        field.addValueChangeListener(_ -> field.setInvalid(false));
        return field;
    }

    private void change() {
        try {
            if (Storing.orTell(() -> accounts.choose(old.getValue(), chosen.getValue()))) {
                login.logout();
            }
        } catch (RuleViolation refused) {
            refused.problems().forEach(this::say);
        }
    }

    private void say(Problem problem) {
        PasswordField field = "old".equals(problem.field()) ? old : chosen;
        field.setErrorMessage(ProblemWords.of(problem));
        field.setInvalid(true);
        field.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("password.title");
    }
}
