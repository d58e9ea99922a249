package se.pausa.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every window has many of keeps no more than is asked of it. */
class QuietPartsTest {

    @Test
    void a_button_hears_that_it_is_pressed_and_keeps_nothing_else_of_a_click() {
        List<Boolean> byUser = new ArrayList<>();
        Button button = new PlainButton("Spara", click -> byUser.add(click.isFromClient()));

        assertThat(listeners(button).getExpressions("click")).isEmpty();

        listeners(button).fireEvent(new DomEvent(button.getElement(), "click", JacksonUtils.createObjectNode()));
        button.click();
        assertThat(byUser).containsExactly(true, false);
    }

    @Test
    void a_column_hears_from_the_browser_how_wide_it_is_and_nothing_that_only_the_server_sets() {
        ElementListenerMap heard = listeners(new QuietColumn<>(new Grid<String>(), "col", new TextRenderer<>()));

        assertThat(List.of("width", "flexGrow")).allMatch(what -> heard.getPropertySynchronizationMode(what) != null);
        assertThat(List.of("resizable", "frozen", "frozenToEnd", "textAlign"))
                .allMatch(what -> heard.getPropertySynchronizationMode(what) == null);
    }

    private static ElementListenerMap listeners(Component component) {
        return component.getElement().getNode().getFeature(ElementListenerMap.class);
    }
}
