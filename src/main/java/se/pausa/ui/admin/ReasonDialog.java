package se.pausa.ui.admin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.Reason;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.component.Storing;

/** Name and kind of a reason; a refusal is told at the name, and nothing typed is lost. */
class ReasonDialog extends Dialog {

    private final TextField name = new TextField();
    private final RadioButtonGroup<Boolean> permanent = new RadioButtonGroup<>();

    /** Stores what was typed, or refuses it with a {@link RuleViolation}. */
    interface Saving {
        Reason save(String name, boolean permanent);
    }

    /** @param afterwards is given what was stored */
    ReasonDialog(
            String title, String initialName, boolean initiallyPermanent, Saving saving, Consumer<Reason> afterwards) {
        name.setLabel(getTranslation("admin.reason.name"));
        name.setMaxLength(PauseReasonService.MAX_NAME);
        name.setValue(initialName);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        permanent.setLabel(getTranslation("admin.reason.kind"));
        permanent.setItems(false, true);
        permanent.setItemLabelGenerator(
                yes -> getTranslation(yes ? "admin.reason.kind.permanent" : "admin.reason.kind.temporary"));
        permanent.setHelperText(getTranslation("admin.reason.kind.help"));
        permanent.setValue(initiallyPermanent);
        Button save = new PlainButton(getTranslation("admin.save"), _ -> save(saving, afterwards));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button close = new PlainButton(getTranslation("admin.close"), _ -> close());

        name.addValueChangeListener(_ -> name.setInvalid(false));
        save.addClickShortcut(Key.ENTER);

        VerticalLayout content = new VerticalLayout(name, permanent);
        content.setPadding(false);
        add(content);
        getFooter().add(close, save);
        setHeaderTitle(title);
        setWidth("28rem");
        addOpenedChangeListener(_ -> name.focus());
    }

    private void save(Saving saving, Consumer<Reason> afterwards) {
        try {
            Storing.orTell(() -> saving.save(name.getValue(), permanent.getValue()))
                    .ifPresent(stored -> {
                        close();
                        afterwards.accept(stored);
                    });
        } catch (RuleViolation refused) {
            name.setErrorMessage(refused.problems().stream().map(this::words).collect(Collectors.joining(" ")));
            name.setInvalid(true);
            name.focus();
        }
    }

    private String words(Problem problem) {
        List<Object> values = new ArrayList<>(List.of(name.getLabel()));
        problem.arguments().forEach(value -> values.add(value.toString()));
        return getTranslation("problem." + problem.key(), values.toArray());
    }
}
