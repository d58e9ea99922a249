package se.pausa.ui;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.web.util.HtmlUtils;
import se.pausa.ui.component.Texts;

/**
 * The page that stands in for one that the server cannot give, before or beside all screens: what is wrong, and a
 * way on. It needs nothing else from the server, neither scripts nor style sheets.
 */
final class RefusalPage {

    private static final String HTML = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s – Pausa</title>
            <style>
            :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
            main { max-width: 40rem; margin: 4rem auto; padding: 0 1rem; }
            </style>
            </head>
            <body>
            <main>
            <h1>%2$s</h1>
            <p>%3$s</p>
            <p><a href="/">%4$s</a></p>
            </main>
            </body>
            </html>
            """;

    private RefusalPage() {}

    /**
     * @param status of HTTP, from 400
     * @param faultNumber under which a fault of ours stands in the log; empty for other refusals
     */
    static String of(int status, Locale language, Texts texts, String faultNumber) {
        String kind = kind(status);
        UnaryOperator<String> words =
                key -> HtmlUtils.htmlEscape(texts.getTranslation(key, language, faultNumber), "UTF-8");
        return HTML.formatted(
                language.getLanguage(),
                words.apply(kind + "title"),
                words.apply(kind + "text"),
                words.apply("dead-end.back"));
    }

    private static String kind(int status) {
        return switch (status) {
            case 400, 414, 431 -> "refusal.address.";
            case 404 -> "not-found.";
            case 405 -> "refusal.method.";
            case 413 -> "refusal.size.";
            default -> status < 500 ? "refusal.other." : "refusal.fault.";
        };
    }
}
