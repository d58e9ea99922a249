package se.pausa.ui.component;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An answer that who writes it does not end: one that a fault has cut must not look like a whole one. */
final class StaysOpen extends FilterOutputStream {

    StaysOpen(OutputStream answer) {
        super(answer);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
