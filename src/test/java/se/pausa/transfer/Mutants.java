package se.pausa.transfer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Good files that were damaged at random: their bytes, the structure of the zip file, or the XML in it. */
final class Mutants {

    private static final List<String> FRAGMENTS = List.of(
            "<",
            ">",
            "\"",
            "'",
            "&",
            ";",
            "&#x0;",
            "&#55296;",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "?>",
            "</row>",
            "<row>",
            "</c>",
            "<c r=\"A1\">",
            "<v/>",
            "<f/>",
            "t=\"s\"",
            "t=\"d\"",
            "t=\"e\"",
            "s=\"99999999999\"",
            "r=\"-1\"",
            "xmlns:x=\"\"",
            "<!DOCTYPE x>",
            "1E400",
            "-1",
            "99999999999999",
            "\u0000",
            "\ufffe",
            "\ud83d",
            "\n",
            "\r",
            "\"\"",
            "sep=",
            ",",
            "\t",
            "|",
            "å",
            "_x0000_",
            "_xD83D_",
            "9999-99-99",
            "99:99",
            "+",
            "1e99");

    private final Path folder;
    private final long seed;
    private final List<byte[]> texts = new ArrayList<>();
    private final List<byte[]> workbooks = new ArrayList<>();
    private final List<Map<String, String>> parts = new ArrayList<>();

    Mutants(Path folder, long seed) throws IOException {
        this.folder = folder;
        this.seed = seed;
        OrderFile orders = new OrderFile()
                .row()
                .row("Ordernamn", "\"Lunch\"; sen", "Kundnamn", "Åke 👵🏽 Öst")
                .free("Order slutdatum", "2027-01-31", "Personnummer", "410601-1234");
        byte[] csv = Files.readAllBytes(orders.csv(folder));
        texts.add(csv);
        texts.add(("sep=;\r\nTitel\r\n" + new String(csv)).getBytes(java.nio.charset.Charset.forName("windows-1252")));
        texts.add(("\ufeff" + new String(csv)).getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        parts.add(workbook().parts());
        parts.add(workbook().strict().since1904().parts());
        workbooks.add(Files.readAllBytes(orders.xlsx(folder)));
        for (Map<String, String> each : parts) {
            workbooks.add(Files.readAllBytes(WorkbookFile.zip(folder, each)));
        }
    }

    private static WorkbookFile workbook() {
        return new WorkbookFile()
                .sharedTexts("<si><t>Märta</t></si><si><r><t>Å</t></r><r><rPr/><t>ke</t></r></si>")
                .headings()
                .row(
                        "Kundnamn",
                        "<c r=\"@\" t=\"s\"><v>1</v></c>",
                        "Varaktighet",
                        "<c r=\"@\" s=\"1\"><v>0.0625</v></c>")
                .row(
                        "Order startdatum",
                        "<c r=\"@\" t=\"d\"><v>2026-11-23</v></c>",
                        "Planerad tid",
                        "<c r=\"@\"><v>0.5</v></c>")
                .row(
                        "Order slutdatum",
                        "<c r=\"@\" t=\"str\"><f>A1</f><v></v></c>",
                        "Kund Nr",
                        "<c r=\"@\"><v>1E4</v></c>")
                .afterRows("<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>");
    }

    /** Reads so many mutants; says how many ended how, and of each that is no sentence which one it was. */
    void read(int count, PrintStream out) throws IOException {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            Path file = Files.write(folder.resolve("mutant"), mutant(i));
            try {
                String outcome = SmallHeap.outcome(file);
                outcomes.merge(outcome.replaceAll("[^A-Za-zÅÄÖåäö ].*", ""), 1, Integer::sum);
            } catch (Exception e) {
                outcomes.merge("NO SENTENCE", 1, Integer::sum);
                out.println("mutant " + i + ": " + e + " at " + Arrays.toString(e.getStackTrace()));
            }
        }
        outcomes.forEach((outcome, times) -> out.println(times + " " + outcome));
    }

    /** One of five kinds, by turns. */
    private byte[] mutant(int number) throws IOException {
        Random random = new Random(seed * 1_000_003 + number);
        return switch (number % 5) {
            case 0, 1 -> damaged(random, one(random, texts));
            case 2 -> damaged(random, one(random, workbooks));
            default -> withDamagedXml(random);
        };
    }

    private byte[] withDamagedXml(Random random) throws IOException {
        Map<String, String> changed = new LinkedHashMap<>(one(random, parts));
        String name = one(random, List.copyOf(changed.keySet()));
        StringBuilder text = new StringBuilder(changed.get(name));
        for (int i = random.nextInt(3); i >= 0; i--) {
            damage(random, text);
        }
        changed.put(name, text.toString());
        if (random.nextInt(20) == 0) {
            changed.remove(one(random, List.copyOf(changed.keySet())));
        }
        Path file = WorkbookFile.zip(folder, changed);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    private static void damage(Random random, StringBuilder text) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(40));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, text.substring(at, end));
            case 2 -> text.replace(at, Math.min(end, at + 3), one(random, FRAGMENTS));
            case 3 -> text.insert(at, one(random, FRAGMENTS));
            default -> text.setCharAt(at, (char) random.nextInt(0x10000));
        }
    }

    private static byte[] damaged(Random random, byte[] good) {
        byte[] bytes = good.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, at + 1);
                case 3 -> {
                    int from = random.nextInt(bytes.length);
                    System.arraycopy(
                            good,
                            Math.min(from, good.length - 1),
                            bytes,
                            at,
                            Math.min(Math.min(16, bytes.length - at), Math.max(0, good.length - 1 - from)));
                }
                default -> {
                    byte[] fragment = one(random, FRAGMENTS).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    System.arraycopy(fragment, 0, bytes, at, Math.min(fragment.length, bytes.length - at));
                }
            }
        }
        return bytes;
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
