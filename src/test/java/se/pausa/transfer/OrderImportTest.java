package se.pausa.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.TestUser;
import se.pausa.customer.CareImport;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerService;
import se.pausa.customer.ImportTally;
import se.pausa.customer.OrderNode;
import se.pausa.security.Access;
import se.pausa.security.Role;
import se.pausa.security.User;

class OrderImportTest extends PausaTest {

    private static final User ANNA = TestUser.named("Anna Nilsson", Role.ADMINISTRATOR);
    private static final User BERIT = TestUser.named("Berit Ek", Role.ADMINISTRATOR);

    /** What orderimport.csv holds, counted by a script of its own. */
    private static final ImportTally GOOD_FILE = new ImportTally(44, 0, 45, 0, 129, 0, 10);

    @Autowired
    OrderImport orderImport;

    @Autowired
    CustomerService customers;

    @Autowired
    CareImport care;

    @Autowired
    Access access;

    @TempDir
    Path folder;

    @BeforeEach
    void plannerWhoImports() {
        user.is(Role.PLANNER, Role.ADMINISTRATOR);
    }

    @Test
    void the_example_file_imports_with_every_row() {
        assertThat(imported(example("orderimport.csv"))).isEqualTo(GOOD_FILE);

        assertThat(count("customer")).isEqualTo(44);
        assertThat(count("contract")).isEqualTo(45);
        assertThat(count("service_order")).isEqualTo(129);
        assertThat(count("organization_unit")).isEqualTo(10);
        assertThat(count("customer_unit")).isEqualTo(47);
        assertThat(count("service_order where contract_id is null")).isEqualTo(15);
        assertThat(count("service_order where valid_to is null")).isEqualTo(110);
        assertThat(count("service_order where recurrence like '%COUNT=1%'")).isEqualTo(9);
        assertThat(jdbc.sql("select sum(duration_minutes) from service_order")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6315);
        assertThat(jdbc.sql("select distinct changed_by from service_order")
                        .query(String.class)
                        .list())
                .containsExactly("Anna Nilsson");
    }

    @Test
    void the_example_file_comes_out_the_same_as_spreadsheet_with_real_cells_or_text() throws IOException {
        imported(example("orderimport.csv"));
        List<List<String>> table = table(example("orderimport.csv"));

        for (boolean real : new boolean[] {true, false}) {
            Path xlsx = OrderFile.xlsx(folder, table.getFirst(), table.subList(1, table.size()), real);
            assertThat(imported(xlsx)).isEqualTo(ImportTally.NOTHING);
        }
    }

    @Test
    void a_spreadsheet_alone_imports_with_every_row() throws IOException {
        List<List<String>> table = table(example("orderimport.csv"));

        assertThat(imported(OrderFile.xlsx(folder, table.getFirst(), table.subList(1, table.size()), true)))
                .isEqualTo(GOOD_FILE);
    }

    @Test
    void every_line_of_the_faulty_file_gives_the_fault_that_its_last_column_names() throws IOException {
        Map<Integer, String> expected = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(example("orderimport-fel.csv"))) {
            csv.forEach(line -> expected.put((int) line.getStartingLineNumber(), line.getField("Väntat fel")));
        }

