package se.pausa;

import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Stops a process in the middle of what it does, and lets it go on. */
public enum Signal {
    STOP,
    CONT;

    private static final Path KILL = Path.of("/bin/kill");

    /** Returns when the process has stopped, or goes on: a thread that waits for a processor stops when it gets one. */
    public void to(ProcessHandle process) {
        assumeThat(Files.isExecutable(KILL)).as("a Unix").isTrue();
        send(process);
        Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
        if (Files.isDirectory(threads)) {
            await().pollInSameThread().until(() -> states(threads).allMatch(state -> (state == 'T') == (this == STOP)));
        }
    }

    /** The state of each thread: the letter after its name, which stands in brackets. */
    private static Stream<Character> states(Path threads) throws IOException {
        List<Character> states = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(threads)) {
            for (Path thread : all) {
                String stat = Files.readString(thread.resolve("stat"));
                states.add(stat.charAt(stat.lastIndexOf(')') + 2));
            }
        } catch (NoSuchFileException _) {
            // A thread that has ended meanwhile; the others are looked at again.
            return Stream.of('?');
        }
        return states.stream();
    }

    private void send(ProcessHandle process) {
        try {
            new ProcessBuilder(KILL.toString(), "-" + this, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
