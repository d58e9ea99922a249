package se.pausa.ui.customer;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomerDetails;
import se.pausa.customer.CustomerNode;
import se.pausa.customer.CustomerRegister;
import se.pausa.lists.CareFilter;
import se.pausa.lists.CareRow;
import se.pausa.lists.CareTree;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseReasonService;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.ui.component.AddressMemory;
import se.pausa.ui.component.Addresses;
import se.pausa.ui.component.Dialogs;
import se.pausa.ui.component.Finger;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.ListColumns;
import se.pausa.ui.component.ListTools;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.OpenTo;
import se.pausa.ui.component.OtherWindows;
import se.pausa.ui.component.PauseActions;
import se.pausa.ui.component.PauseWords;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.component.Remembered;
import se.pausa.ui.component.RowMenu;
import se.pausa.ui.component.Searchable;
import se.pausa.ui.component.SharedAnswers;
import se.pausa.ui.component.WindowWidth;

/** Alla kunder: finds a customer, contract or order, shows whether it is paused, and pauses it. */
@OpenTo(Act.READ_CARE)
@Route(Addresses.CUSTOMERS)
public class AllCustomersView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle, Searchable {

    private final transient Clock clock;
    private final transient CareTree tree;
    private final transient CustomerRegister register;
    private final transient Access access;
    private final transient UnitTree units;
    private final CustomerFilters filters;
    private final CareToolbar toolbar;
    private final CareGrid grid;
    private final transient ListColumns<CareRow> columns;
    private final transient AddressMemory memory;
    private final CareRows rows;
    private final WeekLegend legend = new WeekLegend();
    private final Span count = new Span();
    private final Span nothing = new Span();
    private final Button clear;

    AllCustomersView(
            CareTree tree,
            CustomerRegister register,
            OrganizationService organization,
            PauseReasonService reasons,
            PauseActions actions,
            OtherWindows others,
            SharedAnswers answers,
            Access access,
            Remembered remembered,
            Clock clock) {
        this.tree = tree;
        this.register = register;
        this.access = access;
        units = organization.tree();
        PauseWords words = new PauseWords(Formats.current(), reasons.all());
        filters = new CustomerFilters(units, this::filter);
        toolbar = new CareToolbar(
                        actions,
                        words,
                        getTranslation(Finger.isUsed() ? "care.select.finger" : "care.select"),
                        this::refresh)
                .with(getTranslation("person.open"), this::openPage)
                .with(getTranslation("care.orders"), this::openOrderList)
                .with(getTranslation("customers.details"), this::openDetails);
        this.clock = clock;
        grid = new CareGrid(units, words, SwedishTime.now(clock), this::between);
        rows = new CareRows(tree, answers, grid::isExpanded);
        filters.leadTo(grid);
        grid.onEnter(toolbar::pause);
        new RowMenu<>(grid, row -> {
            grid.point(row);
            return toolbar.offers();
        });
        clear = new PlainButton(getTranslation("customers.clear"), _ -> {
            filters.clear();
            filters.focusSearchWithKeyboard();
        });
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);

