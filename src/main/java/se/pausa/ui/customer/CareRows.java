package se.pausa.ui.customer;

import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.provider.hierarchy.AbstractHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.pausa.pause.CareFilter;
import se.pausa.pause.CareOrder;
import se.pausa.pause.CareRow;
import se.pausa.pause.CareTree;

/**
 * Gives the grid the rows it shows, as it scrolls. The rows below customers that stand open are read
 * together with their page, so that a page costs the same however many are open.
 */
class CareRows extends AbstractHierarchicalDataProvider<CareRow, Void> {

    private static final int UNKNOWN = -1;

    private final transient CareTree tree;
    private final transient Predicate<CareRow> isOpen;
    private final transient Map<String, List<CareRow>> children = new HashMap<>();

    private CareFilter filter = CareFilter.ALL;
    private int count = UNKNOWN;

    CareRows(CareTree tree, Predicate<CareRow> isOpen) {
        this.tree = tree;
        this.isOpen = isOpen;
    }

    void show(CareFilter other) {
        filter = other;
        refreshAll();
    }

    /** How many customers the filter finds. */
    int count() {
        if (count == UNKNOWN) {
            count = tree.count(filter);
        }
        return count;
    }

    @Override
    public void refreshAll() {
        count = UNKNOWN;
        children.clear();
        super.refreshAll();
    }

    @Override
    public HierarchyFormat getHierarchyFormat() {
        return HierarchyFormat.NESTED;
    }

    @Override
    public Object getId(CareRow row) {
        return row.node().key();
    }

    @Override
    public boolean isInMemory() {
        return false;
    }

    @Override
    public boolean hasChildren(CareRow row) {
        return row.node().childCount() > 0;
    }

    @Override
    public int getChildCount(HierarchicalQuery<CareRow, Void> query) {
        return query.getParent() == null ? count() : below(query.getParent()).size();
    }

    @Override
    public Stream<CareRow> fetchChildren(HierarchicalQuery<CareRow, Void> query) {
        if (query.getParent() == null) {
            return customers(query).stream();
        }
        return below(query.getParent()).stream().skip(query.getOffset()).limit(query.getLimit());
    }

    private List<CareRow> customers(HierarchicalQuery<CareRow, Void> query) {
        List<CareRow> page = tree.customers(filter, order(query.getSortOrders()), query.getOffset(), query.getLimit());
        List<CareRow> open = page.stream().filter(isOpen).toList();
        if (!open.isEmpty()) {
            children.putAll(tree.children(open));
        }
        return page;
    }

    private List<CareRow> below(CareRow parent) {
        String key = parent.node().key();
        if (!children.containsKey(key)) {
            children.putAll(tree.children(List.of(parent)));
        }
        return children.get(key);
    }

    private static CareOrder order(List<QuerySortOrder> orders) {
        return orders.stream()
                .map(order -> new CareOrder(
                        CareOrder.Key.valueOf(order.getSorted()), order.getDirection() == SortDirection.DESCENDING))
                .findFirst()
                .orElse(CareOrder.BY_NAME);
    }
}
