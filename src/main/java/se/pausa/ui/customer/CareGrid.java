package se.pausa.ui.customer;

import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerNode;
import se.pausa.customer.OrderNode;
import se.pausa.lists.CareOrder;
import se.pausa.lists.CareRow;
import se.pausa.lists.CareWeeks;
import se.pausa.organization.UnitTree;
import se.pausa.ui.component.Finger;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.MoreInTooltip;
import se.pausa.ui.component.PauseWords;
import se.pausa.ui.component.QuietColumn;
import se.pausa.ui.component.SortButtons;
import se.pausa.ui.component.TopRow;

/** The tree Kund → Kontrakt → Order, with what pauses do to every row. */
class CareGrid extends TreeGrid<CareRow> {

    /** In pixels. */
    private static final int WIDE = 1200;

    private static final int WIDE_FOR_A_FINGER = 900;

    private static final String NUMBER = "number";

    /** The second click of a double click on an arrow would close what the first one has opened. */
    private static final String OPEN_ONCE = """
            this.addEventListener('click', event => {
                if (event.detail > 1 && event.target.localName === 'vaadin-grid-tree-toggle') {
                    event.preventDefault();
                    event.stopImmediatePropagation();
                }
            }, true)""";

    private final Set<CareRow> open = new LinkedHashSet<>();
    private final Map<String, Function<CareRow, @Nullable String>> texts;
    private final Column<CareRow> units;
    private final Column<CareRow> next;
    private final Column<CareRow> weeks;
    private final MarkedRows marked;
    private LocalDate monday = LocalDate.MIN;
    private final TopRow<CareRow> top = new TopRow<>(this);

    CareGrid(UnitTree tree, PauseWords words, LocalDateTime now, MarkedRows.Between between) {
        Formats formats = Formats.current();
        PauseWords dense = words.withoutYearOf(now.toLocalDate());
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        setAriaLabel(getTranslation("customers.tree"));
        SortButtons.name(this);
        MoreInTooltip.in(this);
        setSizeFull();

        addColumn(names(formats))
                .setKey("name")
                .setHeader(getTranslation("customers.name"))
                .setSortProperty(CareOrder.Key.NAME.name())
                .setRowHeader(true)
                .setTooltipGenerator(row -> nameInFull(row.node(), formats))
                .setWidth("16.5rem")
                .setFlexGrow(3);
        addColumn(row -> number(row.node()))
                .setKey(NUMBER)
                .setHeader(getTranslation("customers.number"))
                .setSortProperty(CareOrder.Key.NUMBER.name())
                .setTooltipGenerator(row -> number(row.node()))
                .setWidth("6.5rem")
                .setFlexGrow(0);
        units = addColumn(units(tree))
                .setKey("units")
                .setHeader(getTranslation("customers.units"))
                .setTooltipGenerator(row -> unitsInFull(row.node(), tree))
                .setWidth("9.5rem")
                .setFlexGrow(2);
        addColumn(dense::now)
                .setKey("now")
                .setHeader(getTranslation("customers.now"))
                .setTooltipGenerator(words::now)
                .setPartNameGenerator(row -> row.now() == null ? null : "paused-by")
                .setWidth("15.5rem")
                .setFlexGrow(2);
        next = addColumn(dense::next)
                .setKey("next")
                .setHeader(getTranslation("customers.next"))
                .setTooltipGenerator(words::next)
                .setWidth("13.5rem")
                .setFlexGrow(2);
        weeks = addColumn(weeks(words))
                .setKey("weeks")
                .setTooltipGenerator(words::weeks)
                .setWidth("15rem")
                .setFlexGrow(3);
        showDay(now);
        texts = Map.of(
                "name",
                row -> name(row.node()),
                NUMBER,
                row -> number(row.node()),
                "units",
                row -> tree.names(row.node().units()),
                "now",
                words::now,
                "next",
                words::next,
                "weeks",
                words::weeks);
        getColumns().forEach(column -> column.setResizable(true));
        setColumnReorderingAllowed(true);
        addExpandListener(event -> open.addAll(event.getItems()));
        addCollapseListener(event -> open.removeAll(event.getItems()));
        addItemDoubleClickListener(event -> expand(event.getItem()));
        getElement().executeJs(OPEN_ONCE);
        marked = new MarkedRows(this, between);
    }

    @Override
    protected BiFunction<Renderer<CareRow>, String, Column<CareRow>> getDefaultColumnFactory() {
        return (renderer, id) -> new QuietColumn<>(this, id, renderer);
    }

    /** The weeks in the heading, and where today is in them; rows that were read before are drawn in the same weeks. */
    void showDay(LocalDateTime now) {
        LocalDate first = CareWeeks.first(now.toLocalDate());
        if (!first.equals(monday)) {
            monday = first;
            weeks.setHeader(new WeekHeading(now.toLocalDate()));
        }
        getStyle().set("--pausa-today", WeekLine.place(first, now));
    }

    /** Enter on a row. */
    void onEnter(Runnable act) {
        getElement()
                .addEventListener("keydown", _ -> {
                    marked.markFocused();
                    act.run();
                })
                .setFilter("event.key === 'Enter'");
    }

