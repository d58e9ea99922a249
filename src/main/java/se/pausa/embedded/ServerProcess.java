package se.pausa.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A MariaDB server on one data folder: started by this application, or left behind by one that was killed. */
final class ServerProcess {

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(60);
    private static final Duration TIME_TO_DIE = Duration.ofSeconds(10);
    private static final int MILLISECONDS_BETWEEN_LOOKS = 50;

    private final ProcessHandle handle;

    ServerProcess(ProcessHandle handle) {
        this.handle = handle;
    }

    /** The server with this process id, if that process is a MariaDB server on exactly this data folder. */
    static Optional<ServerProcess> survivor(long pid, Path data) {
        return ProcessHandle.of(pid)
                .filter(process -> isServerOn(process.info(), data))
                .map(ServerProcess::new);
    }

    private static boolean isServerOn(ProcessHandle.Info process, Path data) {
        return process.command().filter(command -> command.contains("mariadbd")).isPresent()
                && process.arguments()
                        .filter(arguments -> Arrays.asList(arguments).contains(dataArgument(data)))
                        .isPresent();
    }

    static String dataArgument(Path data) {
        return "--datadir=" + data;
    }

    /** Asks the server to end and waits for it; one that does not listen is killed, which InnoDB's log survives. */
    void stop() {
        handle.destroy();
        if (!endsWithin(TIME_TO_STOP)) {
            kill();
        }
    }

    /** Ends a server that may not be able to listen any more. */
    void kill() {
        handle.destroyForcibly();
        endsWithin(TIME_TO_DIE);
    }

    ProcessHandle handle() {
        return handle;
    }

    private boolean endsWithin(Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        while (runs() && System.nanoTime() < deadline) {
            waitABit();
        }
        return !runs();
    }

    /** A dead process that nobody has waited for is still listed, but without its command. */
    private boolean runs() {
        return handle.isAlive() && handle.info().command().isPresent();
    }

    private void waitABit() {
        try {
            handle.onExit().get(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            // the caller looks again
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
