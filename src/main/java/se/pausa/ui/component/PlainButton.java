package se.pausa.ui.component;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.shared.Registration;

/** A button that hears nothing but that it is pressed; a window of ours has up to thirty. */
public class PlainButton extends Button {

    public PlainButton() {}

    public PlainButton(String text) {
        super(text);
    }

    public PlainButton(String text, ComponentEventListener<ClickEvent<Button>> pressed) {
        super(text, pressed);
    }

    public PlainButton(Component icon, ComponentEventListener<ClickEvent<Button>> pressed) {
        super(icon, pressed);
    }

    public PlainButton(String text, Component icon, ComponentEventListener<ClickEvent<Button>> pressed) {
        super(text, icon, pressed);
    }

    @Override
    protected <T extends ComponentEvent<?>> Registration addListener(
            Class<T> type, ComponentEventListener<T> listener) {
        return super.addListener(PlainClick.insteadOf(type), listener);
    }

    @Override
    protected void fireEvent(ComponentEvent<?> event) {
        super.fireEvent(PlainClick.insteadOf(event));
    }
}
