package se.pausa.ui.component;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What can be done to a whole list: <i>Visa</i> (its columns) and <i>Exportera</i>. */
public final class ListTools extends Composite<Div> {

    private final Map<String, Runnable> views = new LinkedHashMap<>();

    public ListTools(ListColumns<?> columns) {
        getContent().addClassName("list-tools");
        MenuButton view = new MenuButton(getTranslation("list.view"), menu -> offer(columns, menu));
        view.getContent().setAriaLabel(getTranslation("list.view.long"));
        getContent().add(view);
    }

    /** One more thing to see: how the list looked at another time, for instance. */
    public ListTools withView(String words, Runnable show) {
        views.put(words, show);
        return this;
    }

    /** @param list what goes out of it; asked with the session locked */
    public ListTools withExport(Supplier<ListFile> list, Clock clock) {
        ListExport export = new ListExport(list, clock);
        getContent().add(new MenuButton(getTranslation("list.export"), export::offer), export);
        return this;
    }

    private <T> void offer(ListColumns<T> columns, ContextMenu menu) {
        columns.choices().forEach(column -> {
            MenuItem item = menu.addItem(NamedHeading.of(column));
            item.setCheckable(true);
            item.setChecked(!columns.isHidden(column));
            item.setKeepOpen(true);
            item.addClickListener(_ -> columns.show(column, item.isChecked()));
        });
        menu.addSeparator();
        menu.addItem(getTranslation("list.reset"), _ -> columns.reset());
        views.forEach((words, show) -> {
            menu.addSeparator();
            menu.addItem(words, _ -> show.run());
        });
    }
}
