package se.pausa.ui.customer;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractNode;
import se.pausa.customer.OrderNode;
import se.pausa.lists.CareRow;
import se.pausa.lists.CareTree;
import se.pausa.lists.OrderList;
import se.pausa.pause.NewsItem;
import se.pausa.pause.PauseReasonService;
import se.pausa.security.Act;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.ListColumns;
import se.pausa.ui.component.ListTools;
import se.pausa.ui.component.OpenTo;
import se.pausa.ui.component.OtherWindows;
import se.pausa.ui.component.PauseActions;
import se.pausa.ui.component.PauseWords;
import se.pausa.ui.component.Remembered;
import se.pausa.ui.component.RowMenu;
import se.pausa.ui.component.WindowWidth;

/** Orderlista: the orders of a customer or contract with their coming deliveries, and pausing one of them. */
@OpenTo(Act.READ_CARE)
@Route("orderlista/:node")
public class OrderListView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NODE = "node";

    private final transient CareTree tree;
    private final transient Clock clock;
    private final CareToolbar toolbar;
    private final OrderGrid grid;
    private final transient ListColumns<CareRow> columns;
    private final DeliveryList deliveries;
    private final SplitLayout lists;
    private final H1 title = new H1();
    private final Anchor back = new Anchor();
    private final VerticalLayout gone = new VerticalLayout();

    private transient @Nullable OrderList list;
    private String key = "";

    OrderListView(
            CareTree tree,
            PauseReasonService reasons,
            PauseActions actions,
            OtherWindows others,
            Remembered remembered,
            Clock clock) {
        this.tree = tree;
        this.clock = clock;
        PauseWords words = new PauseWords(Formats.current(), reasons.all());
        toolbar = new CareToolbar(actions, words, getTranslation("care.select-order"), this::refresh);
        LocalDate today = SwedishTime.now(clock).toLocalDate();
        grid = new OrderGrid(words, today);
        columns = new ListColumns<>(grid, "orderlista", remembered);
        deliveries = new DeliveryList(words, today);
        lists = new SplitLayout(grid, deliveries, SplitLayout.Orientation.VERTICAL);

        others.follow(this, this::isConcernedBy, this::refresh);
        others.follow(this, item -> item.isOfAnIdentity() && isConcernedBy(item), () -> show(tree.orders(key)));
        grid.asSingleSelect().addValueChangeListener(event -> select(event.getValue()));
        new RowMenu<>(grid, row -> {
            grid.select(row);
            return toolbar.offers();
        });

        back.setText(getTranslation("orders.back"));
        back.addClassName("back");
        gone.add(new H1(getTranslation("orders.gone")), new Paragraph(getTranslation("orders.gone-text")));
        gone.setPadding(false);
        HorizontalLayout head = new HorizontalLayout(back, title, new ListTools(columns));
        head.addClassNames("line", "one");
        lists.setSizeFull();
        lists.setSplitterPosition(40);
        addClassName("screen");
        setSizeFull();
        add(head, gone, toolbar, lists);
    }

    /** Leads to the orders of this row; those of its customer, with it selected, for an order. */
    static RouteParameters parameters(CareNode node) {
        return new RouteParameters(new RouteParam(NODE, node.key()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get(NODE).orElse("");
        back.setHref(AllCustomersAddress.of(event.getUI()));
        show(tree.orders(key));
        find(key).ifPresent(grid::select);
    }

    @Override
    public String getPageTitle() {
        return list == null ? getTranslation("orders.title") : title.getText();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        WindowWidth.follow(this, width -> columns.leaveOut(grid.tooMuchFor(width)));
    }

    private boolean isConcernedBy(NewsItem item) {
        return !item.isOfTheCity()
                && list != null
                && item.isAbout(list.care().customer().customer());
    }

    /** Shows what was saved; the selection stays. */
    private void refresh() {
        @Nullable CareRow selected = grid.asSingleSelect().getValue();
        show(list == null ? tree.orders(key) : tree.again(list));
        Optional.ofNullable(selected).flatMap(row -> find(row.node().key())).ifPresent(row -> {
            grid.select(row);
            select(row);
        });
    }

    private void show(Optional<OrderList> found) {
        list = found.orElse(null);
        gone.setVisible(list == null);
        List.of(title, toolbar, lists).forEach(part -> part.setVisible(list != null));
        if (list != null) {
            title.setText(title(list));
            title.setTitle(title(list));
            grid.setItems(list.rows());
            select(null);
        }
    }

    private void select(@Nullable CareRow row) {
        if (list == null) {
            return;
        }
        toolbar.select(Optional.ofNullable(row).stream().toList());
        String name = row == null
                ? getTranslation("deliveries.of-all")
                : getTranslation("deliveries.of-order", row.node().name());
        List<CareRow> shown = row == null ? list.rows() : List.of(row);
        deliveries.show(
                name,
                shown.stream().map(one -> (OrderNode) one.node()).toList(),
                list.pauses(),
                SwedishTime.now(clock).toLocalDate());
    }

    private Optional<CareRow> find(String wanted) {
        return list == null
                ? Optional.empty()
                : list.rows().stream()
                        .filter(row -> row.node().key().equals(wanted))
                        .findFirst();
    }

    private String title(OrderList shown) {
        String customer = shown.care().customer().name();
        return shown.node() instanceof ContractNode contract
                ? getTranslation("orders.of-contract", customer, contract.name())
                : getTranslation("orders.of-customer", customer);
    }
}
