package se.pausa.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.pausa.customer.OrderLine;

/**
 * A file read to its end, with no database: its rows as orders or as Swedish sentences, and what is noted.
 */
record ReadFile(List<OrderLine> lines, List<String> faults, List<String> notes) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    /** @throws FileRefused if it cannot be read */
    static ReadFile of(Path file) {
        List<OrderLine> lines = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        try (OrderTable table = OrderTable.open(file)) {
            TableRow row;
            while ((row = table.next()) != null) {
                LineParser parser = new LineParser(table.heading(), row, TODAY);
                OrderLine line = parser.parse();
                if (line != null) {
                    lines.add(line);
                }
                parser.problems().forEach(problem -> faults.add(problem.row() + " " + sentence(problem)));
            }
            return new ReadFile(
                    lines, faults, table.notes().stream().map(SwedishTexts::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sentence(RowProblem problem) {
        SwedishTexts.of(problem.expected());
        return SwedishTexts.of(problem.fault());
    }
}
