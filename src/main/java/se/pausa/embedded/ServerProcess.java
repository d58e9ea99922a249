package se.pausa.embedded;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A MariaDB server on one data folder: started by this application, or left behind by one that was killed. */
final class ServerProcess {

    private static final int SECONDS_TO_STOP = 60;

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
        try {
            handle.onExit().orTimeout(SECONDS_TO_STOP, TimeUnit.SECONDS).join();
        } catch (CompletionException stillThere) {
            if (!(stillThere.getCause() instanceof TimeoutException)) {
                throw stillThere;
            }
            handle.destroyForcibly();
            handle.onExit().join();
        }
    }
}
