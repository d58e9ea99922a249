package se.pausa.ui.customer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.provider.SortDirection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.Pausing;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.lists.CareRow;
import se.pausa.pause.PauseTarget;
import se.pausa.ui.ScreenTest;

/** Alla kunder as a file: what is shown, and what stands open. */
class CareExportTest extends ScreenTest {

    private static final String HEADINGS = "Nivå;Schema, giltighet;Namn;Nummer;Pausad nu;Nästa uppehåll";

    @Autowired
    Pausing pausing;

    @BeforeEach
    void threeCustomers() {
        CustomerId marta = care.customer("Märta Åström", "10004");
        ContractId contract = care.contract(marta, "Beställning 2026");
        care.lunch(marta, contract);
        care.customer("Sigvard Åström", "10005");
        care.customer("Ada Ek", "10006");
        pausing.pause(
                new PauseTarget.OfCustomer(marta),
                "Bortrest",
                LocalDate.of(2026, 11, 23).atStartOfDay(),
                LocalDate.of(2026, 11, 30).atStartOfDay());
        open("kunder?sok=astrom");
        hide("Organisation", "Åtta veckor");
    }

    @Test
    void it_has_the_customers_of_the_filter_and_the_columns_that_are_shown() {
        assertThat(csv())
                .containsExactly(
                        "\ufeff" + HEADINGS,
                        "Kund;;Märta Åström;10004;Kund · Bortrest · t.o.m. 2026-11-29;",
                        "Kund;;Sigvard Åström;10005;;");
    }

    @Test
    void contracts_and_orders_are_there_when_they_stand_open_and_gone_when_they_are_folded() {
        List<String> folded = csv();

        GridKt._expandAll(tree(), 3);
        settle();
        assertThat(csv()).hasSize(5).element(3).asString().startsWith("Order;må, to 10:45;Lunch;;via kund · Bortrest");
        assertThat(csv()).element(2).asString().startsWith("Kontrakt;2026-01-01 –;Beställning 2026;BE-");

        tree().collapse(GridKt._get(tree(), 0));
        settle();
        assertThat(csv()).isEqualTo(folded);
    }

    @Test
    void it_has_the_order_of_the_list_and_of_its_columns() {
        GridKt._sortByHeader(tree(), "Nummer", SortDirection.DESCENDING);
        List<Column<CareRow>> columns = new ArrayList<>(tree().getColumns());
        columns.addFirst(columns.remove(1));
        tree().setColumnOrder(columns);

        assertThat(csv())
                .extracting(line -> String.join(" ", line.split(";", -1)[2], line.split(";", -1)[3]))
                .containsExactly("Nummer Namn", "10005 Sigvard Åström", "10004 Märta Åström");
    }

    @Test
    void as_a_workbook_it_says_the_same() throws IOException {
        GridKt._expandAll(tree(), 3);
        settle();

        assertThat(xlsx())
                .isEqualTo(
                        csv().stream().map(line -> line.replace("\ufeff", "")).toList());
    }

    private List<String> xlsx() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(download("Excelfil (XLSX)")));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> String.join(
                            ";",
                            IntStream.range(0, HEADINGS.split(";").length)
                                    .mapToObj(column ->
                                            row.getCellAsString(column).orElse(""))
                                    .toList()))
                    .toList();
        }
    }

    private List<String> csv() {
        return new String(download("CSV-fil"), StandardCharsets.UTF_8).lines().toList();
    }

    private byte[] download(String kind) {
        return DownloadKt.download(_get(Anchor.class, spec -> spec.withText(kind)));
    }

    private void hide(String... headings) {
        for (String heading : headings) {
            chooseToSee(heading);
        }
        settle();
    }

    private CareGrid tree() {
        return _get(CareGrid.class);
    }
}
