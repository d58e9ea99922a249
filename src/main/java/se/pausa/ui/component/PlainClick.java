package se.pausa.ui.component;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;

/** A click without where it was and which keys were held, which nobody asks and every listener would keep 1 KB for. */
@DomEvent("click")
public class PlainClick<C extends Component> extends ClickEvent<C> {

    public PlainClick(Component source, boolean fromClient) {
        super(source, fromClient, -1, -1, -1, -1, 1, -1, false, false, false, false);
    }

    /** What is listened for instead of {@code type}. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static <T extends ComponentEvent<?>> Class<T> insteadOf(Class<T> type) {
        return type == (Class) ClickEvent.class ? (Class) PlainClick.class : type;
    }

    /** What is told instead of {@code event}. */
    static ComponentEvent<?> insteadOf(ComponentEvent<?> event) {
        return event.getClass() == ClickEvent.class ? new PlainClick<>(event.getSource(), event.isFromClient()) : event;
    }
}
