package se.pausa.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are known by what is in them; the check says what it guessed. */
class FileReadingTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    @Test
    void a_usual_file_is_read_without_a_note() {
        assertThat(read(text()).notes()).isEmpty();
        assertThat(ReadFile.of(new OrderFile().row().xlsx(folder)).notes()).isEmpty();
        assertThat(ReadFile.of(new WorkbookFile().headings().row().write(folder)))
                .isEqualTo(new ReadFile(read(text()).lines(), List.of(), List.of()));
    }

    @Test
    void letters_are_told_by_their_bytes_and_a_guess_shows_three_names() {
        OrderFile file = new OrderFile();
        for (String name : List.of("Eva Ek", "Märta Åström", "Märta Åström", "Björn Öst", "Åke", "Ärla")) {
            file.row("Kundnamn", name, "Ordernamn", "Order " + file.hashCode());
        }
        String text = string(file.csv(folder));
        List<String> names = ReadingTest.names(read(text));
        assertThat(names).contains("Märta Åström", "Ärla");

        assertThat(read(text.getBytes(WINDOWS)).notes())
                .containsExactly("Läst som Windows-1252. Stämmer bokstäverna? Märta Åström, Björn Öst, Åke");
        for (byte[] bytes : List.of(
                text.getBytes(WINDOWS),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(ReadingTest.names(read(bytes))).isEqualTo(names);
        }
        assertThat(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)).notes())
                .isEmpty();
    }

    @Test
    void a_guess_without_names_says_so() {
        String text = text().replace("Märta Åström", "Eva Ek");

        assertThat(read(text.getBytes(WINDOWS)).notes())
                .containsExactly("Läst som Windows-1252. Filen har inga namn med å, ä eller ö.");
    }

    @Test
    void bytes_that_are_no_letters_are_refused() {
        byte[] undefined = text().getBytes(WINDOWS);
        undefined[undefined.length - 30] = (byte) 0x81;
        byte[] half = ("\ufeff" + text()).getBytes(StandardCharsets.UTF_8);
        half[half.length - 3] = (byte) 0xC3;

        assertThat(refusal(undefined)).startsWith("Filens bokstäver går inte att läsa.");
        assertThat(refusal(half)).startsWith("Filens bokstäver går inte att läsa.");
        assertThat(refusal(text().getBytes(StandardCharsets.UTF_16LE)))
                .startsWith("Filens bokstäver går inte att läsa.");
        assertThat(refusal(new byte[5000])).startsWith("Filens bokstäver går inte att läsa.");
    }

    @Test
    void the_separator_is_the_one_that_finds_most_headings_and_another_than_semicolon_is_named() {
        List<?> lines = read(text()).lines();
        String quoted = text().replace("Dusch, Frukost", "\"Dusch, Frukost\"").replace("ti,fr", "\"ti,fr\"");

        assertThat(read(text().replace(';', '\t')))
                .isEqualTo(new ReadFile(read(text()).lines(), List.of(), List.of("Kolumnerna är åtskilda av tabb.")));
        assertThat(read(quoted.replace(';', ',')).notes()).containsExactly("Kolumnerna är åtskilda av ,");
        assertThat(read(quoted.replace(';', ',')).lines()).isEqualTo(lines);
        assertThat(read(text().replace(';', '|')).notes()).containsExactly("Kolumnerna är åtskilda av |");
        assertThat(read(text().replace(';', '|')).lines()).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "SEP=;\n", "\ufeffsep=;\r\n", "\"sep=;\"\n"})
    void the_line_sep_is_obeyed_and_is_no_title(String line) {
        ReadFile file = read(line + text());

        assertThat(file.notes()).isEmpty();
        assertThat(file.lines().getFirst().row()).isEqualTo(3);
    }

    @Test
    void the_line_sep_names_a_separator_that_nobody_would_guess() {
        assertThat(read("sep=~\r\n" + text().replace(';', '~')).notes()).containsExactly("Kolumnerna är åtskilda av ~");
        assertThat(refusal("sep=,\r\n" + text())).startsWith("Ingen av filens första 20 rader har rubriker");
    }

    @Test
    void titles_above_the_headings_are_passed_over_and_named() {
        String titles = "Orderlista; Södermalm\r\n\r\nUtskriven;2026-11-27;Kundnamn\r\n";

        ReadFile file = read(titles + text());
        assertThat(file.notes()).containsExactly("Rubrikerna står på rad 4. Det som står ovanför används inte.");
        assertThat(file.lines().getFirst().row()).isEqualTo(5);

        WorkbookFile workbook = new WorkbookFile()
                .raw("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Orderlista</t></is></c></row>")
                .headings()
                .row();
        assertThat(ReadFile.of(workbook.write(folder)).notes())
                .containsExactly("Rubrikerna står på rad 2. Det som står ovanför används inte.");
    }

    @Test
    void headings_are_looked_for_in_the_first_twenty_rows() {
        assertThat(read("Titel\r\n".repeat(19) + text()).lines()).hasSize(1);
        assertThat(refusal("Titel\r\n".repeat(20) + text())).startsWith("Ingen av filens första 20 rader har rubriker");
    }

    @Test
    void capitals_spaces_and_hyphens_in_headings_do_not_count() {
        String text = text().replace("Kundnamn", "KUND NAMN")
                .replace("Kund Nr", "Kund-nr")
                .replace("Order startdatum", " order  startdatum")
                .replace("Planerad tid", "Planerad\u00a0tid")
                .replace("Engångs/Flergångs", "Enga\u030angs / Flerga\u030angs");

        assertThat(read(text).lines()).isEqualTo(read(text()).lines());
    }

    @Test
    void an_old_excel_file_one_with_a_password_and_a_web_page_are_told_what_to_do() {
        byte[] compound = bytes("d0cf11e0a1b11ae1", 4096);
        byte[] locked = compound.clone();
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, locked, 3000, name.length);

        assertThat(refusal(compound)).startsWith("Filen är sparad i Excels äldre format (.xls). Öppna den i Excel");
        assertThat(refusal(bytes("0908100000060500", 2000))).startsWith("Filen är sparad i Excels äldre format");
        assertThat(refusal(locked)).startsWith("Filen är skyddad med lösenord. Öppna den i Excel, ta bort lösenordet");
        for (String page : List.of(
                "<html><body><table>",
                "\ufeff\r\n<TABLE border=1>",
                "<!DOCTYPE html>",
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>",
                "<meta charset=utf-8>")) {
            assertThat(refusal(page)).startsWith("Filen är en webbsida, även om den kallas Excel.");
            assertThat(refusal(("\ufeff" + page).getBytes(StandardCharsets.UTF_16LE)))
                    .startsWith("Filen är en webbsida");
        }
    }

    @Test
    void the_kind_of_a_file_is_told_by_its_content_and_not_by_its_name() throws IOException {
        Path csv = Files.move(new OrderFile().row().csv(folder), folder.resolve("order.xlsx"));
        Path xlsx = Files.move(new OrderFile().row().xlsx(folder), folder.resolve("order.csv"));

        assertThat(ReadFile.of(csv).lines())
                .hasSize(1)
                .isEqualTo(ReadFile.of(xlsx).lines());
    }

    @Test
    void a_damaged_or_foreign_file_says_what_is_wrong() throws IOException {
        byte[] xlsx = Files.readAllBytes(new OrderFile().row().xlsx(folder));
        Map<String, String> binary = new WorkbookFile().headings().row().parts();
        binary.replaceAll((name, text) -> text.replace("xl/workbook.xml", "xl/workbook.bin"));

        assertThat(refusal(Arrays.copyOf(xlsx, xlsx.length / 2))).contains("skadad");
        assertThat(ReadingTest.refusal(WorkbookFile.zip(folder, Map.of("mimetype", "application/vnd.oasis"))))
                .startsWith("Filen är ingen Excelfil av den nya sorten.");
        assertThat(ReadingTest.refusal(WorkbookFile.zip(folder, binary)))
                .startsWith("Filen är ingen Excelfil av den nya sorten.");
        assertThat(refusal(text() + "\"Märta;")).contains("Rad 3 går inte att läsa");
        assertThat(refusal("")).contains("Filen är tom");
        assertThat(refusal("\ufeff\r\n\r\n")).contains("Filen är tom");
        assertThat(refusal("Namn;Ort\r\nMärta;Solna")).startsWith("Ingen av filens första 20 rader har rubriker");
        assertThat(refusal("Kundnamn;Ort\r\nMärta;Solna"))
                .startsWith("Filen saknar obligatoriska kolumner: Organisation");
    }

    @Test
    void strict_xlsx_with_shared_texts_is_read() {
        WorkbookFile strict = new WorkbookFile()
                .strict()
                .sharedTexts("<si><t>Märta Åström</t></si>")
                .headings()
                .row("Kundnamn", "<c r=\"@\" t=\"s\"><v>0</v></c>");

        assertThat(ReadFile.of(strict.write(folder)).lines())
                .isEqualTo(read(text()).lines());
    }

    @Test
    void parts_in_utf_16_and_names_with_backslashes_are_read() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        new WorkbookFile().headings().row().parts().forEach((name, text) -> parts.put(name.replace('/', '\\'), text));
        parts.replaceAll((name, text) -> text.replace("?xml version", "?xml  version"));

        assertThat(ReadFile.of(WorkbookFile.zip(folder, parts)).lines())
                .isEqualTo(read(text()).lines());
    }

    @Test
    void the_first_sheet_that_is_visible_is_read_and_named_when_there_are_several() {
        WorkbookFile workbook = new WorkbookFile()
                .workbook(
                        "<sheet name=\"Dold\" sheetId=\"1\" state=\"hidden\" r:id=\"rId4\"/>"
                                + "<sheet name=\"Order &amp; kunder\" sheetId=\"2\" r:id=\"rId1\"/>",
                        "")
                .headings()
                .row();

        assertThat(ReadFile.of(workbook.write(folder)).notes())
                .containsExactly("Bladet Order & kunder är läst. Filen har 2 blad.");
    }

    @Test
    void merged_cells_count_for_their_first_row_and_are_named() {
        WorkbookFile workbook = new WorkbookFile()
                .headings()
                .row()
                .row("Ordernamn", "<c r=\"@\"/>")
                .afterRows("<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"K2:K3\"/></mergeCells>");

        ReadFile file = ReadFile.of(workbook.write(folder));
        assertThat(file.faults()).containsExactly("3 Ordernamn saknas");
        assertThat(file.notes())
                .containsExactly("Filen har sammanfogade celler (till exempel K2:K3). "
                        + "Värdet räknas bara för den första raden.");

        WorkbookFile titles =
                new WorkbookFile().headings().row().afterRows("<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>");
        assertThat(ReadFile.of(titles.write(folder)).notes()).isEmpty();
    }

    @Test
    void rows_and_cells_without_a_place_follow_one_another() {
        Map<String, String> parts = new WorkbookFile().headings().row().parts();
        parts.replaceAll((name, text) -> name.contains("sheet1") ? text.replaceAll(" r=\"[A-Z]*\\d+\"", "") : text);

        assertThat(ReadFile.of(WorkbookFile.zip(folder, parts)).lines())
                .isEqualTo(read(text()).lines());
    }

    private String text() {
        return string(new OrderFile().row().csv(folder));
    }

    private ReadFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private ReadFile read(byte[] bytes) {
        return ReadFile.of(file(bytes));
    }

    private String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(byte[] bytes) {
        return ReadingTest.refusal(file(bytes));
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "file", ".bin"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String string(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String hex, int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(java.util.HexFormat.of().parseHex(hex));
        bytes.writeBytes(new byte[length]);
        return bytes.toByteArray();
    }
}