    /** Marks a row alone, unless it is among those that are marked already. */
    void point(CareRow row) {
        marked.point(row);
    }

    /** By the key of a column: what stands in its cell, in full. */
    Map<String, Function<CareRow, @Nullable String>> texts() {
        return texts;
    }

    /** The rows that stand open now. */
    List<CareRow> open() {
        return List.copyOf(open);
    }

    /** The first row in sight; empty at the beginning of the list. */
    Optional<CareRow> top() {
        return top.get();
    }

    /** Opens and marks rows, and scrolls to one of them, given level by level. */
    void restore(AllCustomersPlace place) {
        expand(place.open());
        marked.mark(place.marked());
        if (place.top().length > 0) {
            scrollToIndex(place.top());
        }
    }

    CareOrder order() {
        return getSortOrder().stream()
                .findFirst()
                .map(sort -> new CareOrder(
                        NUMBER.equals(sort.getSorted().getKey()) ? CareOrder.Key.NUMBER : CareOrder.Key.NAME,
                        sort.getDirection() == SortDirection.DESCENDING))
                .orElse(CareOrder.BY_NAME);
    }

    /** What matters least where there is no room for all: what is paused now must be seen. */
    List<Column<CareRow>> tooMuchFor(int windowWidth) {
        if (Finger.isUsed()) {
            return windowWidth >= WIDE_FOR_A_FINGER ? List.of() : List.of(weeks);
        }
        return windowWidth >= WIDE ? List.of() : List.of(units, next, weeks);
    }

    /** As Vaadin draws a hierarchy, and grey behind the name when the row is planned or valid. */
    private Renderer<CareRow> names(Formats formats) {
        return LitRenderer.<CareRow>of("""
                        <vaadin-grid-tree-toggle @click=${onClick} .leaf=${!model.hasChildren} \
                        .expanded=${live(model.expanded)} .level=${model.level}>${item.name} \
                        <span class="schedule">${item.schedule}</span></vaadin-grid-tree-toggle>""")
                .withProperty("name", row -> name(row.node()))
                .withProperty("schedule", row -> schedule(row.node(), formats))
                .withFunction("onClick", row -> {
                    if (isExpanded(row)) {
                        collapse(row);
                    } else {
                        expand(row);
                    }
                });
    }

    /** Three paths: what sits below, what comes from above, and what is the row's own; for readers the same in words. */
    private Renderer<CareRow> weeks(PauseWords words) {
        return LitRenderer.<CareRow>of("""
                        <div class="weeks"><svg role="img" aria-label="${item.words}" ?hidden="${!item.words}" \
                        viewBox="0 0 %d %d" preserveAspectRatio="none"><path class="below" d="${item.below}"></path>\
                        <path class="inherited" d="${item.inherited}"></path><path class="own" d="${item.own}"></path>\
                        </svg></div>""".formatted(WeekLine.WIDTH, WeekLine.HEIGHT))
                .withProperty("words", words::weeks)
                .withProperty(
                        "own", row -> new WeekLine(monday).bars(row.weeks().own()))
                .withProperty(
                        "inherited",
                        row -> new WeekLine(monday).bars(row.weeks().inherited()))
                .withProperty(
                        "below", row -> new WeekLine(monday).thin(row.weeks().below()));
    }

    /** The names of the units, cut when they are long, and the mark of what is reported to the city (R11). */
    private Renderer<CareRow> units(UnitTree tree) {
        return LitRenderer.<CareRow>of("""
                        <span class="units-and-city"><span>${item.units}</span>\
                        <span class="city" ?hidden="${!item.city}">${item.city}</span></span>""")
                .withProperty("units", row -> tree.names(row.node().units()))
                .withProperty(
                        "city",
                        row -> tree.isAnyIntegrated(row.node().units()) ? " " + getTranslation("customers.city") : "");
    }

    private String unitsInFull(CareNode node, UnitTree tree) {
        String paths = tree.paths(node.units());
        return tree.isAnyIntegrated(node.units()) ? paths + " · " + getTranslation("customers.city.reported") : paths;
    }

    private String name(CareNode node) {
        return node instanceof OrderNode order && order.contract() == null
                ? getTranslation("customers.free-order", order.name())
                : node.name();
    }

    private static @Nullable String number(CareNode node) {
        return switch (node) {
            case CustomerNode customer -> customer.number();
            case ContractNode contract ->
                contract.externalNumber() == null ? contract.internalNumber() : contract.externalNumber();
            case OrderNode _ -> null;
        };
    }

    /** When an order is planned, or a contract valid; nothing for a customer. */
    static String schedule(CareNode node, Formats formats) {
        return switch (node) {
            case CustomerNode _ -> "";
            case ContractNode contract -> formats.validity(contract.validity());
            case OrderNode order -> formats.schedule(order);
        };
    }

    private String nameInFull(CareNode node, Formats formats) {
        return node instanceof OrderNode order
                ? name(node) + ", " + formats.schedule(order) + ", " + formats.validity(order.validity())
                : (name(node) + " " + schedule(node, formats)).strip();
    }
}
