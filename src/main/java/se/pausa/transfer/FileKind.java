package se.pausa.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a file is, by its first bytes and not by its name. */
enum FileKind {
    TEXT,
    XLSX;

    /** Bytes; as the server accepts them. */
    private static final long LARGEST = 100L << 20;

    private static final int START = 1024;
    private static final int BLOCK = 1 << 16;

    private static final String ZIP = "PK";

    /** Old Excel files, and new ones with a password, are both kept in this form. */
    private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    /** The name of a part in a compound file; every second byte is zero. */
    private static final String ENCRYPTED = String.join("\0", "EncryptedPackage".split(""));

    /** Excel before 1997. */
    private static final Pattern OLDER = Pattern.compile("\t[\0\u0002\u0004\b].*", Pattern.DOTALL);

    private static final Pattern MARKUP = Pattern.compile(
            "[\\s\u00ef\u00bb\u00bf\u00fe\u00ff]*<(?:[!?/]|(?i:html|head|body|meta|table|style|div)\\b).*",
            Pattern.DOTALL);

    /** @throws FileRefused if it is empty, too large, or of a kind that is not read */
    static FileKind of(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw FileRefused.because("limit-file", "100 MB");
        }
        String start = start(file);
        if (start.isEmpty()) {
            throw FileRefused.because("empty");
        }
        if (start.startsWith(ZIP)) {
            return XLSX;
        }
        if (start.startsWith(COMPOUND)) {
            throw FileRefused.because(contains(file, ENCRYPTED) ? "password" : "xls");
        }
        if (OLDER.matcher(start).matches()) {
            throw FileRefused.because("xls");
        }
        if (MARKUP.matcher(start.replace("\0", "")).matches()) {
            throw FileRefused.because("html");
        }
        return TEXT;
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean contains(Path file, String bytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String before = "";
            byte[] block;
            while ((block = in.readNBytes(BLOCK)).length > 0) {
                String here = before + new String(block, StandardCharsets.ISO_8859_1);
                if (here.contains(bytes)) {
                    return true;
                }
                before = here.substring(Math.max(0, here.length() - bytes.length()));
            }
            return false;
        }
    }
}
