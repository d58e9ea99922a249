package se.pausa.ui.component;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What can be done to a whole list: <i>Visa</i> (its columns) and <i>Exportera</i>. */
public final class ListTools extends Composite<Div> {

    private final MenuBar menu = new MenuBar();
    private final SubMenu view;

    public ListTools(ListColumns<?> columns) {
        menu.addThemeVariants(
                MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        getContent().addClassName("list-tools");
        getContent().add(menu);
        view = menu.addItem(getTranslation("list.view")).getSubMenu();
        offer(columns);
    }

    /** One more thing to see: how the list looked at another time, for instance. */
    public ListTools withView(String words, Runnable show) {
        view.addSeparator();
        view.addItem(words, _ -> show.run());
        return this;
    }

    /** @param list what goes out of it; asked with the session locked */
    public ListTools withExport(Supplier<ListFile> list, Clock clock) {
        SubMenu kinds = menu.addItem(getTranslation("list.export")).getSubMenu();
        getContent().add(new ListExport(kinds, list, clock));
        return this;
    }

    private <T> void offer(ListColumns<T> columns) {
        Map<Column<T>, MenuItem> items = new LinkedHashMap<>();
        columns.choices().forEach(column -> {
            MenuItem item = view.addItem(NamedHeading.of(column));
            item.setCheckable(true);
            item.setChecked(!columns.isHidden(column));
            item.setKeepOpen(true);
            item.addClickListener(_ -> columns.show(column, item.isChecked()));
            items.put(column, item);
        });
        view.addSeparator();
        view.addItem(getTranslation("list.reset"), _ -> {
            columns.reset();
            items.values().forEach(item -> item.setChecked(true));
        });
    }
}
