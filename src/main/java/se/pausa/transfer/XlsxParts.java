package se.pausa.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of an XLSX file, and how much they may unpack to. */
final class XlsxParts implements Closeable {

    /** Bytes unpacked in all; a small file that unpacks to more is no order table but an attack or a mistake. */
    private static final long MOST_UNPACKED = 1L << 30;

    /** Bytes of the zip file's table of contents, which is held in memory; some thousand parts. */
    private static final int LARGEST_CONTENTS = 1 << 20;

    /** The end of a zip file, with the longest comment there can be behind it. */
    private static final int END = 22;

    private static final int LONGEST_COMMENT = 65_535;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int SIZE_OF_CONTENTS = 12;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private long unpacked;

    /** @throws FileRefused if there are too many parts */
    XlsxParts(Path file) throws IOException {
        refuseManyParts(file);
        zip = new ZipFile(file.toFile());
        zip.stream().forEach(entry -> parts.put(key(entry.getName()), entry));
    }

    /** Every place that could be the end of the file says how long the table of contents is. */
    private static void refuseManyParts(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int length = (int) Math.min(file.length(), END + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            file.seek(file.length() - length);
            file.readFully(tail);
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i + END <= length; i++) {
                if (end.getInt(i) == END_SIGNATURE
                        && Integer.toUnsignedLong(end.getInt(i + SIZE_OF_CONTENTS)) > LARGEST_CONTENTS) {
                    throw FileRefused.because("limit-parts", "1 MB");
                }
            }
        }
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** What the file says of the size of a part, in bytes; it need not be true. */
    long claimedSize(String part) {
        ZipEntry entry = parts.get(key(part));
        return entry == null ? 0 : entry.getSize();
    }

    /**
     * Unpacks a part.
     *
     * @param most bytes it may unpack to
     * @param limit in words
     */
    Counted open(String part, long most, String limit) throws IOException {
        ZipEntry entry = parts.get(key(part));
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        if (in == null) {
            throw new IOException("There is no part " + part);
        }
        return new Counted(in) {
            @Override
            void counted(long bytes) {
                super.counted(bytes);
                unpacked += bytes;
                if (unpacked > MOST_UNPACKED) {
                    throw FileRefused.because("limit-unpacked", "1 GB");
                }
                if (count() > most) {
                    throw FileRefused.because("limit-part", part, limit);
                }
            }
        };
    }

    /** The part that a path means, seen from another part. */
    static String resolve(String from, String path) {
        String folder = path.startsWith("/") ? "" : from.substring(0, from.lastIndexOf('/') + 1);
        Deque<String> names = new ArrayDeque<>();
        for (String name : (folder + path).split("/")) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }

    /** The names of parts do not differ by capitals, and some programs write them with backslashes. */
    private static String key(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
