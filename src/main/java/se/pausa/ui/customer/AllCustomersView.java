package se.pausa.ui.customer;

import com.vaadin.flow.component.AttachEvent;
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
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomerRegister;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitTree;
import se.pausa.pause.CareFilter;
import se.pausa.pause.CareRow;
import se.pausa.pause.CareTree;
import se.pausa.pause.PauseNews;
import se.pausa.pause.PauseReasonService;
import se.pausa.ui.MainLayout;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.OtherWindows;
import se.pausa.ui.component.PauseActions;
import se.pausa.ui.component.PauseWords;
import se.pausa.ui.component.Searchable;
import se.pausa.ui.component.WindowWidth;

/** Alla kunder: finds a customer, contract or order, shows whether it is paused, and pauses it. */
@Route(MainLayout.CUSTOMERS)
public class AllCustomersView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle, Searchable {

    private final transient CareTree tree;
    private final transient CustomerRegister register;
    private final transient UnitTree units;
    private final CustomerFilters filters;
    private final CareToolbar toolbar;
    private final CareGrid grid;
    private final CareRows rows;
    private final Span count = new Span();
    private final Span nothing = new Span();
    private final Button clear;

    AllCustomersView(
            CareTree tree,
            CustomerRegister register,
            OrganizationService organization,
            PauseReasonService reasons,
            PauseActions actions,
            PauseNews news,
            Clock clock) {
        this.tree = tree;
        this.register = register;
        units = organization.tree();
        PauseWords words = new PauseWords(Formats.current(), reasons.all());
        filters = new CustomerFilters(units, this::filter);
        toolbar = new CareToolbar(actions, words, getTranslation("care.select"), this::refresh)
                .with(getTranslation("care.orders"), this::openOrderList)
                .with(getTranslation("customers.details"), this::openDetails);
        grid = new CareGrid(units, words, SwedishTime.now(clock).toLocalDate());
        rows = new CareRows(tree, grid::isExpanded);
        clear = new Button(getTranslation("customers.clear"), _ -> filters.clear());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);

        OtherWindows.follow(this, news, this::refresh);
        grid.setDataProvider(rows);
        grid.asSingleSelect().addValueChangeListener(event -> toolbar.select(event.getValue()));

        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        Div empty = new Div(nothing, clear);
        empty.addClassName("empty");
        grid.setEmptyStateComponent(empty);
        HorizontalLayout head = new HorizontalLayout(new H1(getTranslation("customers.title")), filters);
        head.addClassName("line");
        HorizontalLayout tools = new HorizontalLayout(toolbar, count);
        tools.addClassNames("line", "one");
        addClassName("screen");
        setSizeFull();
        add(head, tools, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        AllCustomersAddress.remember(event.getUI(), address());
        show();
        filters.focusSearchWithKeyboard();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        WindowWidth.follow(this, grid::fit);
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
            ui.getPage().getHistory().replaceState(null, address());
            AllCustomersAddress.remember(ui, address());
        });
        grid.deselectAll();
        show();
    }

    private void show() {
        rows.show(filters.filter());
        boolean all = filters.filter().equals(CareFilter.ALL);
        nothing.setText(getTranslation(all ? "customers.none" : "customers.none-found"));
        clear.setVisible(!all);
        showCount();
    }

    /** Shows what was saved; scrolling, selection and open rows stay. */
    private void refresh() {
        rows.refreshAll();
        showCount();
        @Nullable CareRow selected = grid.asSingleSelect().getValue();
        toolbar.select(selected == null ? null : tree.again(selected));
    }

    private void openOrderList(CareRow row) {
        getUI().ifPresent(ui -> ui.navigate(OrderListView.class, OrderListView.parameters(row.node())));
    }

    private void openDetails(CareRow row) {
        register.details(row.node().customer())
                .ifPresentOrElse(details -> new CustomerDialog(details, units, register::identify).open(), () -> {
                    Notices.error(getTranslation("problem.customerGone"));
                    refresh();
                });
    }

    private void showCount() {
        count.setText(getTranslation("customers.count", rows.count()));
    }

    private Location address() {
        return new Location(MainLayout.CUSTOMERS, filters.address());
    }
}
