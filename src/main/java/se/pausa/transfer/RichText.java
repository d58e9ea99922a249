package se.pausa.transfer;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in XLSX, which may be made of pieces that look different. */
final class RichText {

    /** A character that XML cannot write, such as a carriage return. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** Reads to the end of the element, and leaves out how a text is pronounced. */
    static String read(XmlScanner xml, String element) throws IOException {
        StringBuilder text = new StringBuilder();
        int pronounced = 0;
        while (xml.next() && !xml.isEnd(element)) {
            if (xml.name().equals("rPh")) {
                pronounced += xml.isStart() ? 1 : -1;
            } else if (xml.isEnd("t") && pronounced == 0) {
                text.append(xml.text());
                Limits.text(text.length());
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))))
                : text;
    }

    private static String character(String hex) {
        return String.valueOf((char) Integer.parseInt(hex, 16));
    }
}
