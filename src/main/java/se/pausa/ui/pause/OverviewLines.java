package se.pausa.ui.pause;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.accesslog.LoggedAct;
import se.pausa.city.CityStanding;
import se.pausa.common.Interval;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseOrder;
import se.pausa.lists.PauseOverview;
import se.pausa.lists.PauseRow;
import se.pausa.lists.PauseSort;
import se.pausa.lists.PauseTotals;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.NewsItem;
import se.pausa.pause.PauseId;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.SharedAnswers;

/**
 * The rows of the overview, page by page from the database: first the staged ones that the filter would
 * not show (R6: they always show), then what it finds, sorted by stored values.
 */
class OverviewLines extends AbstractBackEndDataProvider<PauseLine, Void> {

    private final PauseOverview overview;
    private final UnitTree units;
    private final StagedChanges changes;
    private final PauseServices services;
    private final SharedAnswers answers;
    private List<PauseLine> above = List.of();
    private PauseFilter filter;
    private PauseTotals totals = PauseTotals.NONE;
    private boolean shared;

    OverviewLines(
            PauseOverview overview,
            PauseServices services,
            SharedAnswers answers,
            UnitTree units,
            StagedChanges changes,
            PauseFilter filter) {
        this.overview = overview;
        this.services = services;
        this.answers = answers;
        this.units = units;
        this.changes = changes;
        this.filter = filter;
    }

    /**
     * Reads everything anew, for this filter.
     *
     * @param edited the row whose field is open, which stays in sight as the staged ones do
     */
    void show(PauseFilter other, Optional<PauseLine> edited) {
        filter = other;
        read(false, edited);
    }

    /** Reads everything anew because of news: windows that show the same share what they read. */
    void again(Optional<PauseLine> edited) {
        read(true, edited);
    }

    private void read(boolean sharing, Optional<PauseLine> edited) {
        shared = sharing;
        totals = answer(filter, () -> overview.totals(filter, units));
        List<PauseLine> kept = Stream.concat(changes.waiting().stream(), edited.stream())
                .distinct()
                .toList();
        readAnew(kept);
        Set<UUID> found = overview.matching(
                filter, units, kept.stream().map(PauseLine::key).toList());
        above = kept.stream().filter(line -> !found.contains(line.key())).toList();
        refreshAll();
    }

    /** Takes in how these are stored now; somebody else may have saved them. */
    private void readAnew(List<PauseLine> kept) {
        List<PauseId> stored = kept.stream()
                .map(line -> changes.newest(line).stored())
                .filter(Objects::nonNull)
                .map(SavedPause::id)
                .toList();
        if (!stored.isEmpty()) {
            changes.know(lines(overview.rows(stored), null));
        }
    }

    /**
     * Whether it can change rows of the period and unit, the counts of the questions, or staged rows; the other filters
     * are not asked.
     */
    boolean isConcernedBy(NewsItem item, LocalDateTime now) {
        if (filter.known() != null) {
            return false;
        }
        Interval fromNow = Interval.from(now);
        Interval period = new Interval(
                filter.from().atStartOfDay(), filter.to().plusDays(1).atStartOfDay());
        Set<UnitId> below = filter.unit() == null ? Set.of() : units.withDescendants(filter.unit());
        return item.isAbout(one ->
                        (one.during(period) || one.during(fromNow)) && (filter.unit() == null || one.isOf(below)))
                || changes.waiting().stream()
                        .anyMatch(line -> item.isAbout(line.target().customer()));
    }

    PauseFilter filter() {
        return filter;
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
        int fromAbove = Math.max(0, Math.min(query.getLimit(), above.size() - query.getOffset()));
        Stream<PauseLine> first = above.stream().skip(query.getOffset()).limit(fromAbove);
        int remaining = query.getLimit() - fromAbove;
        if (remaining == 0) {
            return first;
        }
        int offset = Math.max(0, query.getOffset() - above.size());
        Page page = new Page(filter, order(query.getSortOrders()), offset, remaining);
        List<PauseLine> read = answer(page, () -> lines(page));
        changes.know(read);
        services.log()
                .note(
                        LoggedAct.LISTED,
                        read.stream()
                                .map(line -> line.target().customer().value())
                                .toList());
        return Stream.concat(first, read.stream());
    }

    private List<PauseLine> lines(Page page) {
        return lines(
                overview.rows(page.filter(), units, page.order(), page.offset(), page.limit()),
                page.filter().known());
    }

    private PauseLine.Access access(@Nullable LocalDateTime known) {
        if (known != null) {
            return PauseLine.Access.PAST;
        }
        return services.mayPause() ? PauseLine.Access.OPEN : PauseLine.Access.NOT_ALLOWED;
    }

    private List<PauseLine> lines(List<PauseRow> rows, @Nullable LocalDateTime known) {
        Map<PauseId, CityStanding> heard =
                services.standings(rows.stream().map(row -> row.pause().id()).toList(), known);
        PauseLine.Access access = access(known);
        return rows.stream()
                .map(row -> PauseLine.of(row, heard.get(row.pause().id()), access))
                .toList();
    }

    private <T> T answer(Object question, Supplier<T> ask) {
        return shared ? answers.to(question, ask) : ask.get();
    }

    /** What is asked for a page; what one may see of it follows from the filter. */
    private record Page(PauseFilter filter, PauseOrder order, int offset, int limit) {}

    private static PauseOrder order(List<QuerySortOrder> orders) {
        return orders.isEmpty()
                ? PauseOrder.DEFAULT
                : new PauseOrder(
                        PauseSort.valueOf(orders.getFirst().getSorted()),
                        orders.getFirst().getDirection() == SortDirection.DESCENDING);
    }
}
