package se.pausa.ui.component;

/** Somebody has stopped an export, on the screen or in the browser, which is no fault. */
public final class ExportStopped extends RuntimeException {

    ExportStopped() {}

    /** @param gone nobody takes the answer any more */
    ExportStopped(Exception gone) {
        super(gone);
    }
}
