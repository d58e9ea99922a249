package se.pausa.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tags of an XML file, one after the other. Never holds more than one tag, one text and the names of
 * the open elements, each of a limited length; so no file can make it take more memory than that (decision
 * 003). There are no entities but the five of XML and numbers, and a DTD is refused. Names are local: what
 * stands before a colon does not count.
 */
final class XmlScanner implements Closeable {

    /** Elements inside one another; a sheet has seven. */
    private static final int DEEPEST = 100;

    /** Characters of a tag with its attributes. */
    private static final int LONGEST_TAG = 1_000_000;

    private static final String END_OF_LITERAL = "]]>";

    private final XmlCharacters in;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> attributes = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder word = new StringBuilder();
    private String name = "";
    private boolean isStart;
    private boolean isEmptyElement;
    private int tagLength;

    XmlScanner(InputStream in) throws IOException {
        this.in = new XmlCharacters(in);
    }

    /**
     * Goes to the next tag. An element without content counts as two.
     *
     * @return false at the end
     * @throws MalformedXml if this is no XML
     * @throws FileRefused if a limit is exceeded
     */
    boolean next() throws IOException {
        text.setLength(0);
        if (isEmptyElement) {
            isEmptyElement = false;
            isStart = false;
            open.pop();
            return true;
        }
        int character;
        while ((character = in.read()) != XmlCharacters.END) {
            if (character != '<') {
                keep(character == '&' ? in.reference() : character);
            } else if (tag()) {
                return true;
            }
        }
        MalformedXml.unless(open.isEmpty());
        return false;
    }

    boolean isStart() {
        return isStart;
    }

    boolean isStart(String element) {
        return isStart && name.equals(element);
    }

    boolean isEnd(String element) {
        return !isStart && name.equals(element);
    }

    String name() {
        return name;
    }

    /** Of the start tag where the scanner is. */
    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    String attribute(String attribute, String otherwise) {
        return Objects.requireNonNullElse(attributes.get(attribute), otherwise);
    }

    /** What stands between the tag before this one and this one. */
    String text() {
        return text.toString();
    }

    private boolean tag() throws IOException {
        tagLength = 0;
        int first = in.read();
        switch (first) {
            case '?' -> skip("?>");
            case '!' -> declaration();
            case '/' -> endTag();
            default -> startTag(first);
        }
        return first != '?' && first != '!';
    }

    private void declaration() throws IOException {
        switch (in.read()) {
            case '-' -> {
                MalformedXml.unless(in.read() == '-');
                skip("-->");
            }
            case '[' -> {
                for (char letter : "CDATA[".toCharArray()) {
                    MalformedXml.unless(in.read() == letter);
                }
                skip(END_OF_LITERAL);
                text.setLength(text.length() - END_OF_LITERAL.length());
            }
            default -> throw FileRefused.because("limit-dtd");
        }
    }

    /** Reads to the end of a comment, which is forgotten, or of a literal text, which is kept with its end. */
    private void skip(String end) throws IOException {
        boolean isText = end.equals(END_OF_LITERAL);
        int matched = 0;
        while (matched < end.length()) {
            int character = in.read();
            MalformedXml.unless(character != XmlCharacters.END);
            if (isText) {
                keep(character);
            }
            if (character == end.charAt(matched)) {
                matched++;
            } else if (matched < 2 || character != end.charAt(0)) {
                matched = character == end.charAt(0) ? 1 : 0;
            }
        }
    }

    private void endTag() throws IOException {
        int after = word(in.read());
        name = local(word.toString());
        while (isSpace(after)) {
            after = readInTag();
        }
        MalformedXml.unless(after == '>' && name.equals(open.poll()));
        isStart = false;
    }

    private void startTag(int first) throws IOException {
        attributes.clear();
        int after = word(first);
        name = local(word.toString());
        isStart = true;
        while (after != '>' && after != '/') {
            MalformedXml.unless(isSpace(after));
            while (isSpace(after)) {
                after = readInTag();
            }
            if (after != '>' && after != '/') {
                after = attribute(after);
            }
        }
        isEmptyElement = after == '/';
        MalformedXml.unless(!isEmptyElement || in.read() == '>');
        if (open.size() == DEEPEST) {
            throw Limits.exceeded("depth", DEEPEST);
        }
        open.push(name);
    }

    private int attribute(int first) throws IOException {
        int after = word(first);
        String attribute = word.toString();
        while (isSpace(after)) {
            after = readInTag();
        }
        MalformedXml.unless(after == '=');
        int quote = readInTag();
        while (isSpace(quote)) {
            quote = readInTag();
        }
        MalformedXml.unless(quote == '"' || quote == '\'');
        word.setLength(0);
        int character;
        while ((character = readInTag()) != quote) {
            MalformedXml.unless(character != '<');
            word.appendCodePoint(character == '&' ? in.reference() : character);
        }
        if (!attribute.startsWith("xmlns")) {
            attributes.put(local(attribute), word.toString());
        }
        return readInTag();
    }

    /** Reads a name into {@link #word}. @return the character behind it */
    private int word(int first) throws IOException {
        word.setLength(0);
        int character = first;
        while (!isSpace(character) && "=/>".indexOf(character) < 0) {
            MalformedXml.unless(character > ' ' && "<&\"'".indexOf(character) < 0);
            word.append((char) character);
            character = readInTag();
        }
        MalformedXml.unless(!word.isEmpty());
        return character;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Keeps a character of a text, or of the end of a literal one. */
    private void keep(int character) {
        Limits.text(text.length() - END_OF_LITERAL.length());
        text.appendCodePoint(character);
    }

    private int readInTag() throws IOException {
        tagLength++;
        if (tagLength > LONGEST_TAG) {
            throw Limits.exceeded("tag", LONGEST_TAG);
        }
        int character = in.read();
        MalformedXml.unless(character != XmlCharacters.END);
        return character;
    }

    private static boolean isSpace(int character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
