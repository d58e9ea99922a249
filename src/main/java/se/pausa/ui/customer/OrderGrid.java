package se.pausa.ui.customer;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractNode;
import se.pausa.customer.OrderNode;
import se.pausa.pause.CareRow;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.PauseWords;

/** The orders of a customer or contract. */
class OrderGrid extends Grid<CareRow> {

    OrderGrid(PauseWords words) {
        Formats formats = Formats.current();
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        setAriaLabel(getTranslation("orders.grid"));
        setSizeFull();
        setEmptyStateText(getTranslation("orders.none"));

        addColumn(row -> row.node().name())
                .setHeader(getTranslation("orders.name"))
                .setRowHeader(true)
                .setTooltipGenerator(row -> row.node().name())
                .setWidth("14rem")
                .setFlexGrow(2);
        addColumn(this::contract)
                .setHeader(getTranslation("orders.contract"))
                .setTooltipGenerator(this::contract)
                .setWidth("12rem")
                .setFlexGrow(1);
        addColumn(row -> formats.schedule((OrderNode) row.node()))
                .setHeader(getTranslation("orders.schedule"))
                .setTooltipGenerator(row -> formats.schedule((OrderNode) row.node()))
                .setWidth("13rem")
                .setFlexGrow(1);
        addColumn(row -> formats.validity(((OrderNode) row.node()).validity()))
                .setHeader(getTranslation("orders.validity"))
                .setWidth("14rem")
                .setFlexGrow(0);
        addColumn(words::now)
                .setHeader(getTranslation("orders.now"))
                .setTooltipGenerator(words::now)
                .setPartNameGenerator(row -> row.now() == null ? null : "paused-by")
                .setWidth("21rem")
                .setFlexGrow(2);
        addColumn(words::next)
                .setHeader(getTranslation("orders.next"))
                .setTooltipGenerator(words::next)
                .setWidth("17rem")
                .setFlexGrow(1);
        getColumns().forEach(column -> column.setResizable(true));
        setPartNameGenerator(row -> row.now() == null ? null : "paused");
    }

    private String contract(CareRow row) {
        return row.above().stream()
                .filter(ContractNode.class::isInstance)
                .map(CareNode::name)
                .findFirst()
                .orElseGet(() -> getTranslation("orders.no-contract"));
    }
}
