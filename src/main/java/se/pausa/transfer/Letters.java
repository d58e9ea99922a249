package se.pausa.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The alphabet of a text file.
 *
 * @param mark bytes of the byte order mark at its beginning
 * @param isTold whether it is no guess: the file says so itself, or its bytes make sense in no other way
 */
record Letters(Charset charset, int mark, boolean isTold) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_MARK = 3;
    private static final int BLOCK = 1 << 13;

    /** @throws FileRefused if the bytes are no letters */
    static Letters of(Path file) throws IOException {
        Letters marked = marked(file);
        if (marked.mark > 0 || fits(file, StandardCharsets.UTF_8)) {
            return marked;
        }
        if (fits(file, WINDOWS)) {
            return new Letters(WINDOWS, 0, false);
        }
        throw FileRefused.because("encoding");
    }

    /** The text after the mark; reading it fails at bytes that are no letters. */
    Reader read(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset.newDecoder());
    }

    private static Letters marked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String first = HexFormat.of().formatHex(in.readNBytes(LONGEST_MARK));
            if (first.startsWith("efbbbf")) {
                return new Letters(StandardCharsets.UTF_8, 3, true);
            }
            if (first.startsWith("fffe")) {
                return new Letters(StandardCharsets.UTF_16LE, 2, true);
            }
            return first.startsWith("feff")
                    ? new Letters(StandardCharsets.UTF_16BE, 2, true)
                    : new Letters(StandardCharsets.UTF_8, 0, true);
        }
    }

    /** Whether all bytes are letters. No text has the character zero; UTF-16 without a mark is full of it. */
    private static boolean fits(Path file, Charset charset) throws IOException {
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), charset.newDecoder())) {
            char[] block = new char[BLOCK];
            int length;
            while ((length = reader.read(block)) >= 0) {
                for (int i = 0; i < length; i++) {
                    if (block[i] == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** As its user would call it. */
    String name() {
        return charset.equals(WINDOWS) ? "Windows-1252" : charset.displayName();
    }
}
