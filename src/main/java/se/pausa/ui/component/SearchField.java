package se.pausa.ui.component;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import se.pausa.common.SearchText;

/** A field to search in: tells what is typed when the typing pauses, and takes no more than is looked for. */
public class SearchField extends TextField {

    private static final int TYPING_PAUSE_MILLIS = 300;

    public SearchField(String placeholder) {
        setPlaceholder(placeholder);
        setMaxLength(SearchText.MAX_LENGTH);
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(TYPING_PAUSE_MILLIS);
    }

    /** ↓ and Enter go on into what was found. */
    public void leadTo(Grid<?> found) {
        getElement()
                .addEventListener("keydown", _ -> MarkByKeys.goTo(found))
                .setFilter("event.key === 'ArrowDown' || event.key === 'Enter'")
                .preventDefault();
    }

    /** What is typed, as it is looked for. */
    public SearchText searched() {
        return new SearchText(getValue());
    }
}
