package se.pausa.ui.pause;

import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityNews;
import se.pausa.city.CityStandings;
import se.pausa.city.SignOffs;
import se.pausa.common.SwedishTime;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseFilter;
import se.pausa.pause.PauseNews;
import se.pausa.pause.PauseOrder;
import se.pausa.pause.PauseOverview;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseSort;
import se.pausa.pause.PauseSubset;
import se.pausa.pause.PauseTotals;
import se.pausa.pause.SavedPause;
import se.pausa.ui.MainLayout;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.OtherWindows;
import se.pausa.ui.component.Searchable;

/** Pausade order: all pauses of a period, to be corrected in place, cancelled and saved together. */
@Route(MainLayout.PAUSED_ORDERS)
public class PauseOverviewView extends VerticalLayout
        implements AfterNavigationObserver, BeforeLeaveObserver, HasDynamicTitle, Searchable, Foot.Actions {

    private static final Map<String, PauseSort> SORTS = Map.of(
            "customer", PauseSort.CUSTOMER,
            "level", PauseSort.LEVEL,
            "contract", PauseSort.CONTRACT,
            "order", PauseSort.ORDER,
            "notified-at", PauseSort.NOTIFIED_AT,
            "reason", PauseSort.REASON,
            "starts-at", PauseSort.STARTS_AT,
            "ends-at", PauseSort.ENDS_AT,
            "status", PauseSort.STATUS);

    private final PauseService service;
    private final PauseOverview overview;
    private final CityStandings standings;
    private final Clock clock;
    private final UnitTree units;
    private final StagedChanges changes;
    private final OverviewFilters filters;
    private final PauseTable table;
    private final OverviewLines lines;
    private final SelectedPause selected;
    private final CityPanel city;
    private final PeriodBar period;
    private final Saving saving;
    private final Span sums = new Span();
    private final Foot foot;
    private @Nullable Around around;

    PauseOverviewView(
            PauseService service,
            PauseOverview overview,
            CityStandings standings,
            SignOffs signOffs,
            PauseReasonService reasonService,
            OrganizationService organization,
            PauseNews news,
            CityNews cityNews,
            Clock clock) {
        this.service = service;
        this.overview = overview;
        this.standings = standings;
        this.clock = clock;
        units = organization.tree();
        ReasonNames reasons = new ReasonNames(reasonService.all());
        changes = new StagedChanges(service, standings, this::staged);
        filters = new OverviewFilters(units, this::filter);
        CityOutlook outlook = new CityOutlook(units, reasons, changes);
        table = new PauseTable(changes, reasons, outlook);
        lines = new OverviewLines(overview, standings, units, changes, PauseFilter.of(YearMonth.from(now())));
        selected = new SelectedPause(changes, reasons, clock);
        city = new CityPanel(changes, reasons, outlook, clock, outlook.isConcerned());
        period = new PeriodBar(clock, this::filter);
        saving = new Saving(this, changes, reasons, new SignedMonths(signOffs, units, changes));
        columns();

        OtherWindows.follow(this, news, this::refresh);
        OtherWindows.follow(this, cityNews, this::refresh);
        table.addSelectionListener(_ -> select());
        table.addSortListener(_ -> writeAddress());

        sums.addClassName("sums");
        foot = new Foot(changes, this).startingWith(sums);
        FlexLayout head = new FlexLayout(new H1(getTranslation("overview.title")), filters);
        head.addClassName("line");
        FlexLayout below = new FlexLayout(selected, city);
        below.addClassName("below-list");
        add(head, table, below, foot, period);
        addClassName("screen");
        setPadding(false);
        setSpacing(false);
        expand(table);
    }

    private void columns() {
        table.addFirst("customer", line -> line.names().customer(), "7.6rem").setFrozen(true);
        table.addText("organization", line -> units.names(line.names().units()), "6.4rem")
                .setTooltipGenerator(line -> units.paths(line.names().units()));
        table.addLevel();
        table.addText("contract", line -> orEmpty(line.names().contract()), "5.6rem");
        table.addText("order", line -> orEmpty(line.names().order()), "5.2rem");
        table.addPauseColumns(now().toLocalDate());
        table.sortableBy(SORTS);
        table.setEmptyStateText(getTranslation("overview.empty"));
        table.setAriaLabel(getTranslation("overview.pauses"));
        table.setDataProvider(lines);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        OverviewAddress address =
                OverviewAddress.read(event.getLocation().getQueryParameters(), units, now().toLocalDate());
        if (!address.order().equals(PauseOrder.DEFAULT)) {
            table.sort(List.of(new GridSortOrder<>(
                    table.getColumnByKey(key(address.order().by())),
                    address.order().descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
        show(address.filter());
    }

    private static String key(PauseSort by) {
        return SORTS.entrySet().stream()
                .filter(entry -> entry.getValue() == by)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private void filter(UnaryOperator<PauseFilter> change) {
        show(change.apply(lines.filter()));
        writeAddress();
    }

    private void show(PauseFilter filter) {
        table.editor().close();
        lines.show(filter);
        filters.show(filter, now());
        period.show(filter);
        PauseTotals totals = lines.totals();
        sums.setText(getTranslation(
                "overview.totals",
                totals.pauses(),
                totals.customers(),
                totals.created(),
                totals.changed(),
                totals.cancelled()));
        follow();
    }

    private void writeAddress() {
        OverviewAddress address = new OverviewAddress(lines.filter(), order());
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null, MainLayout.PAUSED_ORDERS + "?" + address.write().getQueryString()));
    }

    private PauseOrder order() {
        return table.getSortOrder().stream()
                .findFirst()
                .map(sort -> new PauseOrder(
                        SORTS.get(sort.getSorted().getKey()), sort.getDirection() == SortDirection.DESCENDING))
                .orElse(PauseOrder.DEFAULT);
    }

    private void select() {
        around = table.asSingleSelect()
                .getOptionalValue()
                .flatMap(line -> Around.of(line.target().customer(), service, standings))
                .orElse(null);
        follow();
    }

    /** The selected row over the version that is stored now. */
    private Optional<PauseLine> current() {
        return table.asSingleSelect().getOptionalValue().map(line -> line.in(around));
    }

    @Override
    public void cancelPause() {
        table.editor().close();
        current().filter(changes::isCancellable).ifPresent(changes::cancel);
    }

    @Override
    public void undo() {
        table.editor().close();
        current().ifPresent(changes::undo);
    }

    /** Somebody else has saved, or the city has answered; a row that is being edited is left alone. */
    private void refresh() {
        if (!table.editor().isOpen() && !selected.isBeingEdited()) {
            show(lines.filter());
            select();
        }
    }

    @Override
    public void undoAll() {
        table.editor().close();
        changes.undoAll();
        show(lines.filter());
    }

    @Override
    public void save() {
        table.editor().close();
        saving.save(saved -> {
            tell(saved);
            show(lines.filter());
            deselectWhatLeftTheList();
            select();
            table.focus();
        });
    }

    /** Rows that leave the list by what has become of them are counted, with a way to see them (R8). */
    private void tell(List<SavedPause> saved) {
        List<UUID> keys = saved.stream().map(SavedPause::key).toList();
        int hidden =
                keys.size() - overview.matching(lines.filter(), units, keys).size();
        String done = getTranslation("pause.saved", saved.size());
        if (hidden == 0) {
            Notices.done(done);
        } else {
            Notices.done(
                    done + ". " + getTranslation("overview.hidden", hidden),
                    getTranslation("overview.show"),
                    () -> filter(filter ->
                            filter.withInactive(true).withStatuses(Set.of()).withSubset(PauseSubset.ALL)));
        }
    }

    private void deselectWhatLeftTheList() {
        table.asSingleSelect()
                .getOptionalValue()
                .map(PauseLine::key)
                .filter(key ->
                        overview.matching(lines.filter(), units, List.of(key)).isEmpty())
                .ifPresent(_ -> table.deselectAll());
    }

    private void staged(Collection<PauseLine> changed) {
        changed.forEach(table::redraw);
        follow();
    }

    /** Everything that follows from what is staged and selected now. */
    private void follow() {
        PauseLine line = current().orElse(null);
        selected.show(line, around);
        city.follow(line, around);
        foot.follow(line);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (changes.isEmpty()) {
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
        new LeaveDialog(getTranslation("pause.leave.text", changes.size()), leave::proceed, leave::cancel).open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("overview.title");
    }

    @Override
    public void focusSearch() {
        filters.focusCustomer();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private LocalDateTime now() {
        return SwedishTime.now(clock);
    }
}
