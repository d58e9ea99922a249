package se.pausa.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import se.pausa.customer.CareImport;
import se.pausa.customer.ImportTally;
import se.pausa.customer.Intake;
import se.pausa.customer.LineConflict;
import se.pausa.customer.OrderLine;
import se.pausa.customer.Rehearsal;
import se.pausa.security.User;

/** Brings an order table in: first a check that writes nothing, then the import of the faultless rows. */
@Service
public class OrderImport {

    /** Rows of one transaction: locks last for a moment, and a failure loses little. */
    private static final int CHUNK = 500;

    /** Rows of a file; the check remembers every order in it to find the ones that come twice. */
    private static final int MOST_ROWS = 500_000;

    private static final Logger LOG = LoggerFactory.getLogger(OrderImport.class);

    private final CareImport care;

    OrderImport(CareImport care) {
        this.care = care;
    }

    /**
     * Reads the whole file and compares it with what is stored.
     *
     * @param name the name the user knows the file by; its ending says CSV or XLSX
     * @throws FileRefused if it cannot be read as an order table
     */
    public CheckedFile check(Path file, String name, Progress progress) {
        try (Table table = Table.open(file, name)) {
            TableRow first = table.next();
            if (first == null) {
                throw FileRefused.because("empty");
            }
            return check(file, name, new Heading(first), table, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Imports the rows that the check found faultless, 500 a transaction. A failure in between leaves
     * whole transactions imported; importing the file again goes on from there.
     *
     * @param by who imports
     * @param stopped asked between two transactions
     */
    public ImportOutcome run(CheckedFile checked, User by, Progress progress, BooleanSupplier stopped) {
        ImportTally tally = ImportTally.NOTHING;
        List<RowProblem> problems = new ArrayList<>();
        ImportOutcome.End end = ImportOutcome.End.DONE;
        int in = 0;
        try (Table table = Table.open(checked.file(), checked.name())) {
            Intake intake = care.begin(checked.corrections(), by);
            Heading heading = new Heading(table.next());
            List<Read> chunk;
            int done = 0;
            while (!(chunk = faultless(table, heading, checked)).isEmpty()) {
                if (stopped.getAsBoolean()) {
                    end = ImportOutcome.End.STOPPED;
                    break;
                }
                Map<Integer, List<RowProblem>> refused = conflicts(intake, chunk);
                refused.values().forEach(problems::addAll);
                done += chunk.size();
                in += chunk.size() - refused.size();
                tally = intake.tally();
                progress.reached(done, (double) done / checked.faultlessRows());
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The import stopped after {} rows", in, e);
            end = ImportOutcome.End.FAILED;
        }
        problems.sort(Comparator.comparingInt(RowProblem::row));
        return new ImportOutcome(end, in, tally, problems);
    }

    private CheckedFile check(Path file, String name, Heading heading, Table table, Progress progress)
            throws IOException {
        Rehearsal rehearsal = care.rehearse();
        Problems problems = new Problems();
        BitSet rejected = new BitSet();
        RejectedRows rejectedRows = new RejectedRows(heading);
        int rows = 0;
        try (rejectedRows) {
            List<Read> chunk;
            while (!(chunk = read(table, heading)).isEmpty()) {
                rows += chunk.size();
                if (rows > MOST_ROWS) {
                    throw FileRefused.because("too-many-rows", MOST_ROWS);
                }
                Map<Integer, List<RowProblem>> conflicts = conflicts(rehearsal, chunk);
                for (Read read : chunk) {
                    List<RowProblem> found = conflicts.getOrDefault(read.row().number(), read.problems());
                    if (!found.isEmpty()) {
                        problems.addAll(found);
                        rejected.set(read.row().number());
                        rejectedRows.add(read.row(), found);
                    }
                }
                progress.reached(rows, table.part());
            }
            if (rows == 0) {
                throw FileRefused.because("no-rows");
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(rejectedRows.file());
            throw e;
        }
        return new CheckedFile(
                file,
                name,
                rows,
                rehearsal.tally(),
                rehearsal.corrections(),
                problems,
                rejected,
                rejectedRows.file(),
                heading.ignored());
    }

    private record Read(TableRow row, @Nullable OrderLine line, Heading heading, List<RowProblem> problems) {}

    private static List<Read> read(Table table, Heading heading) throws IOException {
        List<Read> chunk = new ArrayList<>(CHUNK);
        TableRow row;
        while (chunk.size() < CHUNK && (row = table.next()) != null) {
            chunk.add(read(row, heading));
        }
        return chunk;
    }

    private static List<Read> faultless(Table table, Heading heading, CheckedFile checked) throws IOException {
        List<Read> chunk = new ArrayList<>(CHUNK);
        TableRow row;
        while (chunk.size() < CHUNK && (row = table.next()) != null) {
            if (!checked.isRejected(row.number())) {
                chunk.add(read(row, heading));
            }
        }
        return chunk;
    }

    private static Read read(TableRow row, Heading heading) {
        LineParser parser = new LineParser(heading, row);
        return new Read(row, parser.parse(), heading, parser.problems());
    }

    /** Lets the chunk in; returns the problems of the rows that were left out, by their numbers. */
    private static Map<Integer, List<RowProblem>> conflicts(Intake intake, List<Read> chunk) {
        Map<Integer, Read> readable = chunk.stream()
                .filter(read -> read.line() != null)
                .collect(Collectors.toMap(read -> read.row().number(), Function.identity()));
        List<OrderLine> lines = chunk.stream()
                .filter(read -> read.line() != null)
                .map(Read::line)
                .toList();
        return intake.take(lines).stream()
                .collect(Collectors.toMap(
                        LineConflict::row, conflict -> List.of(problem(conflict, readable.get(conflict.row())))));
    }

    private static RowProblem problem(LineConflict conflict, Read read) {
        String key = switch (conflict.kind()) {
            case OTHER_PERSON -> "other-person";
            case OTHER_NUMBER -> "other-number";
            case TWO_CUSTOMERS -> "two-customers";
            case SAME_ORDER -> "same-order";
        };
        Column column = switch (conflict.kind()) {
            case OTHER_PERSON, TWO_CUSTOMERS -> Column.PERSONAL_IDENTITY_NUMBER;
            case OTHER_NUMBER -> Column.CUSTOMER_NUMBER;
            case SAME_ORDER -> Column.ORDER_NAME;
        };
        return new RowProblem(
                conflict.row(),
                column.heading(),
                CellText.shortened(read.heading().value(read.row(), column)),
                Message.of("import.fault." + key, conflict.detail()),
                Message.of("import.expected." + key, conflict.detail()));
    }
}
