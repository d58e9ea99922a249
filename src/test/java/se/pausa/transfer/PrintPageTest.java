package se.pausa.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintPageTest {

    @Test
    void all_rows_are_on_the_page_below_headings_that_every_sheet_repeats() throws IOException {
        String page = page(new ExportTable(
                "Pausade order",
                List.of("Kund", "Påbörjat"),
                Collections.nCopies(71, List.of("Märta Åström", LocalDateTime.of(2026, 11, 23, 9, 0)))));

        assertThat(page).contains("size: A4 landscape", "thead { display: table-header-group; }");
        assertThat(page).contains("<th scope=\"col\">Kund</th><th scope=\"col\">Påbörjat</th>");
        assertThat(page.split("<td>Märta Åström</td><td>2026-11-23 09:00</td>", -1))
                .hasSize(72);
        assertThat(page).doesNotContain("<button");
    }

    @Test
    void says_above_the_table_what_it_shows() throws IOException {
        assertThat(page(new ExportTable("Pausade order", List.of("Kund"), List.of())))
                .contains("<html lang=\"sv\">", "<h1>Pausade order</h1>", "<p>Period: november</p>");
    }

    @Test
    void a_name_is_never_taken_for_a_part_of_the_page() throws IOException {
        assertThat(page(new ExportTable("x", List.of("Kund"), List.of(List.of("<script>\"&'</script>")))))
                .contains("<td>&lt;script&gt;&quot;&amp;'&lt;/script&gt;</td>");
    }

    private static String page(ExportTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PrintPage("sv", "Pausade order", List.of("Period: november"), table).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