        try (CheckedFile checked = check(example("orderimport-fel.csv"))) {
            Map<Integer, String> found = new LinkedHashMap<>();
            checked.problems()
                    .forEach(problem -> found.merge(problem.row(), SwedishTexts.of(problem.fault()), (a, b) -> a + b));
            assertThat(found).hasSize(17).isEqualTo(expected);
            assertThat(checked.faultlessRows()).isZero();
            assertThat(checked.ignoredColumns()).containsExactly("Väntat fel");
            assertThat(checked.tally()).isEqualTo(ImportTally.NOTHING);
        }
    }

    @Test
    void a_check_writes_nothing() {
        try (CheckedFile checked = check(example("orderimport.csv"))) {
            assertThat(checked.tally()).isEqualTo(GOOD_FILE);
            assertThat(checked.faultlessRows()).isEqualTo(129);
            assertThat(checked.problemCount()).isZero();
        }
        for (String table : List.of("customer", "contract", "service_order", "organization_unit")) {
            assertThat(count(table)).isZero();
        }
    }

    @Test
    void the_same_file_imported_twice_by_different_people_changes_nothing() {
        imported(example("orderimport.csv"));
        List<Map<String, Object>> versions = versions();

        assertThat(imported(example("orderimport.csv"), BERIT)).isEqualTo(ImportTally.NOTHING);

        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void a_file_whose_rows_contradict_each_other_is_settled_by_the_last_row_and_changes_nothing_twice() {
        OrderFile file = new OrderFile()
                .row("Kundnamn", "Marta Astrom", "Kontraktsnamn", "Utkast")
                .row("Ordernamn", "Lunch")
                .row("Ordernamn", "Tvätt", "Kundnamn", "Märta Åström Ek", "Kontraktsnamn", "Beslut");
        imported(file);
        assertThat(jdbc.sql("select name from customer").query(String.class).list())
                .containsExactly("Märta Åström Ek");
        assertThat(jdbc.sql("select name from contract").query(String.class).list())
                .containsExactly("Beslut");
        List<Map<String, Object>> versions = versions();

        assertThat(imported(file, BERIT)).isEqualTo(ImportTally.NOTHING);

        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void a_later_file_corrects_what_is_not_part_of_a_key_and_says_who_did() {
        imported(new OrderFile().row());

        ImportTally tally = imported(
                new OrderFile()
                        .row(
                                "Kundnamn", "Märta Åström Ek",
                                "Kontraktsnamn", "Beställning 2027",
                                "Kontrakt externt Nr", "",
                                "Varaktighet", "45",
                                "Schema", "Varje vecka",
                                "Tidigaste tid", "",
                                "Order slutdatum", "2026-12-31"),
                BERIT);

        assertThat(tally).isEqualTo(new ImportTally(0, 1, 0, 1, 0, 1, 0));
        Map<String, Object> order =
                jdbc.sql("select * from service_order").query().singleRow();
        assertThat(order)
                .containsEntry("duration_minutes", 45)
                .containsEntry("recurrence", "FREQ=WEEKLY;WKST=MO;BYDAY=TU,FR")
                .containsEntry("earliest_time", null)
                .containsEntry("changed_by", "Berit Ek");
        assertThat(jdbc.sql("select external_number from contract")
                        .query(String.class)
                        .single())
                .as("a number that the file leaves out stays")
                .isEqualTo("BE-900001");
        assertThat(onlyOrder().own().to()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void an_end_that_was_set_in_Pausa_stands_against_Pågående_in_the_file() {
        imported(new OrderFile().row());
        customers.endCare(onlyOrder().customer(), onlyOrder().id(), LocalDate.of(2026, 11, 23));

        assertThat(imported(new OrderFile().row())).isEqualTo(ImportTally.NOTHING);
        assertThat(imported(new OrderFile().row("Order slutdatum", ""))).isEqualTo(ImportTally.NOTHING);

        assertThat(onlyOrder().own().to()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void an_end_that_was_set_in_Pausa_stands_against_the_end_that_the_file_had_all_along() {
        OrderFile file = new OrderFile().row("Order slutdatum", "2027-01-31");
        imported(file);
        customers.endCare(onlyOrder().customer(), onlyOrder().id(), LocalDate.of(2026, 11, 23));

        assertThat(imported(file)).isEqualTo(ImportTally.NOTHING);
        assertThat(onlyOrder().own().to()).isEqualTo(LocalDate.of(2026, 11, 23));

        imported(new OrderFile().row("Order slutdatum", "2026-11-30"));
        assertThat(onlyOrder().own().to()).as("news").isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void an_end_that_came_with_a_file_is_taken_back_by_Pågående() {
        imported(new OrderFile().row("Order slutdatum", "2026-12-31"));

        imported(new OrderFile().row());

        assertThat(onlyOrder().own().to()).isNull();
    }

    @Test
    void a_path_makes_the_tree_and_units_are_added_never_removed() {
        imported(new OrderFile().row("Organisation", "Stockholms stad / Södermalm / Katarina"));

        ImportTally tally =
                imported(new OrderFile().row("Organisation", "Privat, stockholms stad / Södermalm / Hemtjänst Söder"));

        assertThat(tally).isEqualTo(new ImportTally(0, 1, 0, 1, 0, 1, 2));
        assertThat(count("organization_unit")).isEqualTo(5);
        assertThat(onlyOrder().units()).hasSize(3);
        assertThat(imported(new OrderFile().row("Organisation", "Privat"))).isEqualTo(ImportTally.NOTHING);
        assertThat(count("customer_unit")).isEqualTo(3);
    }

    @Test
    void a_customer_known_by_one_number_gets_the_other_one_filled_in() {
        imported(new OrderFile().row("Kund Nr", "").row("Kund Nr", "10005", "Personnummer", ""));

        assertThat(imported(new OrderFile().row().row("Kund Nr", "10005", "Personnummer", "189107152549")))
                .isEqualTo(new ImportTally(0, 2, 0, 0, 0, 0, 0));

        assertThat(jdbc.sql("select concat(number, ' ', personal_identity_number) from customer order by number")
                        .query(String.class)
                        .list())
                .containsExactly("10004 189203027223", "10005 189107152549");
    }

    @Test
    void a_known_Kund_Nr_with_another_Personnummer_is_a_fault_in_one_file_and_against_the_stored() {
        OrderFile other = new OrderFile().row("Ordernamn", "Lunch", "Personnummer", "189107152549");
        assertThat(faults(new OrderFile().row().row("Ordernamn", "Lunch", "Personnummer", "189107152549")))
                .containsExactly("3 Personnummer: Kund Nr 10004 har ett annat");

        imported(new OrderFile().row());

        assertThat(faults(other)).containsExactly("2 Personnummer: Kund Nr 10004 har ett annat");
    }

    @Test
    void a_Personnummer_of_another_customer_is_a_fault() {
        imported(new OrderFile().row().row("Kund Nr", "10005", "Personnummer", ""));

        assertThat(faults(new OrderFile()
                        .row("Kund Nr", "10006")
                        .row("Kund Nr", "10005")
                        .row("Kund Nr", "", "Ordernamn", "Lunch")))
                .containsExactly(
                        "2 Kund Nr: personnumret hör till Kund Nr 10004",
                        "3 Kund Nr: personnumret hör till Kund Nr 10004");
    }

    @Test
    void two_customers_are_never_made_one_by_a_row_that_joins_their_numbers() {
        assertThat(faults(new OrderFile()
                        .row("Personnummer", "")
                        .row("Kund Nr", "")
                        .row("Ordernamn", "Lunch")))
                .containsExactly("4 Personnummer: hör till en annan kund än Kund Nr 10004");
    }

    @Test
    void a_second_row_with_the_same_order_is_named_and_skipped_wherever_it_stands() {
        OrderFile file = new OrderFile().row();
        for (int i = 0; i < 600; i++) {
            file.row("Ordernamn", "Order " + i);
        }
        file.row("Kund Nr", "", "Varaktighet", "90");

        try (CheckedFile checked = check(file.csv(folder))) {
            assertThat(texts(checked)).containsExactly("603 Samma order som på rad 2");
            ImportOutcome outcome = orderImport.run(checked, ANNA, (rows, part) -> {}, () -> false);
            assertThat(outcome.rows()).isEqualTo(601);
            assertThat(outcome.tally().createdOrders()).isEqualTo(601);
        }
        assertThat(count("service_order where duration_minutes = 90")).isZero();
    }

    @Test
    void contracts_are_told_apart_by_number_else_external_number_else_name_and_first_day() {
        imported(new OrderFile()
                .row()
                .row("Ordernamn", "2", "Kontraktsnamn", "Annat namn")
                .row("Ordernamn", "3", "Kontrakt Nr", "")
                .row("Ordernamn", "4", "Kontrakt Nr", "", "Kontraktsnamn", "Annat namn")
                .row("Ordernamn", "5", "Kontrakt Nr", "", "Kontrakt externt Nr", "")
                .row(
                        "Ordernamn",
                        "6",
                        "Kontrakt Nr",
                        "",
                        "Kontrakt externt Nr",
                        "",
                        "Kontrakt startdatum",
                        "2026-02-01")
                .row("Ordernamn", "7", "Kontrakt Nr", "BE-900001")
                .free("Ordernamn", "1"));

        assertThat(count("contract")).isEqualTo(5);
        assertThat(count("service_order")).isEqualTo(8);
    }

    @Test
    void names_with_quotes_markup_emoji_and_200_characters_come_through() {
        String longest = "Å".repeat(199) + "🦊";
        List<String> names =
                List.of("\"Citte\" O'Brien; Åsa", "<script>alert('x')</script>", "Märta 👵🏽 Åström", longest);
        OrderFile file = new OrderFile();
        for (int i = 0; i < names.size(); i++) {
            file.row("Kundnamn", names.get(i), "Kund Nr", "2000" + i, "Personnummer", "", "Ordernamn", names.get(i));
        }

        imported(file);

        assertThat(jdbc.sql("select name from customer order by number")
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(names);
        assertThat(imported(file)).isEqualTo(ImportTally.NOTHING);
    }

    @Test
    void spaces_around_values_and_decomposed_letters_make_no_new_customer() {
        imported(new OrderFile().row());

        assertThat(imported(new OrderFile()
                        .row(
                                "Kund Nr",
                                " 10004\u00a0",
                                "Kundnamn",
                                "Ma\u0308rta A\u030astro\u0308m ",
                                "Schemarad",
                                "fr, Ti")))
                .isEqualTo(ImportTally.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Kundnamn            | AAAAAAAAAA*21        | Kundnamn: längre än 200 tecken
                    Kund Nr             | AAAAAAAAAA*11        | Kund Nr: längre än 100 tecken
                    Aktiviteter         | AAAAAAAAAA*101       | Aktiviteter: längre än 1000 tecken
                    Ordernamn           | Lu\ufffdnch          | Ordernamn: tecken som inte går att läsa
                    Organisation        | Solna / / Huvudsta   | Organisation: ett namn är tomt
                    Organisation        | Solna,,Privat        | Organisation: ett namn är tomt
                    Personnummer        | 920302722            | Personnummer: inte ååååmmddxxxx
                    Personnummer        | 189402293221         | Personnummer: inget datum
                    Personnummer        | 000001010000         | Personnummer: inget datum
                    Kontrakt startdatum | 0026-01-12           | Kontrakt startdatum: orimligt år
                    Order slutdatum     | 9998-12-31           | Order slutdatum: orimligt år
                    Order slutdatum     | Löpande              | Order slutdatum: inte åååå-mm-dd
                    Order startdatum    | 2025-02-29           | Order startdatum: dagen finns inte
                    Order startdatum    | 2026-1-2             | Order startdatum: inte åååå-mm-dd
                    Planerad tid        | 24:00                | Planerad tid: 24:00 finns inte
                    Tidigaste tid       | 7                    | Tidigaste tid: inte tt:mm
                    Senaste tid         | 07:60                | Senaste tid: 07:60 finns inte
                    Varaktighet         | 30.5                 | Varaktighet: delar av en minut
                    Varaktighet         | -30                  | Varaktighet: måste vara över noll
                    Varaktighet         | 99999999999          | Varaktighet: längre än 1440 minuter
                    Schemarad           | må,må                | Schemarad: en veckodag står två gånger
                    Schemarad           | må,x                 | Schemarad: okänd veckodag
                    Engångs/Flergångs   | EF                   | Engångs/Flergångs: E eller F
                    """)
    void a_value_that_cannot_be_stored_or_meant_is_named(String column, String value, String fault) {
        int times = value.contains("*") ? Integer.parseInt(value.substring(value.indexOf('*') + 1)) : 1;
        String whole = (value.contains("*") ? value.substring(0, value.indexOf('*')) : value).repeat(times);

        assertThat(faults(new OrderFile().row(column, whole))).containsExactly("2 " + fault);
    }

    @Test
    void all_faults_of_a_row_are_named_with_column_value_and_what_is_expected() {
        try (CheckedFile checked = check(new OrderFile()
                .row("Schema", "Ibland", "Schemarad", "xx", "Ordernamn", "")
                .csv(folder))) {
            assertThat(checked.problems())
                    .extracting(RowProblem::column, RowProblem::value, problem -> SwedishTexts.of(problem.expected()))
                    .containsExactlyInAnyOrder(
                            tuple("Ordernamn", "", "Ett värde"),
                            tuple(
                                    "Schema",
                                    "Ibland",
                                    "Varje vecka, Varannan vecka, Var tredje vecka … Var tolfte vecka eller Dagligen"),
                            tuple("Schemarad", "xx", "Dagar ur må,ti,on,to,fr,lö,sö, eller ett spann som må-fr"));
            assertThat(checked.rejectedRows()).isEqualTo(1);
        }
    }

    @Test
    void a_semicolon_that_shifts_a_row_is_named() {
        OrderFile file = new OrderFile().row("Ordernamn", "TVÄTT");
        Path broken = OrderFile.write(folder, read(file.csv(folder)).replace("TVÄTT", "Tvätt; mangling"));

        assertThat(faultsOf(broken)).containsExactly("2 Raden har 22 fält men rubrikerna är 21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff"})
    void line_ends_byte_order_mark_and_empty_lines_do_not_matter(String before) {
        for (String end : List.of("\n", "\r\n")) {
            Path file = new OrderFile().row().csv(folder, end, before);
            assertThat(faultsOf(OrderFile.write(folder, read(file) + end + ";;;;" + end + end)))
                    .isEmpty();
        }
    }

    @Test
    void faultless_rows_are_imported_and_the_rejected_ones_come_back_corrected() throws IOException {
        OrderFile file = new OrderFile()
                .withColumn("Anteckning")
                .row("Anteckning", "eget \"citat\"; med mera")
                .row("Ordernamn", "Lunch", "Planerad tid", "kl 8", "Anteckning", "eget \"citat\"; med mera")
                .row("Ordernamn", "Tvätt", "Schema", "Ibland");
        Path rejected;
        try (CheckedFile checked = check(file.csv(folder))) {
            assertThat(checked.ignoredColumns()).containsExactly("Anteckning");
            assertThat(checked.tally().createdOrders()).isEqualTo(1);
            rejected = Files.copy(checked.rejectedRowsFile(), folder.resolve("felaktiga.csv"));
            assertThat(orderImport
                            .run(checked, ANNA, (rows, part) -> {}, () -> false)
                            .rows())
                    .isEqualTo(1);
        }

        String text = read(rejected);
        assertThat(text).startsWith("\ufeffKundnamn;").contains("Anteckning;Fel\r\n", "Planerad tid: inte tt:mm");
        assertThat(text).contains("\"eget \"\"citat\"\"; med mera\"");

        Path corrected = OrderFile.write(folder, text.replace("kl 8", "12:00").replace("Ibland", "Dagligen"));
        try (CheckedFile checked = check(corrected)) {
            assertThat(checked.problemCount()).isZero();
            assertThat(checked.ignoredColumns()).containsExactly("Anteckning");
        }
        assertThat(imported(corrected).createdOrders()).isEqualTo(2);
        assertThat(count("service_order")).isEqualTo(3);
    }

    @Test
    void the_rejected_rows_are_gone_when_the_check_is_closed() {
        CheckedFile checked = check(new OrderFile().row("Ordernamn", "").csv(folder));
        Path rejected = checked.rejectedRowsFile();
        assertThat(rejected).exists();

        checked.close();

        assertThat(rejected).doesNotExist();
    }

    @Test
    void a_unit_or_customer_that_differs_by_dash_accent_or_capitals_from_a_known_one_is_noted_with_both() {
        imported(new OrderFile().row("Organisation", "Stockholms stad / Södermalm / Väst"));

        try (CheckedFile checked = check(new OrderFile()
                .row("Organisation", "Stockholms stad / Sodermalm / Väst, STOCKHOLMS STAD / Södermalm")
                .row("Kund Nr", "10005", "Personnummer", "", "Kundnamn", "Marta Åström")
                .row("Kund Nr", "10006", "Personnummer", "", "Kundnamn", "Ann-Marie Ek")
                .row("Kund Nr", "10007", "Personnummer", "", "Kundnamn", "Ann–Marie Ek")
                .csv(folder))) {
            assertThat(checked.problemCount()).isZero();
            assertThat(checked.notes())
                    .extracting(SwedishTexts::of)
                    .containsExactly(
                            "Enheten Stockholms stad / Sodermalm liknar Stockholms stad / Södermalm. Är det samma?",
                            "Enheten STOCKHOLMS STAD liknar Stockholms stad. Är det samma?",
                            "Kundens namn Marta Åström liknar Märta Åström. Är det samma?",
                            "Kundens namn Ann–Marie Ek liknar Ann-Marie Ek. Är det samma?");
        }
    }

    @Test
    void zero_width_characters_and_doubled_spaces_make_no_second_customer_or_unit() {
        imported(new OrderFile().row());

        assertThat(imported(new OrderFile()
                        .row(
                                "Kundnamn",
                                "Märta\u200b  Åström\u00ad",
                                "Kund Nr",
                                "1\ufeff0004",
                                "Organisation",
                                "Stockholms  stad / Söder\u200dmalm",
                                "Ordernamn",
                                "Morgon\u200bhjälp ")))
                .isEqualTo(ImportTally.NOTHING);
        assertThat(count("organization_unit")).isEqualTo(2);
    }

    @Test
    void a_file_of_which_the_check_would_remember_more_than_it_may_is_refused_and_nothing_is_lost() {
        OrderFile file = new OrderFile();
        for (int i = 0; i < 1100; i++) {
            file.row("Ordernamn", "Order " + i, "Organisation", "Enhet " + i);
        }
        Path csv = file.csv(folder);
        OrderImport small = new OrderImport(care, access, clock, 300_000);

        assertThatThrownBy(() -> small.check(csv, "order.csv", (rows, part) -> {}))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        e -> assertThat(SwedishTexts.of(e.reason()))
                                .isEqualTo("Servern har inte minne för mer än 500 av filens rader. "
                                        + "Dela den i flera filer."));
        assertThat(imported(csv).createdOrders()).isEqualTo(1100);
    }

    @Test
    void a_missing_or_doubled_column_refuses_the_file_and_is_named() {
        assertThat(refusal(new OrderFile()
                        .withoutColumn("Ordernamn")
                        .withoutColumn("Schema")
                        .row()
                        .csv(folder)))
                .isEqualTo(
                        "Filen saknar obligatoriska kolumner: Ordernamn, Schema. Lägg till det som saknas och försök igen.");
        assertThat(refusal(new OrderFile().withColumn("ordernamn").row().csv(folder)))
                .isEqualTo("Kolumner som finns två gånger i filen: Ordernamn. Behåll en av varje och försök igen.");
        assertThat(refusal(new OrderFile()
                        .withoutColumn("Kund Nr")
                        .withoutColumn("Personnummer")
                        .row()
                        .csv(folder)))
                .startsWith("Filen har varken kolumnen Kund Nr eller Personnummer");
    }

    @Test
    void columns_that_are_not_required_may_be_left_out() {
        OrderFile file = new OrderFile();
        for (String column : List.of(
                "Personnummer",
                "Kontraktsnamn",
                "Kontrakt startdatum",
                "Kontrakt Nr",
                "Kontrakt externt Nr",
                "Aktivitetsgrupp",
                "Avistaplats",
                "Tidigaste tid",
                "Senaste tid")) {
            file.withoutColumn(column);
        }

        assertThat(imported(file.row())).isEqualTo(new ImportTally(1, 0, 0, 0, 1, 0, 2));
    }

    @Test
    void real_times_days_and_numbers_of_a_spreadsheet_are_read_as_they_look() {
        imported(new OrderFile()
                .row("Planerad tid", "07:15", "Order slutdatum", "2026-12-31")
                .xlsx(folder));

        OrderNode order = onlyOrder();
        assertThat(order.plannedTime()).isEqualTo(LocalTime.of(7, 15));
        assertThat(order.own().to()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(jdbc.sql("select concat(number, ' ', personal_identity_number) from customer")
                        .query(String.class)
                        .single())
                .isEqualTo("10004 189203027223");
    }

    @Test
    void an_import_that_is_stopped_keeps_whole_chunks_and_goes_on_when_it_is_repeated() {
        OrderFile file = new OrderFile();
        for (int i = 0; i < 1200; i++) {
            file.row("Ordernamn", "Order " + i);
        }
        Path csv = file.csv(folder);
        int[] asked = {0};
        try (CheckedFile checked = check(csv)) {
            ImportOutcome outcome = orderImport.run(checked, ANNA, (rows, part) -> {}, () -> asked[0]++ == 2);
            assertThat(outcome.end()).isEqualTo(ImportOutcome.End.STOPPED);
            assertThat(outcome.rows()).isEqualTo(1000);
        }
        assertThat(count("service_order")).isEqualTo(1000);

        assertThat(imported(csv)).isEqualTo(new ImportTally(0, 0, 0, 0, 200, 0, 0));
    }

    @Test
    void a_failure_in_the_middle_keeps_whole_chunks_and_says_how_many_rows_are_in() {
        OrderFile file = new OrderFile();
        for (int i = 0; i < 1200; i++) {
            file.row("Ordernamn", "Order " + i);
        }
        try (CheckedFile checked = check(file.csv(folder))) {
            direct().sql("alter table service_order add constraint test_failure check (name <> 'Order 700')")
                    .update();
            ImportOutcome outcome = orderImport.run(checked, ANNA, (rows, part) -> {}, () -> false);
            assertThat(outcome.end()).isEqualTo(ImportOutcome.End.FAILED);
            assertThat(outcome.rows()).isEqualTo(500);
        } finally {
            direct().sql("alter table service_order drop constraint if exists test_failure")
                    .update();
        }
        assertThat(count("service_order")).isEqualTo(500);
    }

    @Test
    void a_failure_before_the_first_row_says_that_nothing_is_in() {
        try (CheckedFile checked = check(new OrderFile().row().csv(folder))) {
            direct().sql("rename table organization_unit to away").update();
            ImportOutcome outcome = orderImport.run(checked, ANNA, (rows, part) -> {}, () -> false);
            assertThat(outcome.end()).isEqualTo(ImportOutcome.End.FAILED);
            assertThat(outcome.rows()).isZero();
        } finally {
            direct().sql("rename table away to organization_unit").update();
        }
    }

    @Test
    void a_row_that_collides_with_what_was_stored_since_the_check_is_left_out_and_named() {
        try (CheckedFile checked = check(new OrderFile()
                .row()
                .row("Kund Nr", "10005", "Personnummer", "")
                .csv(folder))) {
            imported(new OrderFile().row("Personnummer", "189107152549"), BERIT);

            ImportOutcome outcome = orderImport.run(checked, ANNA, (rows, part) -> {}, () -> false);

            assertThat(outcome.end()).isEqualTo(ImportOutcome.End.DONE);
            assertThat(outcome.rows()).isEqualTo(1);
            assertThat(outcome.problems())
                    .extracting(problem -> SwedishTexts.of(problem.fault()))
                    .containsExactly("Personnummer: Kund Nr 10004 har ett annat");
        }
    }

    @Test
    void two_people_who_import_the_same_file_at_the_same_time_both_end_well() throws Exception {
        OrderFile file = new OrderFile();
        for (int i = 0; i < 1500; i++) {
            file.row("Kund Nr", String.valueOf(30000 + i / 3), "Personnummer", "", "Ordernamn", "Order " + i);
        }
        Path csv = file.csv(folder);
        List<ImportOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());
        try (CheckedFile one = check(csv);
                CheckedFile other = check(csv)) {
            List<Thread> threads = Stream.of(one, other)
                    .map(checked -> Thread.ofVirtual()
                            .start(() -> outcomes.add(orderImport.run(checked, ANNA, (rows, part) -> {}, () -> false))))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(outcomes).extracting(ImportOutcome::end).containsOnly(ImportOutcome.End.DONE);
        assertThat(count("customer")).isEqualTo(500);
        assertThat(count("service_order")).isEqualTo(1500);
    }

    private OrderNode onlyOrder() {
        CustomerId customer = new CustomerId(
                jdbc.sql("select id from customer").query(Long.class).single());
        return customers.care(customer).orElseThrow().orders().getFirst();
    }

    private List<Map<String, Object>> versions() {
        List<Map<String, Object>> all = new ArrayList<>();
        all.addAll(
                jdbc.sql("select id, version, name, row_start from contract for system_time all order by id, row_start")
                        .query()
                        .listOfRows());
        all.addAll(jdbc.sql(
                        "select id, version, name, row_start from service_order for system_time all order by id, row_start")
                .query()
                .listOfRows());
        all.addAll(jdbc.sql("select id, version, name from customer order by id")
                .query()
                .listOfRows());
        return all;
    }

    private ImportTally imported(OrderFile file) {
        return imported(file, ANNA);
    }

    private ImportTally imported(OrderFile file, User by) {
        return imported(file.csv(folder), by);
    }

    private ImportTally imported(Path file) {
        return imported(file, ANNA);
    }

    private ImportTally imported(Path file, User by) {
        try (CheckedFile checked = check(file)) {
            assertThat(texts(checked)).isEmpty();
            ImportOutcome outcome = orderImport.run(checked, by, (rows, part) -> {}, () -> false);
            assertThat(outcome.end()).isEqualTo(ImportOutcome.End.DONE);
            assertThat(outcome.tally()).as("as announced").isEqualTo(checked.tally());
            return outcome.tally();
        }
    }

    private CheckedFile check(Path file) {
        return orderImport.check(file, file.getFileName().toString(), (rows, part) -> {});
    }

    private List<String> faults(OrderFile file) {
        return faultsOf(file.csv(folder));
    }

    private List<String> faultsOf(Path file) {
        try (CheckedFile checked = check(file)) {
            return texts(checked);
        }
    }

    private static List<String> texts(CheckedFile checked) {
        return checked.problems().stream()
                .map(problem -> problem.row() + " " + SwedishTexts.of(problem.fault()))
                .toList();
    }

    private String refusal(Path file) {
        FileRefused[] refused = new FileRefused[1];
        assertThatThrownBy(() -> check(file)).isInstanceOfSatisfying(FileRefused.class, e -> refused[0] = e);
        return SwedishTexts.of(refused[0].reason());
    }

    private static Path example(String name) {
        return Path.of("src/test/resources/import", name);
    }

    private static List<List<String>> table(Path file) throws IOException {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(';').detectBomHeader(true).ofCsvRecord(file)) {
            return csv.stream().map(CsvRecord::getFields).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }
}
