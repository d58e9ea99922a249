package se.pausa.ui.pause;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.pausa.city.CityStanding;
import se.pausa.city.CityStandings;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseFilter;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseOrder;
import se.pausa.pause.PauseOverview;
import se.pausa.pause.PauseRow;
import se.pausa.pause.PauseSort;
import se.pausa.pause.PauseTotals;

/**
 * The rows of the overview, page by page from the database: first the staged ones that the filter would
 * not show (R6: they always show), then what it finds, sorted by stored values.
 */
class OverviewLines extends AbstractBackEndDataProvider<PauseLine, Void> {

    private final PauseOverview overview;
    private final UnitTree units;
    private final StagedChanges changes;
    private final CityStandings standings;
    private List<PauseLine> above = List.of();
    private PauseFilter filter;
    private PauseOrder order = PauseOrder.DEFAULT;
    private PauseTotals totals = new PauseTotals(0, 0, 0, 0, 0);

    OverviewLines(
            PauseOverview overview,
            CityStandings standings,
            UnitTree units,
            StagedChanges changes,
            PauseFilter filter) {
        this.overview = overview;
        this.standings = standings;
        this.units = units;
        this.changes = changes;
        this.filter = filter;
    }

    /** Reads everything anew, for this filter. */
    void show(PauseFilter other) {
        filter = other;
        totals = overview.totals(filter, units);
        List<PauseLine> staged = changes.lines();
        Set<UUID> found = overview.matching(
                filter, units, staged.stream().map(PauseLine::key).toList());
        above = staged.stream().filter(line -> !found.contains(line.key())).toList();
        refreshAll();
    }

    PauseFilter filter() {
        return filter;
    }

    PauseOrder order() {
        return order;
    }

    PauseTotals totals() {
        return totals;
    }

    @Override
    public Object getId(PauseLine line) {
        return line.key();
    }

    @Override
    protected int sizeInBackEnd(Query<PauseLine, Void> query) {
        return above.size() + totals.pauses();
    }

    @Override
    protected Stream<PauseLine> fetchFromBackEnd(Query<PauseLine, Void> query) {
        order = order(query.getSortOrders());
        int fromAbove = Math.max(0, Math.min(query.getLimit(), above.size() - query.getOffset()));
        Stream<PauseLine> first = above.stream().skip(query.getOffset()).limit(fromAbove);
        int remaining = query.getLimit() - fromAbove;
        if (remaining == 0) {
            return first;
        }
        int offset = Math.max(0, query.getOffset() - above.size());
        return Stream.concat(first, lines(overview.rows(filter, units, order, offset, remaining)));
    }

    private Stream<PauseLine> lines(List<PauseRow> rows) {
        Map<PauseId, CityStanding> known =
                standings.of(rows.stream().map(row -> row.pause().id()).toList());
        return rows.stream().map(row -> PauseLine.of(row, known.get(row.pause().id())));
    }

    private static PauseOrder order(List<QuerySortOrder> orders) {
        return orders.isEmpty()
                ? PauseOrder.DEFAULT
                : new PauseOrder(
                        PauseSort.valueOf(orders.getFirst().getSorted()),
                        orders.getFirst().getDirection() == SortDirection.DESCENDING);
    }
}