        others.follow(this, item -> !item.isOfTheCity() && item.isAbout(rows::isConcernedBy), this::refresh);
        others.follow(this, item -> !item.isOfTheCity() && item.isAbout(rows::isOnlyCounted), this::countAgain);
        grid.setDataProvider(rows);
        grid.asMultiSelect()
                .addValueChangeListener(event ->
                        toolbar.select(event.getOldValue().size() > 1 ? again(event.getValue()) : event.getValue()));

        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        Div empty = new Div(nothing, clear);
        empty.addClassName("empty");
        grid.setEmptyStateComponent(empty);
        CareExport export = new CareExport(tree, grid);
        columns = new ListColumns<>(grid, Addresses.CUSTOMERS, remembered).withSorting();
        memory = new AddressMemory(remembered, Addresses.CUSTOMERS, List.of(CustomerFilters.UNIT));
        ListTools tools = new ListTools(columns)
                .withExport(() -> export.of(filters.filter(), grid.order(), filters.words()), clock);
        HorizontalLayout head = new HorizontalLayout(new H1(getTranslation("customers.title")), filters, tools);
        head.addClassName("line");
        HorizontalLayout foot = new HorizontalLayout(count, legend);
        foot.addClassNames("line", "list-foot");
        addClassName("screen");
        setSizeFull();
        add(head, toolbar, grid, foot);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(memory.complete(event.getLocation().getQueryParameters()));
        AllCustomersAddress.remember(event.getUI(), address());
        memory.correct(event.getUI(), event.getLocation(), filters.address());
        show();
        grid.deselectAll();
        AllCustomersPlace.take(event.getUI(), address().getPathWithQueryParameters())
                .ifPresent(grid::restore);
        toolbar.select(again(grid.getSelectedItems()));
        filters.focusSearchWithKeyboard();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        new AllCustomersPlace(
                        address().getPathWithQueryParameters(),
                        grid.open(),
                        List.copyOf(grid.getSelectedItems()),
                        grid.top().map(rows::path).orElseGet(() -> new int[0]))
                .keep(event.getUI());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        WindowWidth.follow(this, width -> {
            columns.leaveOut(grid.tooMuchFor(width));
            filters.fit(width);
        });
    }

    @Override
    public void focusSearch() {
        filters.focusSearch();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("customers.title");
    }

    private void filter() {
        getUI().ifPresent(ui -> {
            Addresses.write(ui, Addresses.CUSTOMERS, filters.address());
            AllCustomersAddress.remember(ui, address());
        });
        memory.keep(filters.address());
        grid.deselectAll();
        show();
    }

    private void show() {
        showDay();
        rows.show(filters.filter());
        boolean all = filters.filter().equals(CareFilter.ALL);
        nothing.setText(getTranslation(all ? "customers.none" : "customers.none-found"));
        clear.setVisible(!all);
        showCount();
    }

    /** Shows what was saved; scrolling, selection and open rows stay. */
    private void refresh() {
        showDay();
        rows.again();
        showCount();
        toolbar.select(again(grid.getSelectedItems()));
    }

    /** A window may stay open over midnight. */
    private void showDay() {
        LocalDateTime now = SwedishTime.now(clock);
        grid.showDay(now);
        legend.show(now.toLocalDate());
    }

    /** Only of a single row the bar says how it is. */
    private Set<CareRow> again(Set<CareRow> marked) {
        return marked.size() == 1 ? Set.of(tree.again(marked.iterator().next())) : marked;
    }

    private List<CareRow> between(CareRow one, CareRow other) {
        List<CareRow> found = rows.between(one, other, grid.order());
        if (!found.contains(other)) {
            Notices.error(getTranslation("customers.most-marked", CareRows.MOST_BETWEEN));
        }
        return found;
    }

    private void openPage(CareRow row) {
        CustomerNode customer = row.customer();
        getUI().ifPresent(ui -> ui.navigate(Addresses.customer(customer.customer(), customer.number(), null)));
    }

    private void openOrderList(CareRow row) {
        getUI().ifPresent(ui -> ui.navigate(OrderListView.class, OrderListView.parameters(row.node())));
    }

    private void openDetails(CareRow row) {
        register.details(row.node().customer())
                .ifPresentOrElse(
                        details -> Dialogs.open(new CustomerDialog(details, units, register, mayProtect(details))),
                        () -> {
                            Notices.error(getTranslation("problem.customerGone"));
                            refresh();
                        });
    }

    private boolean mayProtect(CustomerDetails details) {
        return access.where(Act.PROTECT_CUSTOMER).touches(details.units());
    }

    private void countAgain() {
        rows.countAgain();
        showCount();
    }

    private void showCount() {
        count.setText(getTranslation("customers.count", rows.count()));
        filters.show(rows::count);
    }

    private Location address() {
        return new Location(Addresses.CUSTOMERS, filters.address());
    }
}
