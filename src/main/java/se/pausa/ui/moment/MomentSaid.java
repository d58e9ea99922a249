package se.pausa.ui.moment;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** What a {@link MomentField} says where there is no room below its box. */
public class MomentSaid extends Composite<Div> {

    public MomentSaid() {
        getContent().addClassName("understood");
        getContent().getElement().setAttribute("role", "status");
    }

    void say(MomentField field, MomentNote note) {
        getContent().removeAll();
        getContent().setClassName("wrong", note.wrong());
        if (note.offers().isEmpty()) {
            getContent().setText(note.text());
        } else {
            getContent().add(field.offers(note));
        }
    }

    public void clear() {
        getContent().removeAll();
    }
}
