package se.pausa.ui.component;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.pausa.security.Setting;

/**
 * The columns of a list as the user has left them: how wide they are, in which order, and which are hidden. Each has a
 * key. The first one always stands, for it says whose row it is; those that the screen leaves out from the beginning are
 * not there to be chosen.
 */
public final class ListColumns<T> {

    private static final String DESCENDING = "-";

    private final Grid<T> grid;
    private final Remembered remembered;
    private final Setting widths;
    private final Setting order;
    private final Setting hiding;
    private final Setting sorting;
    private final ColumnLayout first;
    private final List<Column<T>> choices;
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();

    /** @param screen under which they are remembered */
    public ListColumns(Grid<T> grid, String screen, Remembered remembered) {
        this.grid = grid;
        this.remembered = remembered;
        widths = new Setting(screen, "widths");
        order = new Setting(screen, "order");
        hiding = new Setting(screen, "hidden");
        sorting = new Setting(screen, "sorting");
        first = ColumnLayout.of(grid);
        choices = grid.getColumns().stream()
                .skip(1)
                .filter(Column::isVisible)
                .filter(column -> !NamedHeading.of(column).isEmpty())
                .toList();
        new ColumnLayout(
                        remembered.get(widths).orElse(""), remembered.get(order).orElse(""))
                .applyTo(grid);
        hidden.addAll(List.of(remembered.get(hiding).orElse("").split(",")));
        draw();

        grid.addColumnResizeListener(event -> keepLayout(event.isFromClient()));
        grid.addColumnReorderListener(event -> {
            if (event.isFromClient()) {
                grid.setColumnOrder(event.getColumns());
                keepLayout(true);
            }
        });
    }

    /** Its sorting too, where it does not stand in the address. */
    public ListColumns<T> withSorting() {
        remembered.get(sorting).ifPresent(this::sort);
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                remembered.keep(
                        sorting,
                        event.getSortOrder().stream()
                                .findFirst()
                                .map(ListColumns::text)
                                .orElse(""));
            }
        });
        return this;
    }

    private void sort(String kept) {
        Column<T> by = grid.getColumnByKey(kept.replace(DESCENDING, ""));
        if (by != null && by.isSortable()) {
            grid.sort(List.of(new GridSortOrder<>(
                    by, kept.startsWith(DESCENDING) ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
    }

    private static String text(GridSortOrder<?> sort) {
        return (sort.getDirection() == SortDirection.DESCENDING ? DESCENDING : "")
                + sort.getSorted().getKey();
    }

    /** What can be shown or hidden. */
    List<Column<T>> choices() {
        return choices;
    }

    boolean isHidden(Column<?> column) {
        return hidden.contains(column.getKey());
    }

    void show(Column<?> column, boolean shown) {
        leftOut.remove(column.getKey());
        if (shown) {
            hidden.remove(column.getKey());
        } else {
            hidden.add(column.getKey());
        }
        remembered.keep(
                hiding,
                choices.stream().map(Column::getKey).filter(hidden::contains).collect(Collectors.joining(",")));
        draw();
    }

    /** Leaves out some for want of room, whatever the user wants to see, until one is asked for again. */
    public void leaveOut(Collection<Column<T>> columns) {
        leftOut.clear();
        columns.forEach(column -> leftOut.add(column.getKey()));
        draw();
    }

    /** As everybody has them first. */
    void reset() {
        hidden.clear();
        first.applyTo(grid);
        List.of(widths, order, hiding).forEach(setting -> remembered.keep(setting, ""));
        draw();
    }

    private void draw() {
        choices.forEach(
                column -> column.setVisible(!hidden.contains(column.getKey()) && !leftOut.contains(column.getKey())));
    }

    private void keepLayout(boolean fromClient) {
        if (fromClient) {
            ColumnLayout now = ColumnLayout.of(grid);
            remembered.keep(widths, now.widths().equals(first.widths()) ? "" : now.widths());
            remembered.keep(order, now.order().equals(first.order()) ? "" : now.order());
        }
    }
}
