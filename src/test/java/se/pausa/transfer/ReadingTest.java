package se.pausa.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.pausa.customer.OrderData;
import se.pausa.customer.OrderLine;

/** What can be read in one way only is read; what could mean two things is a fault that says so. */
class ReadingTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: \"{1}\"")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # time of day
        Planerad tid | 08:00          | 08:00
        Planerad tid | 8:00           | 08:00
        Planerad tid | 08.00          | 08:00
        Planerad tid | 8.15           | 08:15
        Planerad tid | 0800           | 08:00
        Planerad tid | 08:00:00       | 08:00
        Planerad tid | 08.00.00       | 08:00
        Planerad tid | 24:00          | Planerad tid: 24:00 finns inte
        Planerad tid | 2400           | Planerad tid: 2400 finns inte
        Planerad tid | 08:00:30       | Planerad tid: har sekunder
        Planerad tid | 2026-11-23 08:00 | Planerad tid: ett datum står i klockslaget
        Planerad tid | 800            | Planerad tid: inte tt:mm
        Planerad tid | 8              | Planerad tid: inte tt:mm
        # duration
        Varaktighet  | 30             | 30
        Varaktighet  | 30,0           | 30
        Varaktighet  | 30.0           | 30
        Varaktighet  | 30,00          | 30
        Varaktighet  | 30 min         | 30
        Varaktighet  | 30min.         | 30
        Varaktighet  | 0:30           | 30
        Varaktighet  | 1:30           | 90
        Varaktighet  | 00:30:00       | 30
        Varaktighet  | 24:00          | 1440
        Varaktighet  | 1 440          | 1440
        Varaktighet  | 1\u00a0440     | 1440
        Varaktighet  | 30,5           | Varaktighet: delar av en minut
        Varaktighet  | 1.440          | Varaktighet: delar av en minut
        Varaktighet  | 0              | Varaktighet: måste vara över noll
        Varaktighet  | 0:00           | Varaktighet: måste vara över noll
        Varaktighet  | -5             | Varaktighet: måste vara över noll
        Varaktighet  | 1441           | Varaktighet: längre än 1440 minuter
        Varaktighet  | 24:01          | Varaktighet: längre än 1440 minuter
        Varaktighet  | 0:75           | Varaktighet: inte ett antal minuter
        Varaktighet  | en kvart       | Varaktighet: inte ett antal minuter
        # date
        Order startdatum | 2026-11-23          | 2026-11-23
        Order startdatum | 20261123            | 2026-11-23
        Order startdatum | 23.11.2026          | 2026-11-23
        Order startdatum | 1.2.2026            | 2026-02-01
        Order startdatum | 2026-11-23 00:00    | 2026-11-23
        Order startdatum | 2026-11-23 00:00:00 | 2026-11-23
        Order startdatum | 2026-11-23T00:00:00 | 2026-11-23
        Order startdatum | 23.11.2026 0:00     | 2026-11-23
        Order startdatum | 2026-02-30          | Order startdatum: dagen finns inte
        Order startdatum | 31.4.2026           | Order startdatum: dagen finns inte
        Order startdatum | 46349               | Order startdatum: Excels datumnummer (2026-11-23)
        Order startdatum | 46349,5             | Order startdatum: Excels datumnummer (2026-11-23)
        Order startdatum | 2026-11-23 08:00    | Order startdatum: ett klockslag står efter datumet
        Order startdatum | 2026-1-2            | Order startdatum: inte åååå-mm-dd
        Order startdatum | 23/11 2026          | Order startdatum: inte åååå-mm-dd
        Order startdatum | 11/23/2026          | Order startdatum: inte åååå-mm-dd
        Order startdatum | 9999-12-31          | Order startdatum: orimligt år
        # no end
        Order slutdatum | `Pågående`       | –
        Order slutdatum | ``               | –
        Order slutdatum | PÅGÅENDE         | –
        Order slutdatum | Tills vidare     | –
        Order slutdatum | tills  vidare    | –
        Order slutdatum | 9999-12-31       | –
        Order slutdatum | 9999-12-31 00:00:00 | –
        Order slutdatum | 99991231         | –
        Order slutdatum | 31.12.9999       | –
        Order slutdatum | 2958465          | –
        Order slutdatum | 2027-01-31       | 2027-01-31
        Order slutdatum | 2958464          | Order slutdatum: inte åååå-mm-dd
        Order slutdatum | 2025-12-31       | Order slutdatum före startdatum
        # weekdays
        Schemarad | må,ti          | 12
        Schemarad | mån,tis        | 12
        Schemarad | måndag, tisdag | 12
        Schemarad | ma,lo,so       | 167
        Schemarad | mån;tis        | 12
        Schemarad | må ti          | 12
        Schemarad | må/ti          | 12
        Schemarad | må,ti,         | 12
        Schemarad | må-fr          | 12345
        Schemarad | mån – fre      | 12345
        Schemarad | må-on, lö      | 1236
        Schemarad | lö-må          | 167
        Schemarad | TORS           | 4
        Schemarad | xx             | Schemarad: okänd veckodag
        Schemarad | m              | Schemarad: okänd veckodag
        Schemarad | månaden        | Schemarad: okänd veckodag
        Schemarad | må-xx          | Schemarad: okänd veckodag
        Schemarad | må-            | Schemarad: okänd veckodag
        Schemarad | må-on-fr       | Schemarad: okänd veckodag
        Schemarad | ,              | Schemarad: okänd veckodag
        Schemarad | må-on,ti       | Schemarad: en veckodag står två gånger
        # schedule
        Schema | Varje vecka       | FREQ=WEEKLY;WKST=MO;BYDAY=TU,FR
        Schema | varannan  vecka   | FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,FR
        Schema | Var tredje vecka  | FREQ=WEEKLY;INTERVAL=3;WKST=MO;BYDAY=TU,FR
        Schema | Var fjärde vecka  | FREQ=WEEKLY;INTERVAL=4;WKST=MO;BYDAY=TU,FR
        Schema | Var åttonde vecka | FREQ=WEEKLY;INTERVAL=8;WKST=MO;BYDAY=TU,FR
        Schema | Var tolfte vecka  | FREQ=WEEKLY;INTERVAL=12;WKST=MO;BYDAY=TU,FR
        Schema | Dagligen          | FREQ=DAILY;BYDAY=TU,FR
        Schema | Var trettonde vecka | Schema: okänt
        Schema | Ibland            | Schema: okänt
        # Personnummer
        Personnummer | 189203027223  | 189203027223
        Personnummer | 18920302-7223 | 189203027223
        Personnummer | 18920302–7223 | 189203027223
        Personnummer | 18920302 7223 | 189203027223
        Personnummer | 920302+7223   | 189203027223
        Personnummer | 410601-1234   | 194106011234
        Personnummer | 410601–1234   | 194106011234
        Personnummer | 410601 1234   | 194106011234
        Personnummer | 4106011234    | 194106011234
        Personnummer | 260102+1237   | 192601021237
        Personnummer | 260102-1237   | 202601021237
        Personnummer | 410601-1232   | Personnummer: fel kontrollsiffra
        Personnummer | 1,94106E+11   | Personnummer: Excel har kortat av numret
        Personnummer | 1.94106E+11   | Personnummer: Excel har kortat av numret
        Personnummer | 41060-11232   | Personnummer: inte ååååmmddxxxx
        Kund Nr      | 1,00E+05      | Kund Nr: Excel har kortat av numret
        Kund Nr      | 1E5           | 1E5
        # text
        Kundnamn | ` Märta  Åström `            | Märta Åström
        Kundnamn | M\u200bärta\u00adÅström       | MärtaÅström
        Kundnamn | \ufeffMärta\u00a0\u00a0Åström | Märta Åström
        Kundnamn | Ma\u0308rta A\u030astro\u0308m | Märta Åström
        Kundnamn | Mär\u0007ta Åström           | Märta Åström
        Kundnamn | Märta\u2028Åström            | Märta Åström
        Kundnamn | Märta\u2009\u200b\u2009Åström | Märta Åström
        Kundnamn | Ann–Marie Müller-d'Été       | Ann–Marie Müller-d'Été
        Kundnamn | M\ufffdrta                   | Kundnamn: tecken som inte går att läsa
        Kundnamn | #N/A                         | Kundnamn: ett fel från Excel
        Kundnamn | #SAKNAS!                     | Kundnamn: ett fel från Excel
        Kundnamn | SANT                         | Kundnamn: SANT eller FALSKT är inget värde här
        Kundnamn | =A1&" "&B1                   | Kundnamn: en formel utan uträknat värde
        Kund Nr  | ="00123"                     | 00123
        """)
    void a_value_is_read_or_named(String column, String written, String read) {
        ReadFile file = ReadFile.of(
                new OrderFile().row(column, written == null ? "" : written).csv(folder));

        assertThat(shown(file, column)).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Planerad tid | <c r="@"><v>0.3333333333333333</v></c>  | 08:00
        Planerad tid | <c r="@"><v>0.302083333</v></c>         | 07:15
        Planerad tid | <c r="@"><v>0</v></c>                   | 00:00
        Planerad tid | <c r="@" t="d"><v>1899-12-30T07:45:00.000</v></c> | 07:45
        Planerad tid | <c r="@" t="d"><v>07:45:00</v></c>      | 07:45
        Planerad tid | <c r="@"><v>0.33335</v></c>             | Planerad tid: har sekunder
        Planerad tid | <c r="@"><v>1</v></c>                   | Planerad tid: inte tt:mm
        Planerad tid | <c r="@"><v>0.9999999999</v></c>        | Planerad tid: 24:00 finns inte
        Planerad tid | <c r="@"><v>46349.5</v></c>             | Planerad tid: ett datum står i klockslaget
        Planerad tid | <c r="@" t="d"><v>2026-11-23T07:45:00</v></c> | Planerad tid: ett datum står i klockslaget
        Varaktighet  | <c r="@"><v>30.0</v></c>                | 30
        Varaktighet  | <c r="@"><v>3E1</v></c>                 | 30
        Varaktighet  | <c r="@" s="1"><v>2.0833333333333332E-2</v></c> | 30
        Varaktighet  | <c r="@" s="3"><v>0.0625</v></c>        | 90
        Varaktighet  | <c r="@"><v>0.5</v></c>                 | Varaktighet: delar av en minut
        Order startdatum | <c r="@" s="2"><v>46349</v></c>     | 2026-11-23
        Order startdatum | <c r="@"><v>46349</v></c>           | 2026-11-23
        Order startdatum | <c r="@"><v>46348.9999999999</v></c> | 2026-11-23
        Order startdatum | <c r="@"><v>1</v></c>               | 1900-01-01
        Order startdatum | <c r="@"><v>59</v></c>              | 1900-02-28
        Order startdatum | <c r="@"><v>61</v></c>              | 1900-03-01
        Order startdatum | <c r="@"><v>60</v></c>              | Order startdatum: dagen finns inte
        Order startdatum | <c r="@"><v>20261123</v></c>        | 2026-11-23
        Order startdatum | <c r="@"><v>46349.5</v></c>         | Order startdatum: ett klockslag står efter datumet
        Order startdatum | <c r="@" t="d"><v>2026-11-23</v></c> | 2026-11-23
        Order startdatum | <c r="@" t="d"><v>2026-11-23T00:00:00.000</v></c> | 2026-11-23
        Order startdatum | <c r="@" t="d"><v>2026-11-23T00:00:00Z</v></c> | 2026-11-23
        Order startdatum | <c r="@" t="d"><v>2026-11-23T08:00:00</v></c> | Order startdatum: ett klockslag står efter datumet
        Order startdatum | <c r="@" t="inlineStr"><is><t>46349</t></is></c> | Order startdatum: Excels datumnummer (2026-11-23)
        Order slutdatum | <c r="@"><v>2958465</v></c>          | –
        Order slutdatum | <c r="@"><v>2958465.999988426</v></c> | –
        Order slutdatum | <c r="@" t="d"><v>9999-12-31</v></c> | –
        Order slutdatum | <c r="@"/>                           | –
        Order slutdatum | <c r="@" t="str"><f>A1</f><v></v></c> | –
        Order slutdatum | <c r="@"><f>A1</f></c>               | Order slutdatum: en formel utan uträknat värde
        Order slutdatum | <c r="@"><f>A1</f><v/></c>           | Order slutdatum: en formel utan uträknat värde
        Order slutdatum | <c r="@"><f>A1</f><v>46387</v></c>   | 2026-12-31
        Personnummer | <c r="@"><v>189203027223</v></c>        | 189203027223
        Personnummer | <c r="@"><v>1.89203027223E11</v></c>    | 189203027223
        Kundnamn | <c r="@" t="s"><v>1</v></c>                 | Märta Åström
        Kundnamn | <c r="@" t="str"><f>B1</f><v>Märta</v></c>  | Märta
        Kundnamn | <c r="@" t="inlineStr"><is><r><t>Mär</t></r><r><rPr><b/></rPr><t xml:space="preserve">ta Ek</t></r><rPh><t>x</t></rPh></is></c> | Märta Ek
        Kundnamn | <c r="@" t="inlineStr"><is><t>M&#228;rta &amp; Ek_x000D_&#xA;&lt;AB&gt;</t></is></c> | Märta & Ek <AB>
        Kundnamn | <c r="@" t="inlineStr"><is><t><![CDATA[Märta <Ek> ]]]]></t><!-- > < --></is></c> | Märta <Ek> ]]
        Kundnamn | <x:c xmlns:x="urn:x" r='@' t='inlineStr'><x:is><x:t>Märta</x:t></x:is></x:c> | Märta
        Kundnamn | <c r="@" t="e"><v>#N/A</v></c>              | Kundnamn: ett fel från Excel
        Kundnamn | <c r="@" t="e"><f>A9</f><v>#REF!</v></c>    | Kundnamn: ett fel från Excel
        Kundnamn | <c r="@" t="b"><v>1</v></c>                 | Kundnamn: SANT eller FALSKT är inget värde här
        Kontraktsnamn | <c r="@"><f>A1</f></c>                 | Kontraktsnamn: en formel utan uträknat värde
        Order slutdatum | <c r="@" t="e"><v>#VALUE!</v></c>    | Order slutdatum: ett fel från Excel
        Planerad tid | <c r="@" t="e"><v>#DIV/0!</v></c>       | Planerad tid: ett fel från Excel
        Order slutdatum | <c r="@" t="b"><v>0</v></c>          | Order slutdatum: SANT eller FALSKT är inget värde här
        """)
    void a_cell_of_a_spreadsheet_is_read_or_named(String column, String cell, String read) {
        ReadFile file = ReadFile.of(new WorkbookFile()
                .sharedTexts("<si><t>a</t></si><si><t>Märta Åström</t></si>")
                .headings()
                .row(column, cell)
                .write(folder));

        assertThat(shown(file, column)).isEqualTo(read);
    }

    @Test
    void days_of_a_workbook_of_an_old_mac_are_counted_from_1904() {
        ReadFile file = ReadFile.of(new WorkbookFile()
                .since1904()
                .headings()
                .row(
                        "Order startdatum",
                        "<c r=\"@\"><v>44887</v></c>",
                        "Order slutdatum",
                        "<c r=\"@\"><v>2957003</v></c>")
                .write(folder));

        assertThat(shown(file, "Order startdatum")).isEqualTo("2026-11-23");
        assertThat(shown(file, "Order slutdatum")).isEqualTo("–");
    }

    /** What became of the first row: a value as the table above writes it, or its faults. */
    private static String shown(ReadFile file, String column) {
        if (!file.faults().isEmpty()) {
            return file.faults().stream()
                    .map(fault -> fault.substring(fault.indexOf(' ') + 1))
                    .collect(Collectors.joining(", "));
        }
        OrderLine line = file.lines().getFirst();
        OrderData order = line.order();
        return switch (column) {
            case "Planerad tid" -> order.plannedTime().toString();
            case "Varaktighet" -> String.valueOf(order.minutes());
            case "Order startdatum" -> order.validFrom().toString();
            case "Order slutdatum" ->
                order.validTo() == null ? "–" : order.validTo().toString();
            case "Schemarad" ->
                order.weekdays().stream()
                        .map(DayOfWeek::getValue)
                        .map(String::valueOf)
                        .collect(Collectors.joining());
            case "Schema" -> order.recurrence();
            case "Personnummer" -> line.customer().personalIdentityNumber();
            case "Kund Nr" -> line.customer().number();
            case "Kundnamn" -> line.customer().name();
            default -> throw new IllegalArgumentException(column);
        };
    }

    static String refusal(Path file) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> ReadFile.of(file));
        assertThat(refused).as("refused").isNotNull();
        return SwedishTexts.of(refused.reason());
    }

    static List<String> names(ReadFile file) {
        return file.lines().stream().map(line -> line.customer().name()).toList();
    }
}
