package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.customer.CustomerId;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseOrder;
import se.pausa.lists.PauseOverview;
import se.pausa.lists.PauseSort;
import se.pausa.pause.PauseTarget;
import se.pausa.ui.component.ListFile;
import se.pausa.ui.component.NamedHeading;

class OverviewExportTest extends PauseScreenTest {

    private static final PauseFilter NOVEMBER = PauseFilter.of(YearMonth.of(2026, 11));

    @Autowired
    PauseServices services;

    @Autowired
    PauseOverview overview;

    @Test
    void a_file_has_the_rows_of_the_filter_in_the_order_and_the_columns_that_are_shown() {
        saved(wholeCustomer(), NINE, NINE.plusDays(7));
        saved(theContract(), NINE.plusDays(1), null);
        saved(new PauseTarget.OfCustomer(care.customer("Sigvard Öberg", "10005")), NINE, null);
        open("pausade-order?kund=märta&sortering=STARTS_AT&fran=2026-11-01&till=2026-11-30");
        hide("Organisation", "Meddelandetidpunkt", "Order");

        assertThat(csv())
                .containsExactly(
                        "\ufeffKund;Nivå;Kontrakt;Orsak;Påbörjat;Avslutas;Uppehållsstatus",
                        "Märta Åström;Kund;;Sjukhusvistelse;2026-11-23 09:00;2026-11-30 09:00;Ny",
                        "Märta Åström;Kontrakt;Beställning 2026;Sjukhusvistelse;2026-11-24 09:00;Pågående;Ny");
    }

    @Test
    void a_page_to_print_says_what_it_shows_and_when() {
        saved(wholeCustomer(), NINE, null);
        open("pausade-order?kund=märta&fran=2026-11-01&till=2026-11-30");

        assertThat(download("Skriv ut"))
                .contains("<h1>Pausade order</h1>", "<p>Period: 2026-11-01 – 2026-11-30</p>", "<p>Kund: märta</p>")
                .contains("<p>1 uppehåll · 2026-11-23 09:00</p>", "<td>Märta Åström</td>");
    }

    @Test
    void every_column_with_a_heading_can_be_in_a_file() {
        open("pausade-order");
        Stream<String> shown = table().getColumns().stream()
                .filter(Column::isVisible)
                .map(NamedHeading::of)
                .filter(heading -> !heading.isEmpty());

        assertThat(file(PauseOrder.DEFAULT).table().headings()).containsExactlyElementsOf(shown.toList());
    }

    @Test
    void rows_are_read_as_they_are_written_some_at_a_time_and_each_once() {
        List<CustomerId> customers = Stream.generate(() -> care.customer("Anna Ek", null))
                .limit(OverviewExport.AT_ONCE + 1)
                .toList();
        customers.forEach(one -> saved(new PauseTarget.OfCustomer(one), NINE, null));
        open("pausade-order");
        for (PauseSort sort : PauseSort.values()) {
            ListFile file = file(new PauseOrder(sort, false));
            sql.forget();
            Iterator<List<Object>> rows = file.table().rows().iterator();

            rows.next();
            assertThat(sql.statements()).as("for the first row, by %s", sort).hasSize(2);
            int read = 1;
            while (rows.hasNext()) {
                rows.next();
                read++;
            }
            assertThat(read).isEqualTo(file.size()).isEqualTo(customers.size());
            assertThat(sql.statements()).hasSize(4);
        }
    }

    @Test
    void a_file_has_the_order_of_the_list_whatever_it_is_sorted_by() {
        saved(new PauseTarget.OfCustomer(care.customer("Åke Ek", "10006")), NINE.plusDays(2), null);
        saved(wholeCustomer(), NINE, NINE.plusDays(7));
        saved(theContract(), NINE.plusDays(1), null);
        for (PauseSort sort : PauseSort.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                PauseOrder order = new PauseOrder(sort, descending);

                assertThat(overview.ids(NOVEMBER, services.units(), order))
                        .as(order.toString())
                        .isEqualTo(overview.rows(NOVEMBER, services.units(), order, 0, 10).stream()
                                .map(row -> row.pause().id())
                                .toList());
            }
        }
    }

    private ListFile file(PauseOrder order) {
        if (_find(PauseTable.class).isEmpty()) {
            open("pausade-order");
        }
        return new OverviewExport(services, overview, services.units(), services.reasonNames())
                .of(table(), NOVEMBER, order);
    }

    private void hide(String... headings) {
        for (String heading : headings) {
            chooseToSee(heading);
        }
    }

    private List<String> csv() {
        return download("CSV-fil").lines().toList();
    }

    private String download(String kind) {
        return new String(DownloadKt.download(_get(Anchor.class, spec -> spec.withText(kind))), StandardCharsets.UTF_8);
    }
}
