package se.pausa.ui.transfer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.security.Role;
import se.pausa.transfer.OrderImport;
import se.pausa.ui.ScreenTest;

class ImportViewTest extends ScreenTest {

    @Autowired
    OrderImport orderImport;

    private final Queue<Runnable> work = new ArrayDeque<>();

    @BeforeEach
    void administrator() {
        user.is(Role.ADMINISTRATOR);
    }

    @Test
    void the_address_import_leads_to_the_choice_of_a_file() {
        open("import");

        assertThat(says("Filen kontrolleras först")).isTrue();
        assertThat(_get(Upload.class).getAcceptedFileExtensions())
                .containsExactly(".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls");
        assertThat(_get(ImportView.class).getPageTitle()).isEqualTo("Import");
    }

    @Test
    void a_faultless_file_is_checked_imported_and_leads_to_the_customers() {
        show();
        upload("orderimport.csv");
        assertThat(says("Kontrollerar orderimport.csv …")).isTrue();

        finish();
        assertThat(says("Alla 129 rader är felfria.")).isTrue();
        assertThat(table())
                .isEqualTo("Importen skulle skapa ändra Kunder 44 0 Kontrakt 45 0 Order 129 0 "
                        + "Organisationsenheter 10 –");
        assertThat(customers()).isZero();

        _click(button("Importera"));
        assertThat(says("Importerar orderimport.csv …")).isTrue();
        finish();

        assertThat(says("Importen är klar: 129 rader.")).isTrue();
        assertThat(table()).startsWith("Importen har skapat ändrat Kunder 44 0");
        assertThat(_get(Anchor.class, spec -> spec.withText("Till Alla kunder")).getHref())
                .isEqualTo("kunder");
        assertThat(customers()).isEqualTo(44);
    }

    @Test
    void a_file_that_is_in_already_cannot_be_imported_and_says_why() {
        show();
        upload("orderimport.csv");
        finish();
        _click(button("Importera"));
        finish();
        _click(button("Välj en annan fil"));

        upload("orderimport.csv");
        finish();

        assertThat(button("Importera").isEnabled()).isFalse();
        assertThat(says("Allt i filen finns redan.")).isTrue();
    }

    @Test
    void a_file_with_faults_lists_them_and_offers_the_faultless_rows_and_the_faulty_ones() throws IOException {
        String text = Files.readString(example("orderimport.csv"));
        show();
        upload("blandad.csv", text.replaceFirst("07:00;08:00;09:00", "07:00;kl 8;09:00"));
        finish();

        assertThat(says("1 av 129 rader har fel. 128 rader är felfria.")).isTrue();
        ProblemGrid grid = _get(ProblemGrid.class);
        GridKt.expectRow(
                grid, 0, "2", "Planerad tid", "kl 8", "Planerad tid: inte tt:mm", "Ett klockslag, till exempel 08:15");
        assertThat(_get(Anchor.class, spec -> spec.withText("Ladda ner felaktiga rader"))
                        .isVisible())
                .isTrue();

        _click(button("Importera felfria rader"));
        finish();

        assertThat(says("Importen är klar: 128 rader.")).isTrue();
    }

    @Test
    void a_file_without_a_faultless_row_says_that_nothing_can_be_imported_and_names_what_it_ignores() {
        show();
        upload("orderimport-fel.csv");
        finish();

        assertThat(says("Alla 17 rader har fel.")).isTrue();
        assertThat(says("Kolumner som inte används: Väntat fel")).isTrue();
        assertThat(button("Importera felfria rader").isEnabled()).isFalse();
        assertThat(says("Det finns inga felfria rader att importera.")).isTrue();
        GridKt.expectRows(_get(ProblemGrid.class), 17);
    }

    @Test
    void the_check_names_what_was_guessed_and_shows_names_before_anything_is_stored() throws IOException {
        String titles = "Orderlista hösten 2026\r\n\r\n";
        show();
        upload(
                "från Excel.txt",
                (titles + Files.readString(example("orderimport.csv")).substring(1))
                        .getBytes(Charset.forName("windows-1252")));
        finish();

        assertThat(says("Alla 129 rader är felfria.")).isTrue();
        assertThat(says("Läst som Windows-1252. Stämmer bokstäverna? ")).isTrue();
        assertThat(says("Rubrikerna står på rad 3.")).isTrue();
        assertThat(customers()).isZero();
    }

    @Test
    void an_old_excel_file_is_taken_and_told_what_to_do() {
        show();
        upload("gammal.xls", HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(1000)));
        finish();

        assertThat(says("Filen är sparad i Excels äldre format (.xls). Öppna den i Excel"))
                .isTrue();
    }

    @Test
    void a_file_that_cannot_be_read_says_what_to_do_and_takes_another_one() {
        show();
        upload("konstig.csv", "Kundnamn;Ort\nMärta;Solna\n");
        finish();

        assertThat(says("Filen konstig.csv kan inte läsas")).isTrue();
        assertThat(says("Filen saknar obligatoriska kolumner: Organisation, Ordernamn"))
                .isTrue();

        upload("orderimport.csv");
        finish();
        assertThat(says("Alla 129 rader är felfria.")).isTrue();
        assertThat(says("konstig.csv")).isFalse();
    }

    @Test
    void an_import_can_be_stopped_and_says_how_far_it_came() {
        show();
        upload("orderimport.csv");
        finish();
        _click(button("Importera"));

        _click(button("Stoppa importen"));
        finish();

        assertThat(says("Importen stoppades. Inga rader är importerade.")).isTrue();
    }

    @Test
    void who_leaves_during_an_import_is_told_elsewhere_how_it_ended() {
        ImportView view = show();
        upload("orderimport.csv");
        finish();
        _click(button("Importera"));

        UI.getCurrent().remove(view);
        finish();

        assertThat(notices()).containsExactly("Importen är klar: 129 rader.");
        assertThat(customers()).isEqualTo(44);
    }

    @Test
    void an_import_whose_window_is_closed_goes_on_to_its_end() {
        show();
        upload("orderimport.csv");
        finish();
        _click(button("Importera"));

        MockVaadin.INSTANCE.closeCurrentUI(true);
        work.remove().run();

        assertThat(customers()).isEqualTo(44);
    }

    private ImportView show() {
        ImportView view = new ImportView(orderImport, work::add, user, clock);
        UI.getCurrent().add(view);
        settle();
        return view;
    }

    private void upload(String example) {
        try {
            upload(example, Files.readString(example(example)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void upload(String name, String text) {
        upload(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void upload(String name, byte[] bytes) {
        UploadKt._upload(_get(Upload.class), name, bytes);
        settle();
    }

    /** Lets the work in the background happen. */
    private void finish() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
        settle();
    }

    private String table() {
        return _get(NativeTable.class)
                .getElement()
                .getOuterHTML()
                .replaceAll("<[^>]*>|\\s+", " ")
                .replaceAll(" +", " ")
                .strip();
    }

    private long customers() {
        return jdbc.sql("select count(*) from customer").query(Long.class).single();
    }

    private static Path example(String name) {
        return Path.of("src/test/resources/import", name);
    }
}
