package se.pausa.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import se.pausa.common.OutcomeUnknown;
import se.pausa.customer.CareImport;
import se.pausa.customer.ImportTally;
import se.pausa.customer.Intake;
import se.pausa.customer.LineConflict;
import se.pausa.customer.OrderLine;
import se.pausa.customer.Rehearsal;
import se.pausa.customer.SimilarName;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.User;

/** Brings an order table in: first a check that writes nothing, then the import of the faultless rows. */
@Service
public class OrderImport {

    /** Rows of one transaction: locks last for a moment, and a failure loses little. */
    private static final int CHUNK = 500;

    /** Characters of one transaction: a few rows may be longer than all others together. */
    private static final int LONGEST_CHUNK = 4_000_000;

    /** Rows of a file; the check remembers every order in it to find the ones that come twice. */
    private static final int MOST_ROWS = 500_000;

    private static final Logger LOG = LoggerFactory.getLogger(OrderImport.class);

    private final CareImport care;
    private final Access access;
    private final Clock clock;
    private final long room;

    @Autowired
    OrderImport(CareImport care, Access access, Clock clock) {
        this(care, access, clock, Runtime.getRuntime().maxMemory() / 2);
    }

    /** @param room bytes of memory that a check may take; the rest of the application needs some too */
    OrderImport(CareImport care, Access access, Clock clock, long room) {
        this.care = care;
        this.access = access;
        this.clock = clock;
        this.room = room;
    }

    /**
     * Reads the whole file and compares it with what is stored.
     *
     * @param name the name the user knows the file by
     * @throws FileRefused if it cannot be read as an order table
     */
    public CheckedFile check(Path file, String name, Progress progress) {
        access.ask(Act.IMPORT);
        try (OrderTable table = OrderTable.open(file)) {
            return check(file, name, table, progress);
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
        access.ask(Act.IMPORT);
        ImportTally tally = ImportTally.NOTHING;
        List<RowProblem> problems = new ArrayList<>();
        ImportOutcome.End end = ImportOutcome.End.DONE;
        int in = 0;
        try (OrderTable table = OrderTable.open(checked.file())) {
            Intake intake = care.begin(checked.corrections(), by);
            List<Read> chunk;
            int done = 0;
            while (!(chunk = chunk(table, row -> !checked.isRejected(row.number()))).isEmpty()) {
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
        } catch (OutcomeUnknown e) {
            LOG.error("The import stopped after {} rows, or one chunk later", in, e);
            end = ImportOutcome.End.IN_DOUBT;
        } catch (IOException | RuntimeException e) {
            LOG.error("The import stopped after {} rows", in, e);
            end = ImportOutcome.End.FAILED;
        }
        problems.sort(Comparator.comparingInt(RowProblem::row));
        return new ImportOutcome(end, in, tally, problems);
    }

    private CheckedFile check(Path file, String name, OrderTable table, Progress progress) throws IOException {
        Rehearsal rehearsal = care.rehearse();
        Problems problems = new Problems();
        BitSet rejected = new BitSet();
        RejectedRows rejectedRows = new RejectedRows(table.heading());
        int rows = 0;
        try (rejectedRows) {
            List<Read> chunk;
            while (!(chunk = chunk(table, row -> true)).isEmpty()) {
                rows += chunk.size();
                if (rows > MOST_ROWS) {
                    throw Limits.exceeded("orders", MOST_ROWS);
                }
                Map<Integer, List<RowProblem>> conflicts = conflicts(rehearsal, chunk);
                if (rehearsal.remembered() > room) {
                    throw Limits.exceeded("memory", rows);
                }
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
                table.heading().ignored(),
                notes(table, rehearsal));
    }

    private static List<Message> notes(OrderTable table, Rehearsal rehearsal) {
        List<Message> notes = table.notes();
        for (SimilarName similar : rehearsal.similar()) {
            String key = similar.isUnit() ? "import.note.similar-unit" : "import.note.similar-customer";
            notes.add(Message.of(key, similar.name(), similar.known()));
        }
        return notes;
    }

    private record Read(TableRow row, @Nullable OrderLine line, Heading heading, List<RowProblem> problems) {}

    private List<Read> chunk(OrderTable table, Predicate<TableRow> wanted) throws IOException {
        LocalDate today = LocalDate.now(clock);
        List<Read> chunk = new ArrayList<>(CHUNK);
        int length = 0;
        TableRow row;
        while (chunk.size() < CHUNK && length < LONGEST_CHUNK && (row = table.next()) != null) {
            if (wanted.test(row)) {
                LineParser parser = new LineParser(table.heading(), row, today);
                chunk.add(new Read(row, parser.parse(), table.heading(), parser.problems()));
                length += row.length();
            }
        }
        return chunk;
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
            case CLOSED_UNIT -> "closed-unit";
        };
        Column column = switch (conflict.kind()) {
            case OTHER_PERSON, TWO_CUSTOMERS -> Column.PERSONAL_IDENTITY_NUMBER;
            case OTHER_NUMBER -> Column.CUSTOMER_NUMBER;
            case SAME_ORDER -> Column.ORDER_NAME;
            case CLOSED_UNIT -> Column.ORGANIZATION;
        };
        return new RowProblem(
                conflict.row(),
                column.heading(),
                CellText.shortened(read.heading().text(read.row(), column)),
                Message.of("import.fault." + key, conflict.detail()),
                Message.of("import.expected." + key, conflict.detail()));
    }
}
