package se.pausa.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No file takes more memory than an application of 256 MB has left, and none ends in anything but a sentence. */
class BoundedReadingTest {

    private static final int MUTANTS = 6000;
    private static final long SEED = 20261127;

    /** Generous: it is there for what never ends. */
    private static final int MINUTES = 30;

    private static final String STILL_THERE = "The application still has its 134217728 bytes";

    @TempDir
    Path folder;

    @Test
    @Timeout(value = MINUTES, unit = java.util.concurrent.TimeUnit.MINUTES)
    void files_that_swell_are_refused_with_the_limit_or_read_in_256_MB() throws Exception {
        List<String> expected = new ArrayList<>(new HostileFiles(folder).all().keySet());
        expected.add(STILL_THERE);

        List<String> said = inSmallHeap(folder.toString());

        assertThat(said).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(said.get(i)).startsWith(expected.get(i));
        }
    }

    @Test
    @Timeout(value = MINUTES, unit = java.util.concurrent.TimeUnit.MINUTES)
    void damaged_files_end_in_sentences_and_never_in_another_fault() throws Exception {
        List<String> said = inSmallHeap(folder.toString(), String.valueOf(MUTANTS), String.valueOf(SEED));

        assertThat(said).endsWith(STILL_THERE).noneMatch(line -> line.contains("NO SENTENCE"));
        assertThat(said).as("some are still read").anyMatch(line -> line.matches("\\d{3,4} read"));
        assertThat(said).as("and others are damaged").anyMatch(line -> line.matches("\\d{3,4} Excelfilen är skadad.*"));
    }

    private static List<String> inSmallHeap(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                SmallHeap.HEAP,
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SmallHeap.class.getName()),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            List<String> said =
                    process.inputReader(StandardCharsets.UTF_8).lines().toList();
            process.waitFor();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
