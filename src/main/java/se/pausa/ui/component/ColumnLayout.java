package se.pausa.ui.component;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How wide the columns of a list are and in which order, as texts to be kept: columns are told apart by their keys. */
record ColumnLayout(String widths, String order) {

    private static final Pattern WIDTH = Pattern.compile("([\\w-]+)=([\\d.]+(?:px|rem))/(\\d)");

    static ColumnLayout of(Grid<?> grid) {
        return new ColumnLayout(
                grid.getColumns().stream()
                        .filter(column -> column.getWidth() != null)
                        .map(column -> column.getKey() + "=" + column.getWidth() + "/" + column.getFlexGrow())
                        .collect(Collectors.joining(",")),
                grid.getColumns().stream().map(Column::getKey).collect(Collectors.joining(",")));
    }

    /** What cannot be read, or is of no column any more, is passed over; columns that it does not know stay as they are. */
    <T> void applyTo(Grid<T> grid) {
        WIDTH.matcher(widths).results().forEach(width -> {
            Column<T> column = grid.getColumnByKey(width.group(1));
            if (column != null) {
                column.setWidth(width.group(2)).setFlexGrow(Integer.parseInt(width.group(3)));
            }
        });
        List<Column<T>> ordered = Stream.of(order.split(","))
                .map(grid::getColumnByKey)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        if (ordered.size() > 1) {
            List<Column<T>> all = grid.getColumns();
            all.stream()
                    .filter(column -> !ordered.contains(column))
                    .forEach(added -> ordered.add(Math.min(all.indexOf(added), ordered.size()), added));
            grid.setColumnOrder(ordered);
        }
    }
}
