package se.pausa.ui.review;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import se.pausa.common.SwedishTime;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitTree;
import se.pausa.review.LogFilter;
import se.pausa.review.OwnEntries;
import se.pausa.security.Act;
import se.pausa.ui.component.Addresses;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.OpenTo;
import se.pausa.ui.moment.Period;
import se.pausa.ui.moment.PeriodBar;

/** Mina läsningar: what stands in the access log of whoever reads. */
@OpenTo(Act.READ_OWN_ENTRIES)
@Route(Addresses.OWN_ENTRIES)
public class OwnEntriesView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final transient UnitTree units;
    private final transient LogRows rows;
    private final transient Clock clock;
    private final LogGrid grid;
    private final PeriodBar period;

    OwnEntriesView(OwnEntries own, OrganizationService organization, Clock clock) {
        this.clock = clock;
        units = organization.tree();
        rows = new LogRows(own::entries, LogFilter.of(YearMonth.from(today())));
        grid = LogGrid.ofOneself(new LogWords(Formats.current(), units));
        grid.setItems(rows::fetch);
        grid.setEmptyStateText(getTranslation("log.empty"));
        period = new PeriodBar(clock, this::go);
        Span about = new Span(getTranslation("log.own.about"));
        about.addClassName("why");
        FlexLayout head = new FlexLayout(new H1(getTranslation("log.own.title")), about);
        head.addClassName("head");
        FlexLayout foot = new FlexLayout(period);
        foot.addClassName("bottom-line");
        add(head, grid, foot);
        addClassNames("screen", "overview", "access-log");
        setPadding(false);
        setSpacing(false);
        expand(grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        LogFilter said = LogAddress.read(event.getLocation().getQueryParameters(), units, today());
        show(LogFilter.of(YearMonth.from(said.from())).withPeriod(said.from(), said.to()));
        Addresses.correct(event.getLocationChangeEvent().getUI(), event.getLocation(), LogAddress.write(rows.filter()));
    }

    private void go(Period chosen) {
        show(rows.filter().withPeriod(chosen.from(), chosen.to()));
        getUI().ifPresent(ui -> Addresses.write(ui, Addresses.OWN_ENTRIES, LogAddress.write(rows.filter())));
    }

    private void show(LogFilter filter) {
        rows.show(filter);
        period.show(new Period(filter.from(), filter.to()));
        grid.getLazyDataView().refreshAll();
    }

    private LocalDate today() {
        return SwedishTime.now(clock).toLocalDate();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("log.own.title");
    }
}
