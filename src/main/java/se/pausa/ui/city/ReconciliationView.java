package se.pausa.ui.city;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityLink;
import se.pausa.city.CityReporting;
import se.pausa.common.Interval;
import se.pausa.common.SwedishTime;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.NewsItem;
import se.pausa.reconciliation.ReconciledMonth;
import se.pausa.reconciliation.Reconciliation;
import se.pausa.reconciliation.ReconciliationRow;
import se.pausa.reconciliation.SignOff;
import se.pausa.reconciliation.SignOffs;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.Scope;
import se.pausa.ui.component.AddressMemory;
import se.pausa.ui.component.Addresses;
import se.pausa.ui.component.ListColumns;
import se.pausa.ui.component.ListTools;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.OpenTo;
import se.pausa.ui.component.OtherWindows;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.component.PlainTabs;
import se.pausa.ui.component.Remembered;
import se.pausa.ui.component.Storing;
import se.pausa.ui.component.UnitField;

/**
 * Avstämning: the pauses of a month beside what Stockholms stad has accepted, differences first; what is to be
 * sent once more, the sign-off, and the list as a file.
 */
@OpenTo(Act.RECONCILE)
@Route(Addresses.RECONCILIATION)
public class ReconciliationView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Reconciliation reconciliation;
    private final transient CityReporting reporting;
    private final transient SignOffs signOffs;
    private final transient Clock clock;
    private final transient UnitTree units;
    private final transient ReconciliationWords words = new ReconciliationWords(getLocale());
    private final MonthField month;
    private final UnitField unit;
    private final Tab all = new Tab();
    private final Tab inactive = new Tab();
    private final Tabs tabs = new Tabs(all, inactive);
    private final ReconciliationGrid grid;
    private final Span sums = new Span();
    private final Button resend = new PlainButton(getTranslation("reconciliation.resend"), _ -> resend());
    private final SignOffBar signing;
    private final transient AddressMemory memory;
    private transient @Nullable ReconciliationAddress address;
    private transient List<ReconciliationRow> rows = List.of();

    ReconciliationView(
            Reconciliation reconciliation,
            CityReporting reporting,
            SignOffs signOffs,
            OrganizationService organization,
            OtherWindows others,
            CityLink link,
            Access access,
            Remembered remembered,
            Clock clock) {
        this.reconciliation = reconciliation;
        this.reporting = reporting;
        this.signOffs = signOffs;
        this.clock = clock;
        units = organization.tree();
        month = new MonthField(YearMonth.from(today()), words, chosen -> go(to -> to.withMonth(chosen)));
        unit = new UnitField(getTranslation("reconciliation.unit"), units);
        unit.setWidth("18rem");
        Scope scope = access.where(Act.RECONCILE);
        unit.offer(each -> units.isIntegrated(each.id()) && scope.has(each.id()));
        grid = new ReconciliationGrid(words, units, today());
        memory = new AddressMemory(remembered, Addresses.RECONCILIATION, List.of("organisation"));
        ListTools tools = new ListTools(new ListColumns<>(grid, Addresses.RECONCILIATION, remembered).withSorting());
        signing = new SignOffBar(words, units, access, this::sign);

        unit.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(to -> to.withUnit(
                        event.getValue() == null ? null : event.getValue().id()));
            }
        });
        tabs.addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                go(to -> to.withInactive(event.getSelectedTab() == inactive));
            }
        });
        PlainTabs.make(tabs);
        grid.addSelectionListener(_ -> follow());
        others.follow(this, this::isConcernedBy, this::refresh);

        FlexLayout head = new FlexLayout(new H1(getTranslation("reconciliation.title")), month, unit, tabs, tools);
        head.addClassName("line");
        add(head);
        if (!link.isConnected() && !units.integrated().isEmpty()) {
            Span missing = new Span("⚠ " + getTranslation("reconciliation.not-connected"));
            missing.addClassName("fault");
            add(missing);
        }
        add(grid, foot(), signing);
        addClassName("screen");
        setPadding(false);
        setSpacing(false);
        expand(grid);
    }

    private FlexLayout foot() {
        ReconciliationExport export = new ReconciliationExport(words, units);
        sums.addClassNames("sums", "grow");
        FlexLayout foot = new FlexLayout(
                sums,
                download("reconciliation.csv", export.csv(this::shown)),
                download("reconciliation.xlsx", export.xlsx(this::shown)),
                resend);
        foot.addClassName("foot");
        return foot;
    }

    private Anchor download(String label, DownloadHandler handler) {
        Anchor link = new Anchor(handler, getTranslation(label));
        link.addClassName("as-button");
        return link;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(ReconciliationAddress.read(memory.complete(event.getLocation().getQueryParameters()), units, today()));
        memory.correct(
                event.getLocationChangeEvent().getUI(),
                event.getLocation(),
                address().write());
        ReconciliationPlace.take(event.getLocationChangeEvent().getUI(), address())
                .ifPresent(place -> grid.restore(place, shown().rows()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        new ReconciliationPlace(address(), grid.selected(), grid.top()).keep(event.getUI());
    }

    private void go(UnaryOperator<ReconciliationAddress> change) {
        ReconciliationAddress to = change.apply(address());
        show(to);
        getUI().ifPresent(ui -> Addresses.write(ui, Addresses.RECONCILIATION, to.write()));
        memory.keep(to.write());
    }

    /** Spara in this month and unit; of the city's answers those to what waits for one here. */
    private boolean isConcernedBy(NewsItem item) {
        if (item.isOfTheCity()) {
            return rows.stream()
                    .filter(row -> row.state().isOnTheWay())
                    .anyMatch(row -> item.isAbout(row.row().pause().target().customer()));
        }
        YearMonth shown = address().month();
        Interval days = new Interval(
                shown.atDay(1).atStartOfDay(), shown.plusMonths(1).atDay(1).atStartOfDay());
        Collection<UnitId> of = address().unit() == null
                ? units.integrated()
                : units.withDescendants(address().unit());
        return item.isAbout(one -> one.during(days) && one.isOf(of));
    }

    private void refresh() {
        show(address());
    }

    private void show(ReconciliationAddress to) {
        address = to;
        ReconciledMonth reconciled = reconciliation.of(to.month(), to.unit(), units);
        rows = reconciled.rows();
        month.show(to.month());
        unit.choose(to.unit());
        tabs.setSelectedTab(to.inactive() ? inactive : all);
        all.setLabel(getTranslation("reconciliation.tab.all", rows.size()));
        inactive.setLabel(getTranslation(
                "reconciliation.tab.inactive",
                rows.stream().filter(ReconciliationRow::inactive).count()));
        List<ReconciliationRow> shown = shown().rows();
        grid.setEmptyStateText(getTranslation(
                units.integrated().isEmpty() ? "reconciliation.no-units" : "reconciliation.empty",
                words.formats().month(to.month())));
        grid.show(shown);
        sums.setText(words.sums(shown));
        signing.show(to, reconciled.signOffs(), rows, YearMonth.from(today()));
        follow();
    }

    private void follow() {
        boolean none = grid.getSelectedItems().isEmpty();
        resend.setEnabled(!none);
        resend.setTooltipText(none ? getTranslation("reconciliation.select-first") : null);
    }

    private ReconciliationExport.Shown shown() {
        ReconciliationAddress at = address();
        return new ReconciliationExport.Shown(
                at.month(),
                at.inactive()
                        ? rows.stream().filter(ReconciliationRow::inactive).toList()
                        : rows);
    }

    private void resend() {
        Storing.orTell(() -> reporting.resend(grid.selected())).ifPresent(resent -> {
            Notices.done(getTranslation("reconciliation.resent", resent.sent(), resent.unsendable(), resent.left()));
            refresh();
        });
    }

    private void sign() {
        Storing.orTell(() -> signOffs.sign(address().month(), address().unit())).ifPresent(signed -> {
            Notices.done(getTranslation(
                    "signoff.done",
                    signed.stream().mapToInt(SignOff::pauses).sum(),
                    signed.stream().mapToInt(SignOff::differences).sum()));
            refresh();
        });
    }

    private ReconciliationAddress address() {
        return Objects.requireNonNull(address, "before the first navigation");
    }

    private LocalDate today() {
        return SwedishTime.now(clock).toLocalDate();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reconciliation.title");
    }
}
