package se.pausa.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of a file that were refused, as CSV of the same form with the column Fel at the end, to be
 * corrected and brought back. Begins with a byte order mark, without which Excel does not read Å Ä Ö.
 */
final class RejectedRows implements AutoCloseable {

    /** Characters; twice the largest text file. */
    private static final long MOST = 200_000_000;

    private final Path file;
    private final Heading heading;
    private final CsvWriter csv;
    private final int width;
    private final int oldFaults;
    private long written;

    RejectedRows(Heading heading) throws IOException {
        file = Files.createTempFile("pausa-rejected-", ".csv");
        Writer writer = Files.newBufferedWriter(file);
        writer.write('\ufeff');
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        this.heading = heading;
        width = heading.width();
        oldFaults = heading.headings().indexOf(Heading.FAULT);
        csv.writeRecord(completed(heading.headings(), Heading.FAULT));
    }

    /** @throws FileRefused if the rejected rows become too many to be corrected by anybody */
    void add(TableRow row, List<RowProblem> problems) {
        String faults =
                problems.stream().map(RowProblem::fault).map(SwedishTexts::of).collect(Collectors.joining(", "));
        List<String> record = completed(heading.texts(row), faults);
        written += record.stream().mapToLong(text -> text.length() + 1L).sum();
        if (written > MOST) {
            throw FileRefused.because("limit-rejected", "200 MB");
        }
        csv.writeRecord(record);
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private List<String> completed(List<String> values, String last) {
        List<String> all = new ArrayList<>(values);
        while (all.size() < width) {
            all.add("");
        }
        if (oldFaults >= 0) {
            all.remove(oldFaults);
        }
        all.add(last);
        return all;
    }
}
