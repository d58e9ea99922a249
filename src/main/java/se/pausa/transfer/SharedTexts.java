package se.pausa.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a sheet refer to by number. They have to be held in memory, but as bytes: a
 * table of many short ones would take several times its size as strings.
 */
final class SharedTexts {

    /** Bytes of XML; what is held is less. */
    private static final long LARGEST = 64L << 20;

    private static final int BLOCK = 1024;

    private final List<Block> blocks = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int[] ends = new int[BLOCK];
    private int count;

    private record Block(byte[] bytes, int[] ends) {}

    private SharedTexts() {}

    /** @param part absent if the workbook has no such texts */
    static SharedTexts read(XlsxParts parts, @Nullable String part) throws IOException {
        SharedTexts texts = new SharedTexts();
        if (part != null && parts.has(part)) {
            try (XmlScanner xml = new XmlScanner(parts.open(part, LARGEST, "64 MB"))) {
                while (xml.next()) {
                    if (xml.isStart("si")) {
                        texts.add(RichText.read(xml, "si"));
                    }
                }
            }
        }
        texts.close();
        return texts;
    }

    /** @throws IOException if there is no text of this number */
    String get(String number) throws IOException {
        try {
            int index = Integer.parseInt(number.strip());
            Block block = blocks.get(index / BLOCK);
            int place = index % BLOCK;
            int from = place == 0 ? 0 : block.ends[place - 1];
            return new String(block.bytes, from, block.ends[place] - from, StandardCharsets.UTF_8);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IOException("No shared text " + number, e);
        }
    }

    private void add(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        ends[count] = bytes.size();
        count++;
        if (count == BLOCK) {
            close();
        }
    }

    private void close() {
        blocks.add(new Block(bytes.toByteArray(), Arrays.copyOf(ends, count)));
        bytes.reset();
        ends = new int[BLOCK];
        count = 0;
    }
}
