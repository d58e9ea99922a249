package se.pausa.ui.customer;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.Renderer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractNode;
import se.pausa.customer.OrderNode;
import se.pausa.lists.CareRow;
import se.pausa.ui.component.Finger;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.MoreInTooltip;
import se.pausa.ui.component.PauseWords;
import se.pausa.ui.component.QuietColumn;

/** The orders of a customer or contract. */
class OrderGrid extends Grid<CareRow> {

    /** In pixels. */
    private static final int WIDE = 1200;

    private final Column<CareRow> contract;
    private final Column<CareRow> next;

    OrderGrid(PauseWords words, LocalDate today) {
        Formats formats = Formats.current();
        PauseWords dense = words.withoutYearOf(today);
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        MoreInTooltip.in(this);
        setAriaLabel(getTranslation("orders.grid"));
        setSizeFull();
        setEmptyStateText(getTranslation("orders.none"));

        addColumn(row -> row.node().name())
                .setKey("name")
                .setHeader(getTranslation("orders.name"))
                .setRowHeader(true)
                .setTooltipGenerator(row -> row.node().name())
                .setWidth("11rem")
                .setFlexGrow(2);
        contract = addColumn(this::contract)
                .setKey("contract")
                .setHeader(getTranslation("orders.contract"))
                .setTooltipGenerator(this::contract)
                .setWidth("12rem")
                .setFlexGrow(1);
        addColumn(row -> formats.schedule((OrderNode) row.node()))
                .setKey("schedule")
                .setHeader(getTranslation("orders.schedule"))
                .setTooltipGenerator(row -> formats.schedule((OrderNode) row.node()))
                .setWidth("12rem")
                .setFlexGrow(1);
        addColumn(row -> formats.validity(((OrderNode) row.node()).validity()))
                .setKey("validity")
                .setHeader(getTranslation("orders.validity"))
                .setWidth("14rem")
                .setFlexGrow(0);
        addColumn(dense::now)
                .setKey("now")
                .setHeader(getTranslation("orders.now"))
                .setTooltipGenerator(words::now)
                .setPartNameGenerator(row -> row.now() == null ? null : "paused-by")
                .setWidth("22rem")
                .setFlexGrow(2);
        next = addColumn(dense::next)
                .setKey("next")
                .setHeader(getTranslation("orders.next"))
                .setTooltipGenerator(words::next)
                .setWidth("18rem")
                .setFlexGrow(1);
        getColumns().forEach(column -> column.setResizable(true));
        setColumnReorderingAllowed(true);
    }

    @Override
    protected BiFunction<Renderer<CareRow>, String, Column<CareRow>> getDefaultColumnFactory() {
        return (renderer, id) -> new QuietColumn<>(this, id, renderer);
    }

    /** What matters least where there is no room for all: what is paused now must be seen. */
    List<Column<CareRow>> tooMuchFor(int windowWidth) {
        return windowWidth >= WIDE || Finger.isUsed() ? List.of() : List.of(contract, next);
    }

    private String contract(CareRow row) {
        return row.above().stream()
                .filter(ContractNode.class::isInstance)
                .map(CareNode::name)
                .findFirst()
                .orElseGet(() -> getTranslation("orders.no-contract"));
    }
}
