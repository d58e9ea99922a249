package se.pausa.ui.component;

import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has stopped an export, on the screen or in the browser, which is no fault. It ends the answer as a browser does
 * that has gone, of which Tomcat writes nothing to the log.
 */
public final class ExportStopped extends RuntimeException {

    public ExportStopped() {
        this("Stopped on the screen");
    }

    /** @param gone nobody takes the answer any more */
    ExportStopped(Exception gone) {
        this(gone.toString());
    }

    private ExportStopped(String why) {
        super(new ClientAbortException(why));
    }

    /** Whether a fault is nothing but this, whoever has passed it on. */
    public static boolean isBehind(@Nullable Throwable fault) {
        return Stream.iterate(fault, each -> each != null, Throwable::getCause)
                .anyMatch(ExportStopped.class::isInstance);
    }
}
