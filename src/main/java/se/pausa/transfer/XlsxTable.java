package se.pausa.transfer;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an XLSX file. A number in a column of dates or times is turned into the text that
 * the same cell would be in CSV; a number elsewhere loses nothing (a personal identity number is not
 * written as 1.9E11).
 */
final class XlsxTable implements Table {

    /** Bytes unpacked; a small file that unpacks to more is no order table but an attack or a mistake. */
    private static final long MOST_UNPACKED = 1_000_000_000;

    /** Bytes of the text table, the only part that has to be held in memory. */
    private static final long MOST_TEXTS = 100_000_000;

    /** Day 0 of a spreadsheet. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST_DAY_ON_OLD_MACS = LocalDate.of(1904, 1, 1);

    /** After 2199-12-31, or a number that is no day at all. */
    private static final BigDecimal TOO_LATE = BigDecimal.valueOf(110_000);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private @Nullable List<Column.Kind> kinds;

    private XlsxTable(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
    }

    static XlsxTable open(Path file) throws IOException {
        if (!Table.startsLikeZip(file)) {
            throw FileRefused.because("not-xlsx");
        }
        refuseIfTooLarge(file);
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile());
            return new XlsxTable(workbook);
        } catch (IOException | RuntimeException e) {
            if (workbook != null) {
                workbook.close();
            }
            throw new FileRefused(Message.of("import.refused.damaged"), e);
        }
    }

    private static void refuseIfTooLarge(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long all = zip.stream()
                    .mapToLong(entry -> Math.max(entry.getSize(), 0))
                    .sum();
            long texts = zip.stream()
                    .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml"))
                    .mapToLong(entry -> Math.max(entry.getSize(), 0))
                    .sum();
            if (all > MOST_UNPACKED || texts > MOST_TEXTS) {
                throw FileRefused.because("too-large-unpacked");
            }
        } catch (ZipException e) {
            throw new FileRefused(Message.of("import.refused.damaged"), e);
        }
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        try {
            while (rows.hasNext()) {
                TableRow row = text(rows.next());
                if (!row.isEmpty()) {
                    if (kinds == null) {
                        kinds = row.values().stream()
                                .map(heading ->
                                        Column.of(heading).map(Column::kind).orElse(Column.Kind.TEXT))
                                .toList();
                    }
                    return row;
                }
            }
            return null;
        } catch (RuntimeException e) {
            throw new FileRefused(Message.of("import.refused.damaged"), e);
        }
    }

    private TableRow text(Row row) {
        List<String> values = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Column.Kind kind = kinds == null || i >= kinds.size() ? Column.Kind.TEXT : kinds.get(i);
            Cell cell = row.getCell(i);
            values.add(cell == null ? "" : text(cell, kind));
        }
        return new TableRow(row.getRowNum(), values);
    }

    private String text(Cell cell, Column.Kind kind) {
        if (!(cell.getValue() instanceof BigDecimal number)) {
            return cell.getValue() == null ? "" : cell.getText();
        }
        boolean hasDay = number.compareTo(BigDecimal.ONE) >= 0;
        return switch (kind) {
            case TEXT -> plain(number);
            case DATE -> hasDay && number.compareTo(TOO_LATE) < 0 ? day(number) : plain(number);
            case TIME -> hasDay || number.signum() < 0 ? plain(number) : time(number);
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String day(BigDecimal days) {
        LocalDate first = workbook.isDate1904() ? FIRST_DAY_ON_OLD_MACS : FIRST_DAY;
        LocalDate day = first.plusDays(days.longValue());
        BigDecimal partOfDay = days.remainder(BigDecimal.ONE);
        return partOfDay.signum() == 0 ? day.toString() : day + " " + time(partOfDay);
    }

    /** A part of a day, rounded to whole seconds because 07:15 is stored as 0.302083333. */
    private static String time(BigDecimal partOfDay) {
        long seconds = Math.round(
                partOfDay.doubleValue() * ChronoUnit.DAYS.getDuration().toSeconds());
        LocalTime time = LocalTime.ofSecondOfDay(Math.min(seconds, LocalTime.MAX.toSecondOfDay()));
        return time.toString();
    }

    @Override
    public double part() {
        return -1;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
