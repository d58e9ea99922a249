package se.pausa.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.function.Consumer;
import se.pausa.common.RuleViolation;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.component.Storing;

/**
 * Stores what was typed and closes, or says why not beside it; nothing typed is lost.
 *
 * @param <T> what is stored
 */
abstract class EntryDialog<T> extends Dialog {

    private final Span fault = new Span();
    private final Consumer<T> afterwards;

    /** @param afterwards is given what was stored */
    EntryDialog(String title, Consumer<T> afterwards) {
        this.afterwards = afterwards;
        fault.addClassName("fault");
        fault.getElement().setAttribute("role", "alert");
        Button save = new PlainButton(getTranslation("admin.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new PlainButton(getTranslation("admin.close"), _ -> close()), save);
        setHeaderTitle(title);
        setWidth("28rem");
    }

    /** @param first where the typing begins */
    <F extends Component & Focusable<?>> void ask(F first, Component... more) {
        VerticalLayout content = new VerticalLayout(first);
        content.add(more);
        content.add(fault);
        content.setPadding(false);
        add(content);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                first.focus();
            }
        });
    }

    /** Stores it, or refuses with a {@link RuleViolation}. */
    abstract T store();

    void save() {
        say("");
        Storing.orSay(this::store, this::say).ifPresent(stored -> {
            close();
            afterwards.accept(stored);
        });
    }

    /** @param why empty for nothing */
    void say(String why) {
        fault.setText(why);
    }

    /** Says it at a field, which is gone to. */
    static void say(TextFieldBase<?, String> field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(!why.isEmpty());
        if (!why.isEmpty()) {
            field.focus();
        }
    }
}
