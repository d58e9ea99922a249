package se.pausa.ui.admin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import se.pausa.common.RuleViolation;
import se.pausa.security.Member;
import se.pausa.security.StaffRegister;
import se.pausa.ui.component.Storing;

/** Name and login of a user; a refusal is told beside the fields, and nothing typed is lost. */
class UserDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("admin.user.name"));
    private final TextField login = new TextField(getTranslation("admin.user.login"));
    private final Span fault = new Span();
    private final UserWords words;

    /**
     * @param saving is given login and name; stores them, or refuses them with a {@link RuleViolation}
     * @param afterwards is given what was stored
     */
    UserDialog(
            String title,
            String initialLogin,
            String initialName,
            UserWords words,
            BiFunction<String, String, Member> saving,
            Consumer<Member> afterwards) {
        this.words = words;
        name.setValue(initialName);
        login.setValue(initialLogin);
        login.setHelperText(getTranslation("admin.user.login.help"));
        for (TextField field : new TextField[] {name, login}) {
            field.setMaxLength(StaffRegister.MAX_NAME);
            field.setRequiredIndicatorVisible(true);
            field.setWidthFull();
        }
        fault.addClassName("fault");
        fault.getElement().setAttribute("role", "alert");
        Button save = new Button(getTranslation("admin.save"), _ -> save(saving, afterwards));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        VerticalLayout content = new VerticalLayout(name, login, fault);
        content.setPadding(false);
        add(content);
        getFooter().add(new Button(getTranslation("admin.close"), _ -> close()), save);
        setHeaderTitle(title);
        setWidth("28rem");
        addOpenedChangeListener(_ -> name.focus());
    }

    private void save(BiFunction<String, String, Member> saving, Consumer<Member> afterwards) {
        try {
            Storing.orTell(() -> saving.apply(login.getValue(), name.getValue()))
                    .ifPresent(stored -> {
                        close();
                        afterwards.accept(stored);
                    });
        } catch (RuleViolation refused) {
            fault.setText(words.problems(refused));
        }
    }
}
