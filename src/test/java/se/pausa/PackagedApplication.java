package se.pausa;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar, started as somebody starts it: on its own embedded database and a free port. */
public final class PackagedApplication {

    public static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final Pattern READY = Pattern.compile("Pausa är igång: (https?://127\\.0\\.0\\.1:\\d+/)");

    /** It lives for a minute or two beside another one: what it would win by compiling better it would not win back. */
    private static final List<String> FOR_A_SHORT_LIFE =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    private PackagedApplication() {}

    /** @param demo whether an empty database gets the demo data */
    public static ProcessBuilder on(Path dataFolder, boolean demo) {
        List<String> command = new ArrayList<>(FOR_A_SHORT_LIFE);
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Dstdout.encoding=UTF-8", "-jar", TARGET.resolve("pausa.jar").toString()));
        ProcessBuilder launch = new ProcessBuilder(command);
        launch.environment().put("PAUSA_DATA_DIR", dataFolder.toString());
        launch.environment().put("PAUSA_DEMO", Boolean.toString(demo));
        launch.environment().put("SERVER_PORT", "0");
        launch.environment()
                .keySet()
                .removeIf(name -> name.startsWith("SPRING_DATASOURCE_") || name.startsWith("PAUSA_CITY_"));
        return launch;
    }

    /** Waits until it is ready, reading what it writes up to there. */
    public static String addressOf(Process application) {
        return addressOf(application, _ -> {});
    }

    /** @param each is given the lines up to there */
    static String addressOf(Process application, Consumer<String> each) {
        return application
                .inputReader(StandardCharsets.UTF_8)
                .lines()
                .peek(each)
                .map(READY::matcher)
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
