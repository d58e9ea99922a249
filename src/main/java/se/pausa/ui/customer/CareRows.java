package se.pausa.ui.customer;

import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.provider.hierarchy.AbstractHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.pausa.customer.CareNode;
import se.pausa.customer.CustomerId;
import se.pausa.lists.CareFilter;
import se.pausa.lists.CareOrder;
import se.pausa.lists.CareRow;
import se.pausa.lists.CareTree;
import se.pausa.lists.PauseQuestion;
import se.pausa.pause.NewsItem;
import se.pausa.ui.component.SharedAnswers;

/**
 * Gives the grid the rows it shows, as it scrolls. The rows below customers that stand open are read
 * together with their page, so that a page costs the same however many are open.
 */
class CareRows extends AbstractHierarchicalDataProvider<CareRow, Void> {

    /** Of so many customers rows can be marked by one Shift. */
    static final int MOST_BETWEEN = 100;

    private static final int UNKNOWN = -1;

    private static final Map<PauseQuestion, Integer> NOT_COUNTED = Map.of();

    private final transient CareTree tree;
    private final transient SharedAnswers answers;
    private final transient Predicate<CareRow> isOpen;
    private final transient Map<String, List<CareRow>> children = new HashMap<>();

    private final transient Map<CustomerId, Integer> places = new HashMap<>();

    private CareFilter filter = CareFilter.ALL;
    private transient Map<PauseQuestion, Integer> counts = NOT_COUNTED;

    CareRows(CareTree tree, SharedAnswers answers, Predicate<CareRow> isOpen) {
        this.tree = tree;
        this.answers = answers;
        this.isOpen = isOpen;
    }

    void show(CareFilter other) {
        filter = other;
        refreshAll();
    }

    /** How many customers the filter finds. */
    int count() {
        return count(filter.question());
    }

    /** How many it would find with this question. */
    int count(PauseQuestion question) {
        if (counts.isEmpty()) {
            counts = tree.counts(filter);
        }
        return counts.get(question);
    }

    /** Reads the rows anew after pauses have changed. */
    void again() {
        refreshAll();
        countAgain();
    }

    /** After pauses have changed of which no row is shown; windows with the same filters share the answer. */
    void countAgain() {
        counts = answers.to(filter.withQuestion(PauseQuestion.ALL), () -> tree.counts(filter));
    }

    @Override
    public void refreshAll() {
        counts = NOT_COUNTED;
        children.clear();
        places.clear();
        super.refreshAll();
    }

    /** Whether these pauses can change what was shown since the last refresh, or who is in the list. */
    boolean isConcernedBy(NewsItem.Touched touched) {
        return places.containsKey(touched.customer()) || filter.question() != PauseQuestion.ALL && isCounted(touched);
    }

    /** Whether they can change how many customers a question finds, and no row. */
    boolean isOnlyCounted(NewsItem.Touched touched) {
        return isCounted(touched) && !isConcernedBy(touched);
    }

    /** When all that there are to find are shown, no other counts. */
    private boolean isCounted(NewsItem.Touched touched) {
        return places.size() < counts.getOrDefault(PauseQuestion.ALL, Integer.MAX_VALUE)
                && (filter.units().isEmpty() || touched.isOf(filter.units()));
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
            return customers(order(query.getSortOrders()), query.getOffset(), query.getLimit()).stream();
        }
        return below(query.getParent()).stream().skip(query.getOffset()).limit(query.getLimit());
    }

    /**
     * The rows as they stand, from one to the other, both included; of {@link #MOST_BETWEEN} customers at most, the first
     * one's among them. At most four SQL statements. Of rows that were not shown since the last refresh only the other.
     */
    List<CareRow> between(CareRow one, CareRow other, CareOrder order) {
        Integer from = places.get(one.node().customer());
        Integer to = places.get(other.node().customer());
        if (from == null || to == null) {
            return List.of(other);
        }
        int first = Math.max(Math.min(from, to), from - MOST_BETWEEN + 1);
        int last = Math.min(Math.max(from, to), from + MOST_BETWEEN - 1);
        List<CareRow> all = customers(order, first, last - first + 1).stream()
                .flatMap(this::withOpen)
                .toList();
        int start = all.indexOf(one);
        int end = all.contains(other) ? all.indexOf(other) : from < to ? all.size() - 1 : 0;
        return start < 0 ? List.of(other) : all.subList(Math.min(start, end), Math.max(start, end) + 1);
    }

    /** Where a row stands, level by level; empty when it was not shown since the last refresh. */
    int[] path(CareRow row) {
        List<Integer> path = new ArrayList<>();
        path.add(places.getOrDefault(row.node().customer(), UNKNOWN));
        List<String> keys = Stream.concat(row.above().stream(), Stream.of(row.node()))
                .map(CareNode::key)
                .toList();
        for (int level = 1; level < keys.size(); level++) {
            path.add(children.getOrDefault(keys.get(level - 1), List.of()).stream()
                    .map(child -> child.node().key())
                    .toList()
                    .indexOf(keys.get(level)));
        }
        return path.contains(UNKNOWN)
                ? new int[0]
                : path.stream().mapToInt(Integer::intValue).toArray();
    }

    private Stream<CareRow> withOpen(CareRow row) {
        return Stream.concat(
                Stream.of(row),
                isOpen.test(row) && hasChildren(row) ? below(row).stream().flatMap(this::withOpen) : Stream.empty());
    }

    private List<CareRow> customers(CareOrder order, int offset, int limit) {
        List<CareRow> page = tree.customers(filter, order, offset, limit);
        for (int i = 0; i < page.size(); i++) {
            places.put(page.get(i).node().customer(), offset + i);
        }
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
