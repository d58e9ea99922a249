package se.pausa.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * CSV in UTF-8 with or without byte order mark, separated by semicolons. Bytes that are not UTF-8 refuse
 * the file: guessed letters would end up in names.
 */
final class CsvTable implements Table {

    /** Characters of one row; ten times what all columns together can hold. */
    private static final int LONGEST_ROW = 100_000;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Counted counted;
    private final long size;
    private int lastRow;

    private CsvTable(CsvReader<CsvRecord> reader, Counted counted, long size) {
        this.reader = reader;
        this.records = reader.iterator();
        this.counted = counted;
        this.size = size;
    }

    static CsvTable open(Path file) throws IOException {
        if (Table.startsLikeZip(file)) {
            throw FileRefused.because("excel-named-csv");
        }
        Counted counted = new Counted(Files.newInputStream(file));
        if (hasByteOrderMark(file)) {
            counted.skipNBytes(BYTE_ORDER_MARK.length);
        }
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(';')
                .maxBufferSize(LONGEST_ROW)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new InputStreamReader(
                        counted,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
        return new CsvTable(reader, counted, Files.size(file));
    }

    private static boolean hasByteOrderMark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
        }
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        try {
            while (true) {
                CsvRecord found = records.next();
                lastRow = (int) found.getStartingLineNumber();
                TableRow row = new TableRow(lastRow, found.getFields());
                if (!row.isEmpty()) {
                    return row;
                }
            }
        } catch (NoSuchElementException end) {
            return null;
        } catch (CsvParseException e) {
            throw new FileRefused(Message.of("import.refused.quotes", lastRow + 1), e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new FileRefused(Message.of("import.refused.encoding"), e);
            }
            throw e.getCause();
        }
    }

    @Override
    public double part() {
        return (double) counted.count / size;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
