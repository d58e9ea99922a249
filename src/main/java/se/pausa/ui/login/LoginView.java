package se.pausa.ui.login;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.pausa.security.DemoAccount;
import se.pausa.security.DemoAccounts;
import se.pausa.security.LoginProvider;
import se.pausa.security.ProviderRefusal;
import se.pausa.ui.component.Finger;

/** The login page. The browser sends name and password by itself, to Spring; what it answers stands in the address. */
@Route(value = LoginView.ADDRESS, autoLayout = false)
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    public static final String ADDRESS = "login";

    /** The button that shows the password is too small to be hit, and English. */
    private static final String NO_EYE = """
            const field = this.querySelector('vaadin-password-field');
            if (field) {
                field.revealButtonHidden = true;
            }""";

    /** What may stand in the address, and the sentence for it. */
    private static final Map<String, String> REFUSALS = Map.of(
            "error",
            "login.refused",
            "limit",
            "login.limited",
            ProviderRefusal.TOO_WEAK.code(),
            "login.too-weak",
            ProviderRefusal.UNKNOWN.code(),
            "login.unknown",
            ProviderRefusal.NO_ROLE.code(),
            "login.no-role",
            ProviderRefusal.NO_UNIT.code(),
            "login.no-unit",
            ProviderRefusal.FAILED.code(),
            "login.failed");

    private final LoginForm form = new LoginForm();

    LoginView(DemoAccounts demo, Optional<LoginProvider> provider) {
        Finger.ask(UI.getCurrent());
        addClassName("login");
        provider.map(this::way).ifPresent(this::add);
        form.setAction(ADDRESS);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("login.refused"));
        form.getElement().executeJs(NO_EYE);
        add(new WhyEnded(), form);
        List<DemoAccount> accounts = demo.offered();
        if (!accounts.isEmpty()) {
            add(demo(accounts));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getParameters();
        REFUSALS.entrySet().stream()
                .filter(refusal -> asked.containsKey(refusal.getKey()))
                .findFirst()
                .ifPresent(refusal -> {
                    form.setI18n(words(refusal.getValue()));
                    form.setError(true);
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title");
    }

    /** Out of this page and to the provider's. */
    private Div way(LoginProvider provider) {
        Anchor button = new Anchor(ProviderLogin.START, getTranslation("login.by", provider.name()));
        button.setRouterIgnore(true);
        button.addClassName("provider");
        Div way = new Div(button, new Paragraph(getTranslation("login.or-password")));
        way.addClassName("way");
        return way;
    }

    private Div demo(List<DemoAccount> accounts) {
        Div frame = new Div(new H2(getTranslation("login.demo")));
        frame.addClassName("demo");
        Paragraph names = new Paragraph();
        accounts.forEach(account -> {
            Span one = new Span(
                    new Code(account.login()),
                    new Span(" " + getTranslation("role." + account.roles().getFirst())));
            one.addClassName("account");
            names.add(one);
        });
        Paragraph password =
                new Paragraph(new Span(getTranslation("login.demo.password") + " "), new Code(DemoAccount.PASSWORD));
        frame.add(names, password);
        return frame;
    }

    /** @param refused the sentence for those who did not get in */
    private LoginI18n words(String refused) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form fields = words.getForm();
        fields.setTitle(getTranslation("login.title"));
        fields.setUsername(getTranslation("login.name"));
        fields.setPassword(getTranslation("login.password"));
        fields.setSubmit(getTranslation("login.enter"));
        LoginI18n.ErrorMessage message = words.getErrorMessage();
        message.setTitle(getTranslation("login.refused.title"));
        message.setMessage(getTranslation(refused));
        message.setUsername(getTranslation("login.name.required"));
        message.setPassword(getTranslation("login.password.required"));
        return words;
    }
}
