package se.pausa.ui.login;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.security.DemoAccounts;
import se.pausa.security.LoginProvider;
import se.pausa.security.Role;
import se.pausa.ui.ScreenTest;

/** What the login page offers, and what it says to those who did not get in. */
class LoginViewTest extends ScreenTest {

    @Autowired
    DemoAccounts demo;

    @ParameterizedTest
    @CsvSource({
        "error, Användarnamnet eller lösenordet stämmer inte",
        "limit, För många försök",
        "too-weak, Inloggningen var inte säker nog för Pausa",
        "unknown, Du är inte upplagd i Pausa",
        "no-role, Inloggningstjänsten ger dig ingen roll i Pausa",
        "no-unit, Inloggningstjänsten anger en enhet som inte finns i Pausa",
        "failed, 'Inloggningen avbröts, eller inloggningstjänsten svarade inte'"
    })
    void whoever_did_not_get_in_is_told_why(String refusal, String sentence) {
        user.isNobody();
        open("login?" + refusal);

        LoginForm form = _get(LoginForm.class);
        assertThat(form.isError()).isTrue();
        assertThat(form.getElement().getPropertyRaw("i18n").toString()).contains(sentence);
    }

    @Test
    void there_is_a_way_to_the_provider_where_there_is_one_and_it_bears_its_name() {
        user.isNobody();
        open("login");
        assertThat(_find(Anchor.class)).isEmpty();
        assertThat(_get(LoginForm.class).isError()).isFalse();

        LoginProvider provider = mock(LoginProvider.class);
        when(provider.name()).thenReturn("Testlegg");
        UI.getCurrent().add(new LoginView(demo, Optional.of(provider)));

        Anchor button = _get(Anchor.class);
        assertThat(button.getText()).isEqualTo("Logga in med Testlegg");
        assertThat(button.getHref()).isEqualTo("oauth2/authorization/provider");
        assertThat(button.isRouterIgnore()).isTrue();
    }

    @Test
    void a_password_is_typed_or_pasted_unseen_and_no_question_or_hint_stands_in_for_it() {
        user.isNobody();
        open("login");
        assertThat(_get(LoginForm.class).isForgotPasswordButtonVisible()).isFalse();

        user.is("Anna Nilsson", Role.PLANNER);
        open(PasswordView.ADDRESS);
        assertThat(_find(PasswordField.class))
                .extracting(PasswordField::getAutocomplete)
                .containsExactly(Autocomplete.CURRENT_PASSWORD, Autocomplete.NEW_PASSWORD);
        assertThat(_find(AbstractField.class))
                .as("nothing else is asked")
                .hasSize(2)
                .allMatch(field -> field.isEnabled() && !field.isReadOnly());
    }
}
