package se.pausa.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Makes up people with Swedish names of many origins. They are born in the 1890s, so that no Personnummer
 * belongs to somebody alive.
 */
final class DemoPeople {

    static final String MARTA = "20001";

    static final String SIGVARD = "20002";

    private static final int FIRST_NUMBER = 20001;

    private static final List<String> FIRST_NAMES = names("""
            Aino, Anders, Anna-Greta, Arvid, Birgitta, Britt-Marie, Börje, Dagny, Dragan, Ebba, Elżbieta,
            Fatima, Gertrud, Giuseppe, Guðrún, Gun-Britt, Gösta, Göran, Hamid, Hjördis, Inga-Lill,
            Ingegerd, Jadwiga, José, Karl-Erik, Kerstin, Kjell, Lars-Göran, Łucja, Maj-Britt, Mei-Ling,
            Milica, Mohammed, Mykola, Märit, Ngozi, Olena, Parisa, Pirkko, Rune, Rut, Signe, Siv, Solveig,
            Sven-Olof, Søren, Tesfaye, Thị Lan, Torsten, Ulla-Britt, Veikko, Zeynep, Zoltán, Åke, Åsa,
            Ängla, Ärla, Örjan, Östen""");

    private static final List<String> LAST_NAMES = names("""
            Abdi Warsame, af Klint, al-Hassan, Bergström-Öhman, Björklund, Blomqvist, Çelik, Chen,
            d'Albedyhll, Ek, Ferreira da Silva, García, Guðmundsdóttir, Gyllenhammar, Haddad, Hosseini,
            Hägglund, Johansson, Jørgensen, Kovačević, Lindqvist, Löfgren, Mäkelä, Müller, Nguyễn,
            Niittymäki, Nordenskiöld, Norén, O'Brien, Okafor, Özdemir, Petrović, Rönnqvist, Shevchenko,
            Sjögren, Ström, Sundin, Szabó, Tesfamariam, Virtanen, von Essen, Wiśniewski, Yılmaz, Åkerblom,
            Ångström, Åström, Ängquist, Öberg, Östlund""");

    private static final int FIRST_BIRTH_YEAR = 1890;

    /** How many days the ten years have. */
    private static final int BIRTH_DAYS = 3652;

    /** What a samordningsnummer adds to the day. */
    private static final int COORDINATION = 60;

    private final Random random;
    private final Set<String> names = new HashSet<>(Set.of("Märta Åström", "Sigvard Öberg"));
    private final Set<String> personalIdentityNumbers = new HashSet<>();
    private int count;

    DemoPeople(Random random) {
        this.random = random;
    }

    /** Märta Åström first, then Sigvard Öberg, then others, no two of the same name. */
    DemoPerson next() {
        String number = String.valueOf(FIRST_NUMBER + count++);
        return switch (number) {
            case MARTA -> new DemoPerson("Märta Åström", number, personalIdentityNumber());
            case SIGVARD -> new DemoPerson("Sigvard Öberg", number, personalIdentityNumber());
            default -> new DemoPerson(name(), number, count % 25 == 0 ? "" : personalIdentityNumber());
        };
    }

    private String name() {
        String first;
        String last;
        do {
            first = FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size()));
            last = LAST_NAMES.get(random.nextInt(LAST_NAMES.size()));
        } while (!names.add(first + " " + last));
        return count % 40 == 0 ? last + ", " + first : first + " " + last;
    }

    private String personalIdentityNumber() {
        String number;
        do {
            LocalDate born = LocalDate.of(FIRST_BIRTH_YEAR, 1, 1).plusDays(random.nextInt(BIRTH_DAYS));
            int day = born.getDayOfMonth() + (count % 35 == 0 ? COORDINATION : 0);
            number = born.format(DateTimeFormatter.ofPattern("uuuuMM"))
                    + "%02d%03d".formatted(day, random.nextInt(1000));
        } while (!personalIdentityNumbers.add(number));
        return number + checkDigit(number.substring(2));
    }

    private static List<String> names(String text) {
        return List.of(text.split(",\\s+"));
    }

    /** Luhn's digit behind the nine that follow the century. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
