package se.pausa.ui.customer;

import com.vaadin.flow.component.grid.Grid.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.CustomerId;
import se.pausa.lists.CareFilter;
import se.pausa.lists.CareOrder;
import se.pausa.lists.CareRow;
import se.pausa.lists.CareTree;
import se.pausa.pause.PauseTarget;
import se.pausa.transfer.ExportTable;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.ListFile;
import se.pausa.ui.component.NamedHeading;

/**
 * Alla kunder as a file, as it is shown: the columns in their order, and a row for every customer of the filter, in
 * sight or not, with those of its contracts and orders that stand open below it; what is folded is not in the file. How
 * many there are is said in customers. The keys of all customers are read first, in one statement, and the rows by their
 * keys: each is there once, though somebody saves meanwhile.
 */
final class CareExport {

    /** Customers at a time; two SQL statements, and two more where some stand open. */
    private static final int AT_ONCE = 500;

    private final CareTree tree;
    private final CareGrid grid;
    private final Formats formats = Formats.current();

    CareExport(CareTree tree, CareGrid grid) {
        this.tree = tree;
        this.grid = grid;
    }

    ListFile of(CareFilter filter, CareOrder order, List<String> about) {
        Map<String, Function<CareRow, @Nullable String>> texts = grid.texts();
        List<Column<CareRow>> shown = grid.getColumns().stream()
                .filter(Column::isVisible)
                .filter(column -> texts.containsKey(column.getKey()))
                .toList();
        List<String> headings =
                new ArrayList<>(List.of(formats.text("customers.level"), formats.text("customers.schedule")));
        shown.stream().map(NamedHeading::of).forEach(headings::add);
        Set<CareRow> open = Set.copyOf(grid.open());
        List<CustomerId> ids = tree.ids(filter, order);
        Iterable<List<Object>> rows = () -> ids.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> rows(some, open))
                .map(row -> cells(row, shown, texts))
                .iterator();
        return new ListFile(
                about,
                formats.text("customers.count", ids.size()),
                ids.size(),
                new ExportTable(formats.text("customers.title"), headings, rows));
    }

    private Stream<CareRow> rows(List<CustomerId> ids, Set<CareRow> open) {
        List<CareRow> customers = tree.customers(ids);
        Map<String, List<CareRow>> children =
                tree.children(customers.stream().filter(open::contains).toList());
        return customers.stream().flatMap(row -> withOpen(row, open, children));
    }

    private static Stream<CareRow> withOpen(CareRow row, Set<CareRow> open, Map<String, List<CareRow>> children) {
        Stream<CareRow> below = open.contains(row)
                ? children.getOrDefault(row.node().key(), List.of()).stream()
                        .flatMap(child -> withOpen(child, open, children))
                : Stream.empty();
        return Stream.concat(Stream.of(row), below);
    }

    private List<Object> cells(
            CareRow row, List<Column<CareRow>> shown, Map<String, Function<CareRow, @Nullable String>> texts) {
        List<Object> cells = new ArrayList<>(
                List.of(formats.level(PauseTarget.of(row.node()).level()), CareGrid.schedule(row.node(), formats)));
        shown.forEach(column ->
                cells.add(Objects.requireNonNullElse(texts.get(column.getKey()).apply(row), "")));
        return cells;
    }
}
