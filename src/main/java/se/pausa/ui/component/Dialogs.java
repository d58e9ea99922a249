package se.pausa.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Opens dialogs, all alike: each only once in a window, however often and fast its button is pressed; ✕, Esc and the
 * browser's Back close it, and Back does not leave the page beneath it.
 */
public final class Dialogs {

    /**
     * For the page around all screens, before anything else listens: a dialog has an entry of its own in the browser's
     * history, which Back takes away. If a dialog is open then, it is closed, or asks first and has its entry again; if
     * the last one was closed otherwise, Back goes on to the entry before. The screens never hear of it.
     */
    public static final String BACK = """
            window.$dialogs = [];
            {
                let entered = null;
                const enter = () => {
                    history.pushState({...history.state, dialog: true}, '', location.href);
                    entered = location.href;
                };
                window.$enterDialog = dialog => {
                    window.$dialogs.push(dialog);
                    if (!history.state || !history.state.dialog) {
                        enter();
                    }
                };
                window.addEventListener('popstate', event => {
                    const left = entered === location.href && !(event.state && event.state.dialog);
                    entered = null;
                    if (left) {
                        event.stopImmediatePropagation();
                        window.$dialogs = window.$dialogs.filter(dialog => dialog.isConnected);
                        const open = window.$dialogs[window.$dialogs.length - 1];
                        if (open) {
                            enter();
                            open.dispatchEvent(new CustomEvent('back'));
                        } else {
                            history.back();
                        }
                    }
                }, true);
            }""";

    private static final String ENTER = """
            window.$enterDialog(this);
            this.addEventListener('opened-changed', event => {
                if (!event.detail.value) {
                    window.$dialogs = window.$dialogs.filter(dialog => dialog !== this);
                }
            });""";

    private Dialogs() {}

    /** Opens a dialog that nothing is lost with; whether it did. */
    public static boolean open(Dialog dialog) {
        return open(dialog, dialog::close);
    }

    /**
     * @param closing closes it, or asks first; Esc has to do the same
     * @return whether it was opened
     */
    public static boolean open(Dialog dialog, Runnable closing) {
        boolean first = isFirst(dialog, dialog::isOpened);
        if (first) {
            Button close = new PlainButton(VaadinIcon.CLOSE.create(), _ -> closing.run());
            close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            close.setAriaLabel(Keystroke.CLOSE.words(dialog));
            close.setTooltipText(Keystroke.CLOSE.tooltip(dialog));
            dialog.getHeader().add(close);
            closeByBack(dialog, closing);
            dialog.open();
        }
        return first;
    }

    /** @param staying what its button for going back does */
    public static void ask(ConfirmDialog question, Runnable staying) {
        if (isFirst(question, question::isOpened)) {
            closeByBack(question, () -> {
                question.close();
                staying.run();
            });
            question.open();
        }
    }

    private static void closeByBack(Component dialog, Runnable closing) {
        dialog.getElement().addEventListener("back", _ -> closing.run());
        dialog.addAttachListener(_ -> dialog.getElement().executeJs(ENTER));
    }

    /** Whether one lies over the screen; keys of the screen then do nothing. */
    public static boolean isAnyOpen(UI ui) {
        return Opened.in(ui).byKind().values().stream().anyMatch(BooleanSupplier::getAsBoolean);
    }

    private static boolean isFirst(Component dialog, BooleanSupplier isOpened) {
        Map<Class<?>, BooleanSupplier> opened = Opened.in(UI.getCurrent()).byKind();
        boolean first = !opened.getOrDefault(dialog.getClass(), () -> false).getAsBoolean();
        if (first) {
            opened.put(dialog.getClass(), isOpened);
        }
        return first;
    }

    /** The last dialog of each kind in a window. */
    private record Opened(Map<Class<?>, BooleanSupplier> byKind) {

        static Opened in(UI ui) {
            Opened before = ComponentUtil.getData(ui, Opened.class);
            if (before != null) {
                return before;
            }
            Opened none = new Opened(new HashMap<>());
            ComponentUtil.setData(ui, Opened.class, none);
            return none;
        }
    }
}
