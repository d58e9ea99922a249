package se.pausa.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table on paper, A4 across, with its headings on every sheet: a page of its own that a browser prints when it has all
 * of it. Rows are written as they come.
 *
 * @param language of the texts, as in {@code lang}
 * @param about what the table shows, and when; a line each
 */
public record PrintPage(String language, String title, List<String> about, ExportTable table) {

    private static final String HEAD = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <title>%s</title>
            <style>
            @page { size: A4 landscape; margin: 10mm; @bottom-right { content: counter(page) " / " counter(pages); } }
            body { margin: 0; color: #000; background: #fff; font: 9pt/1.35 -apple-system, "Segoe UI", Roboto,
                "Open Sans", "Liberation Sans", system-ui, sans-serif; font-variant-numeric: tabular-nums; }
            h1 { font-size: 13pt; margin: 0 0 1mm; }
            p { margin: 0 0 1mm; }
            table { width: 100%%; border-collapse: collapse; margin-top: 3mm; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            th, td { text-align: start; vertical-align: top; padding: 0.7mm 2mm 0.7mm 0; border-bottom: 0.2mm solid #999; }
            th { border-bottom: 0.4mm solid #000; }
            </style>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            """;

    private static final String FOOT = """
            </tbody>
            </table>
            </main>
            <script>addEventListener('load', () => print())</script>
            </body>
            </html>
            """;

    public void write(OutputStream out) throws IOException {
        Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        page.write(HEAD.formatted(escaped(language), escaped(title), escaped(title)));
        for (String line : about) {
            page.write("<p>" + escaped(line) + "</p>\n");
        }
        page.write("<table>\n<thead><tr>");
        for (String heading : table.headings()) {
            page.write("<th scope=\"col\">" + escaped(heading) + "</th>");
        }
        page.write("</tr></thead>\n<tbody>\n");
        for (List<Object> row : table.rows()) {
            page.write("<tr>");
            for (Object cell : row) {
                page.write("<td>" + escaped(ExportTable.text(cell)) + "</td>");
            }
            page.write("</tr>\n");
        }
        page.write(FOOT);
        page.flush();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
