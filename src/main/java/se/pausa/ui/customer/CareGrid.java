package se.pausa.ui.customer;

import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerNode;
import se.pausa.customer.OrderNode;
import se.pausa.organization.UnitTree;
import se.pausa.pause.CareOrder;
import se.pausa.pause.CareRow;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.PauseWords;
import se.pausa.ui.component.SortButtons;

/** The tree Kund → Kontrakt → Order, with what pauses do to every row. */
class CareGrid extends TreeGrid<CareRow> {

    /** In pixels. */
    private static final int WIDE = 1200;

    /** So many characters fit into every column that may need a tooltip. */
    private static final int FITS = 24;

    private final Column<CareRow> units;
    private final Column<CareRow> next;

    CareGrid(UnitTree tree, PauseWords words, LocalDate today) {
        Formats formats = Formats.current();
        PauseWords dense = words.withoutYearOf(today);
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        setAriaLabel(getTranslation("customers.tree"));
        SortButtons.name(this);
        setSizeFull();

        addHierarchyColumn(row -> name(row.node()))
                .setHeader(getTranslation("customers.name"))
                .setSortProperty(CareOrder.Key.NAME.name())
                .setRowHeader(true)
                .setTooltipGenerator(row -> whenLong(name(row.node())))
                .setWidth("14rem")
                .setFlexGrow(3);
        addColumn(row -> number(row.node()))
                .setHeader(getTranslation("customers.number"))
                .setSortProperty(CareOrder.Key.NUMBER.name())
                .setTooltipGenerator(row -> whenLong(number(row.node())))
                .setWidth("6.5rem")
                .setFlexGrow(0);
        units = addColumn(units(tree))
                .setHeader(getTranslation("customers.units"))
                .setTooltipGenerator(row -> unitsInFull(row.node(), tree))
                .setWidth("12.5rem")
                .setFlexGrow(2);
        addColumn(row -> schedule(row.node(), formats))
                .setHeader(getTranslation("customers.schedule"))
                .setTooltipGenerator(row -> scheduleInFull(row.node(), formats))
                .setWidth("13rem")
                .setFlexGrow(1);
        addColumn(dense::now)
                .setHeader(getTranslation("customers.now"))
                .setTooltipGenerator(row -> words.now(row))
                .setPartNameGenerator(row -> row.now() == null ? null : "paused-by")
                .setWidth("22rem")
                .setFlexGrow(2);
        next = addColumn(dense::next)
                .setHeader(getTranslation("customers.next"))
                .setTooltipGenerator(row -> words.next(row))
                .setWidth("18rem")
                .setFlexGrow(1);
        getColumns().forEach(column -> column.setResizable(true));
        setPartNameGenerator(row -> row.now() == null ? null : "paused");
    }

    /** Leaves out what matters least where there is no room for all: what is paused now must be seen. */
    void fit(int windowWidth) {
        units.setVisible(windowWidth >= WIDE);
        next.setVisible(windowWidth >= WIDE);
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

    private static @Nullable String whenLong(@Nullable String text) {
        return text != null && text.length() > FITS ? text : null;
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

    private static @Nullable String schedule(CareNode node, Formats formats) {
        return switch (node) {
            case CustomerNode _ -> null;
            case ContractNode contract -> formats.validity(contract.validity());
            case OrderNode order -> formats.schedule(order);
        };
    }

    private static @Nullable String scheduleInFull(CareNode node, Formats formats) {
        return node instanceof OrderNode order
                ? formats.schedule(order) + ", " + formats.validity(order.validity())
                : schedule(node, formats);
    }
}
