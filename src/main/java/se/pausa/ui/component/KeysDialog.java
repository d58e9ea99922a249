package se.pausa.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomListenerRegistration;

/** All keys, by place. */
public final class KeysDialog extends Dialog {

    private static final String QUESTION_MARK =
            "event.key === '?' && !event.composedPath()[0].matches('input, textarea')";

    public KeysDialog() {
        setHeaderTitle(getTranslation("keys.title"));
        setWidth("min(56rem, 96vw)");
        Div places = new Div();
        places.addClassName("keys");
        for (Keystroke.Place place : Keystroke.Place.values()) {
            places.add(section(place));
        }
        add(places);
    }

    private Section section(Keystroke.Place place) {
        DescriptionList list = new DescriptionList();
        place.keystrokes().forEach(each -> {
            Span keys = new Span(each.keys());
            keys.addClassName("key");
            list.add(new DescriptionList.Term(keys), new DescriptionList.Description(each.words(this)));
        });
        return new Section(new H3(getTranslation("keys.place." + place)), list);
    }

    /** Shows it when ? is pressed outside text boxes, also over another dialog. */
    public static void openByQuestionMark(Component layout) {
        layout.addAttachListener(attached -> {
            DomListenerRegistration heard = attached.getUI()
                    .getElement()
                    .addEventListener("keydown", _ -> Dialogs.open(new KeysDialog()))
                    .setFilter(QUESTION_MARK)
                    .allowInert();
            layout.addDetachListener(detached -> {
                detached.unregisterListener();
                heard.remove();
            });
        });
    }
}
