package se.pausa.ui.admin;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import se.pausa.common.RuleViolation;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.Reason;

/** Name and kind of a reason; a refusal is told at the name. */
class ReasonDialog extends EntryDialog<Reason> {

    private final TextField name = new TextField();
    private final RadioButtonGroup<Boolean> permanent = new RadioButtonGroup<>();
    private final Saving saving;

    /** Stores what was typed, or refuses it with a {@link RuleViolation}. */
    interface Saving {
        Reason save(String name, boolean permanent);
    }

    /** @param afterwards is given what was stored */
    ReasonDialog(
            String title, String initialName, boolean initiallyPermanent, Saving saving, Consumer<Reason> afterwards) {
        super(title, afterwards);
        this.saving = saving;
        name.setLabel(getTranslation("admin.reason.name"));
        name.setMaxLength(PauseReasonService.MAX_NAME);
        name.setValue(initialName);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        name.addValueChangeListener(_ -> name.setInvalid(false));
        permanent.setLabel(getTranslation("admin.reason.kind"));
        permanent.setItems(false, true);
        permanent.setItemLabelGenerator(
                yes -> getTranslation(yes ? "admin.reason.kind.permanent" : "admin.reason.kind.temporary"));
        permanent.setHelperText(getTranslation("admin.reason.kind.help"));
        permanent.setValue(initiallyPermanent);
        ask(name, permanent);
    }

    @Override
    Reason store() {
        return saving.save(name.getValue(), permanent.getValue());
    }

    @Override
    void say(String why) {
        EntryDialog.say(name, why);
    }
}
