package se.pausa.ui.component;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import java.util.Collection;
import java.util.List;
import se.pausa.common.SearchText;

/** What a field offers in the list that drops down, found by any part of its name as everything else is found. */
public final class Choices {

    private Choices() {}

    public static <T> void offer(ComboBoxBase<?, T, ?> field, Collection<T> items, ItemLabelGenerator<T> name) {
        field.setItemLabelGenerator(name);
        field.setItems((item, typed) -> new SearchText(typed).isFoundIn(name.apply(item)), items);
    }

    /**
     * As {@link #offer}; what is written and left with Enter or Tab chooses the only thing that it is a part of, which
     * need not be reached with an arrow first.
     */
    public static <T> void offerWritten(ComboBox<T> field, Collection<T> items, ItemLabelGenerator<T> name) {
        offer(field, items, name);
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(written -> {
            SearchText text = new SearchText(written.getDetail());
            List<T> meant = items.stream()
                    .filter(item -> text.isFoundIn(name.apply(item)))
                    .toList();
            if (meant.size() == 1) {
                field.setValue(meant.getFirst());
            }
        });
    }
}
