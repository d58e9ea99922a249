package se.pausa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark has measured: printed line by line, and kept as JSON in {@code target/bench}. */
final class Measured {

    private final String bench;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    /** @param bench as {@code bin/bench} calls it */
    Measured(String bench) {
        this.bench = bench;
    }

    /** A whole number that was given to {@code bin/bench} as {@code --name number}. */
    static int option(String name, int otherwise) {
        return Integer.getInteger("bench." + name, otherwise);
    }

    /** @param what with its unit, for example {@code "page by start, ms"} */
    void add(String what, Object figure) {
        figures.put(what, figure);
        System.out.printf("%s: %s = %s%n", bench, what, figure);
    }

    void write() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "bench"));
            Files.writeString(
                    folder.resolve(bench + ".json"),
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(figures));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
