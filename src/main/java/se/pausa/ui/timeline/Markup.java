package se.pausa.ui.timeline;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Writes elements; whatever stands in an attribute or a text is escaped. */
final class Markup {

    private final StringBuilder written = new StringBuilder();

    /** @param attributes names and values by turns */
    Markup open(String tag, Object... attributes) {
        written.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1].toString()))
                    .append('"');
        }
        written.append('>');
        return this;
    }

    Markup text(String text) {
        written.append(escaped(text));
        return this;
    }

    Markup close(String tag) {
        written.append("</").append(tag).append('>');
        return this;
    }

    Markup element(String tag, String text, Object... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    static String percent(double place) {
        return String.format(Locale.ROOT, "%.3f%%", place);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
