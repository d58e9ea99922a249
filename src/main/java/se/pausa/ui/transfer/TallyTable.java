package se.pausa.ui.transfer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.text.NumberFormat;
import se.pausa.customer.ImportTally;

/** How many of each kind are created and changed, before or after an import. */
class TallyTable extends NativeTable {

    /** @param isDone whether it has happened, or would */
    TallyTable(ImportTally tally, boolean isDone) {
        addClassName("tally");
        NativeTableRow head = getHead().addRow();
        head.add(
                new NativeTableHeaderCell(getTranslation(isDone ? "import.tally.done" : "import.tally.would")),
                new NativeTableHeaderCell(getTranslation(isDone ? "import.tally.created" : "import.tally.create")),
                new NativeTableHeaderCell(getTranslation(isDone ? "import.tally.changed" : "import.tally.change")));
        row("import.tally.customers", tally.createdCustomers(), number(tally.changedCustomers()));
        row("import.tally.contracts", tally.createdContracts(), number(tally.changedContracts()));
        row("import.tally.orders", tally.createdOrders(), number(tally.changedOrders()));
        row("import.tally.units", tally.createdUnits(), "–");
    }

    private void row(String kind, int created, String changed) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(getTranslation(kind));
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = getBody().addRow();
        row.add((Component) name);
        row.add(new NativeTableCell(number(created)), new NativeTableCell(changed));
    }

    private String number(int count) {
        return NumberFormat.getIntegerInstance(getLocale()).format(count);
    }
}
