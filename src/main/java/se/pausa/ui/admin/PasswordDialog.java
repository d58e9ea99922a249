package se.pausa.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import se.pausa.security.GivenPassword;
import se.pausa.security.LocalAccounts;
import se.pausa.security.Member;
import se.pausa.ui.component.Notices;

/** Gives a user a password by hand, for those who do not come through a login provider. */
class PasswordDialog extends EntryDialog<Member> {

    private final PasswordField password = new PasswordField();
    private final Member member;
    private final LocalAccounts accounts;

    PasswordDialog(Member member, LocalAccounts accounts) {
        super("", given -> Notices.done(UI.getCurrent().getTranslation("admin.user.password.given", given.name())));
        this.member = member;
        this.accounts = accounts;
        setHeaderTitle(getTranslation("admin.user.password.of", member.name()));
        password.setLabel(getTranslation("admin.user.password"));
        password.setHelperText(getTranslation("admin.user.password.help", LocalAccounts.GIVEN_FOR.toDays()));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setWidthFull();
        password.setValue(GivenPassword.made());
        password.addValueChangeListener(_ -> password.setInvalid(false));
        ask(password);
    }

    @Override
    Member store() {
        accounts.give(member.id(), password.getValue());
        return member;
    }

    @Override
    void say(String why) {
        EntryDialog.say(password, why);
    }
}
