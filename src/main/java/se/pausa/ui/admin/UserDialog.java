package se.pausa.ui.admin;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import se.pausa.common.RuleViolation;
import se.pausa.security.Member;
import se.pausa.security.StaffRegister;

/** Name and login of a user. */
class UserDialog extends EntryDialog<Member> {

    private final TextField name = new TextField(getTranslation("admin.user.name"));
    private final TextField login = new TextField(getTranslation("admin.user.login"));
    private final BiFunction<String, String, Member> saving;

    /**
     * @param saving is given login and name; stores them, or refuses them with a {@link RuleViolation}
     * @param afterwards is given what was stored
     */
    UserDialog(
            String title,
            String initialLogin,
            String initialName,
            BiFunction<String, String, Member> saving,
            Consumer<Member> afterwards) {
        super(title, afterwards);
        this.saving = saving;
        name.setValue(initialName);
        login.setValue(initialLogin);
        login.setHelperText(getTranslation("admin.user.login.help"));
        for (TextField field : new TextField[] {name, login}) {
            field.setMaxLength(StaffRegister.MAX_NAME);
            field.setRequiredIndicatorVisible(true);
            field.setWidthFull();
        }
        ask(name, login);
    }

    @Override
    Member store() {
        return saving.apply(login.getValue(), name.getValue());
    }
}
