package se.pausa.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/** The characters of an XML file, and what its references stand for. */
final class XmlCharacters implements Closeable {

    /** What {@link #read()} returns when there are no more. */
    static final int END = -1;

    private static final int LONGEST_REFERENCE = 10;
    private static final Map<String, Integer> ENTITIES =
            Map.of("lt", (int) '<', "gt", (int) '>', "amp", (int) '&', "quot", (int) '"', "apos", (int) '\'');

    private static final int MARK = 3;
    private static final int BLOCK = 1 << 13;

    private final Reader in;
    private final char[] block = new char[BLOCK];
    private int at;
    private int filled;

    XmlCharacters(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, MARK);
        this.in = new InputStreamReader(start, charset(start).newDecoder());
    }

    /** XML is UTF-8 or, as its first bytes then say, UTF-16. */
    private static Charset charset(PushbackInputStream in) throws IOException {
        byte[] first = in.readNBytes(MARK);
        String hex = HexFormat.of().formatHex(first);
        if (hex.equals("efbbbf")) {
            return StandardCharsets.UTF_8;
        }
        in.unread(first);
        if (hex.startsWith("fffe") || hex.startsWith("feff")) {
            return StandardCharsets.UTF_16;
        }
        if (hex.startsWith("3c00")) {
            return StandardCharsets.UTF_16LE;
        }
        return hex.startsWith("003c") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    int read() throws IOException {
        if (at == filled) {
            filled = Math.max(in.read(block), 0);
            at = 0;
            if (filled == 0) {
                return END;
            }
        }
        return block[at++];
    }

    /** The character that a reference stands for, of which the ampersand has been read. */
    int reference() throws IOException {
        StringBuilder reference = new StringBuilder();
        int character;
        while ((character = read()) != ';') {
            MalformedXml.unless(character != END && reference.length() < LONGEST_REFERENCE);
            reference.append((char) character);
        }
        String given = reference.toString();
        if (!given.startsWith("#")) {
            MalformedXml.unless(ENTITIES.containsKey(given));
            return ENTITIES.get(given);
        }
        boolean isHex = given.startsWith("#x");
        try {
            int number = Integer.parseInt(given.substring(isHex ? 2 : 1), isHex ? 16 : 10);
            MalformedXml.unless(Character.isValidCodePoint(number));
            return number;
        } catch (NumberFormatException _) {
            throw new MalformedXml();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
