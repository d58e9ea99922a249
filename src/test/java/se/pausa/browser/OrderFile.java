package se.pausa.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.pausa.PackagedApplication;

/**
 * An import file with customers that no demo has. Each has the contract <i>Beställning</i> with the order
 * <i>Morgonhjälp</i> (daily 08:00, 30 minutes), and the order <i>Städ</i> without a contract.
 */
final class OrderFile {

    static final String UNIT = "Provkommun / Hemtjänst Prov";

    private static final String HEADING = "Kundnamn;Kund Nr;Organisation;Kontraktsnamn;Kontrakt startdatum;"
            + "Kontrakt Nr;Ordernamn;Planerad tid;Varaktighet;Aktiviteter;Schema;Schemarad;"
            + "Engångs/Flergångs;Order startdatum;Order slutdatum";

    private final List<String> rows = new ArrayList<>();
    private final LocalDate start;

    /** @param start the first day of all contracts and orders */
    OrderFile(LocalDate start) {
        this.start = start;
    }

    OrderFile with(String name) {
        int number = 900 + rows.size();
        rows.add(row(name, number, "Beställning", start.toString(), "K" + number, "Morgonhjälp", "08:00;30;Dusch")
                + ";Dagligen;må,ti,on,to,fr,lö,sö;F;" + start + ";Pågående");
        rows.add(row(name, number, "", "", "", "Städ", "10:00;90;Städning") + ";Varje vecka;on;F;" + start + ";");
        return this;
    }

    private static String row(String name, int number, String... rest) {
        return Stream.concat(Stream.of(name, "PR" + number, UNIT), Stream.of(rest))
                .map(OrderFile::quoted)
                .collect(Collectors.joining(";"));
    }

    private static String quoted(String text) {
        return text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    Path write(String name) throws IOException {
        Path file = PackagedApplication.TARGET.resolve(name);
        return Files.writeString(
                file,
                Stream.concat(Stream.of(HEADING), rows.stream()).collect(Collectors.joining("\r\n", "", "\r\n")),
                StandardCharsets.UTF_8);
    }
}
