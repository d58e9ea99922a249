package se.pausa.transfer;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line {@code sep=;} that some programs write first, to tell Excel what stands between columns. */
final class Separator {

    /** What stands between columns, the most likely one first. */
    static final char[] USUAL = {';', '\t', ',', '|'};

    private static final Pattern LINE = Pattern.compile("\"?(?i:sep)=([^\"\\p{Alnum}\\r\\n])\"?(?:\\r\\n|\\r|\\n)");
    private static final int LONGEST_LINE = 9;

    private Separator() {}

    /** Reads that line, if there is one: what it says, or nothing. The reader then stands behind it. */
    static @Nullable Character told(Reader reader) throws IOException {
        reader.mark(LONGEST_LINE);
        char[] start = new char[LONGEST_LINE];
        int length = 0;
        int read;
        while (length < start.length && (read = reader.read(start, length, start.length - length)) > 0) {
            length += read;
        }
        reader.reset();
        Matcher line = LINE.matcher(new String(start, 0, length));
        if (!line.lookingAt()) {
            return null;
        }
        reader.skip(line.end());
        return line.group(1).charAt(0);
    }
}
