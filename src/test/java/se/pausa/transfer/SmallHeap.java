package se.pausa.transfer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Stands for the application in a JVM of 256 MB: holds the half of them, as the application does, reads
 * files with the rest, and says of each what became of it. An {@link Error} ends it.
 */
final class SmallHeap {

    static final String HEAP = "-Xmx256m";

    private static final int TAKEN = 128 << 20;

    private SmallHeap() {}

    /** @param arguments the folder to work in; then nothing for hostile files, or how many mutants of which seed */
    public static void main(String[] arguments) throws Exception {
        byte[] application = new byte[TAKEN];
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(arguments[0]);
        if (arguments.length == 1) {
            HostileFiles files = new HostileFiles(folder);
            for (Map.Entry<String, HostileFiles.Writer> each : files.all().entrySet()) {
                String name = each.getKey().substring(0, each.getKey().indexOf(": "));
                out.println(name + ": " + outcome(files.write(each.getValue())));
            }
        } else {
            new Mutants(folder, Long.parseLong(arguments[2])).read(Integer.parseInt(arguments[1]), out);
        }
        out.println("The application still has its " + application.length + " bytes");
    }

    /** "read", or the sentence with which it was refused. */
    static String outcome(Path file) throws IOException {
        try (OrderTable table = OrderTable.open(file)) {
            TableRow row;
            while ((row = table.next()) != null) {
                LineParser parser = new LineParser(table.heading(), row, ReadFile.TODAY);
                parser.parse();
                parser.problems().forEach(ReadFile::sentence);
            }
            table.notes().forEach(SwedishTexts::of);
            return "read";
        } catch (FileRefused e) {
            return SwedishTexts.of(e.reason());
        }
    }
}
