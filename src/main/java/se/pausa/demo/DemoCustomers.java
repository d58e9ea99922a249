package se.pausa.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes the demo's customers, contracts and orders as the file that a planning system would export. */
final class DemoCustomers {

    static final int COUNT = 300;

    /** The unit whose customers the city has ordered care for. */
    static final String CITY = "Stockholms stad";

    private static final List<String> HEADINGS =
            List.of(("Kundnamn;Kund Nr;Personnummer;Organisation;Kontraktsnamn;Kontrakt startdatum;Kontrakt Nr;"
                            + "Kontrakt externt Nr;Aktivitetsgrupp;Avistaplats;Ordernamn;Tidigaste tid;Planerad tid;"
                            + "Senaste tid;Varaktighet;Aktiviteter;Schema;Schemarad;Engångs/Flergångs;Order startdatum;"
                            + "Order slutdatum")
                    .split(";"));

    private static final List<String> WEEKDAYS = List.of("må", "ti", "on", "to", "fr", "lö", "sö");

    private static final String SOUTH = CITY + " / Södermalm / Hemtjänst Söder";

    private static final List<String> UNITS = List.of(
            SOUTH,
            CITY + " / Södermalm / Hemtjänst Katarina",
            CITY + " / Bromma / Hemtjänst Bromma",
            CITY + " / Enskede-Årsta-Vantör / Hemtjänst Årsta",
            "Solna / Hemtjänst Huvudsta",
            "Solna / Hemtjänst Råsunda");

    private static final String SEVERAL_UNITS = SOUTH + ", Solna / Hemtjänst Huvudsta";

    private static final String PRIVATE = "Privat / Städtjänst";

    /** What the municipality orders, as opposed to what people buy. */
    private static final List<OrderKind> GRANTED = List.of(
            OrderKind.MORNING,
            OrderKind.SHOWER,
            OrderKind.SHOPPING,
            OrderKind.LUNCH,
            OrderKind.WALK,
            OrderKind.LAUNDRY,
            OrderKind.EVENING,
            OrderKind.NIGHT);

    private final LocalDate today;
    private final Random random = new Random(1);
    private final DemoPeople people = new DemoPeople(new Random(2));
    private final List<List<String>> rows = new ArrayList<>();

    DemoCustomers(LocalDate today) {
        this.today = today;
        rows.add(HEADINGS);
        for (int i = 0; i < COUNT; i++) {
            add(people.next(), i);
        }
    }

    /** The file, encoded and separated as the importer wants it; the caller deletes it. */
    Path write() throws IOException {
        Path file = Files.createTempFile("pausa-demo-", ".csv");
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(file)) {
            rows.forEach(csv::writeRecord);
        }
        return file;
    }

    private record Contract(String name, LocalDate from, String number, String externalNumber) {}

    private void add(DemoPerson person, int index) {
        String unit = index % 100 == 10 ? SEVERAL_UNITS : UNITS.get(random.nextInt(UNITS.size()));
        if (person.number().equals(DemoPeople.MARTA)) {
            addMarta(person);
        } else if (index % 10 == 7) {
            addFree(person, OrderKind.CLEANING);
            if (random.nextBoolean()) {
                addFree(person, OrderKind.WINDOWS);
            }
        } else {
            addGranted(person, unit, index);
        }
    }

    /** The customer of the walk through the demo: two orders of a contract, and one that she pays herself. */
    private void addMarta(DemoPerson person) {
        LocalDate newYear = today.withDayOfYear(1);
        Contract contract = contract(person, newYear, 1);
        add(person, SOUTH, contract, OrderKind.MORNING, newYear, "Pågående");
        add(person, SOUTH, contract, OrderKind.LUNCH, newYear, "Pågående");
        add(person, PRIVATE, null, OrderKind.CLEANING, newYear, "");
    }

    private void addFree(DemoPerson person, OrderKind kind) {
        add(person, PRIVATE, null, kind, today.minusDays(between(60, 400)), "");
    }

    private void addGranted(DemoPerson person, String unit, int index) {
        List<OrderKind> kinds = granted();
        boolean renewed = index % 6 == 3;
        LocalDate from = today.minusDays(between(50, renewed ? 330 : 900));
        Contract contract = contract(person, from, renewed ? 2 : 1);
        if (renewed) {
            Contract older = contract(person, from.minusYears(1), 1);
            add(person, unit, older, kinds.removeFirst(), older.from(), "");
        }
        kinds.forEach(kind -> add(person, unit, contract, kind, from, end()));
        if (index % 6 == 1) {
            addOneOff(person, unit, contract);
        }
        if (index % 4 == 2) {
            addFree(person, OrderKind.CLEANING);
        }
    }

    /** Two to five kinds in the order of the day. */
    private List<OrderKind> granted() {
        List<OrderKind> kinds = new ArrayList<>(GRANTED);
        Collections.shuffle(kinds, random);
        List<OrderKind> some = new ArrayList<>(kinds.subList(0, between(2, 5)));
        some.sort(Comparator.naturalOrder());
        return some;
    }

    /** Most orders go on; a few end in the weeks around today. */
    private String end() {
        return switch (random.nextInt(15)) {
            case 0 -> today.plusDays(between(-20, 60)).toString();
            case 1, 2, 3 -> "";
            default -> "Pågående";
        };
    }

    private Contract contract(DemoPerson person, LocalDate from, int number) {
        return new Contract(
                "Beställning " + from.getYear(),
                from,
                "K" + person.number() + "-" + number,
                "BE-%06d".formatted(random.nextInt(1_000_000)));
    }

    private void addOneOff(DemoPerson person, String unit, Contract contract) {
        LocalDate day = today.plusDays(between(1, 28));
        add(person, unit, contract, OrderKind.ESCORT, day, day.toString());
    }

    private void add(
            DemoPerson person, String unit, @Nullable Contract contract, OrderKind kind, LocalDate from, String end) {
        boolean once = kind == OrderKind.ESCORT;
        rows.add(List.of(
                person.name(),
                person.number(),
                person.personalIdentityNumber(),
                unit,
                contract == null ? "" : contract.name(),
                contract == null ? "" : contract.from().toString(),
                contract == null ? "" : contract.number(),
                contract == null ? "" : contract.externalNumber(),
                kind.group(),
                "Hem",
                kind.title(),
                kind.earliest().toString(),
                kind.earliest().plusMinutes(15L * between(0, 3)).toString(),
                kind.earliest().plusHours(1).toString(),
                String.valueOf(kind.minutes()),
                kind.activities(),
                kind.schedule(),
                once ? WEEKDAYS.get(from.getDayOfWeek().ordinal()) : weekdays(kind.daysAWeek()),
                once ? "E" : "F",
                from.toString(),
                end));
    }

    private String weekdays(int count) {
        List<String> days = new ArrayList<>(WEEKDAYS);
        while (days.size() > count) {
            days.remove(random.nextInt(days.size()));
        }
        return String.join(",", days);
    }

    private int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }
}
