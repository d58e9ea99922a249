package se.pausa;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The line between the application and its database server in all tests: passes everything on, and breaks once where a
 * test says so. It reads the requests just so far that it knows a commit of something written from other ones.
 */
public final class DatabaseLine {

    private static final int HEADER = 4;
    private static final int TEXT = HEADER + 1;
    private static final int BULK_EXECUTE = 0xFA;
    private static final int TABLE_FULL = 1114;

    private final String host;
    private final int serverPort;
    private final ServerSocket door;
    private volatile @Nullable Break next;
    private volatile CountDownLatch held = new CountDownLatch(0);

    private record Break(Predicate<Request> where, Fault fault, Runnable first) {}

    /** What the application asks of the server: a statement, if it is one. */
    public record Request(String statement, boolean commitsSomethingWritten) {}

    /** How the line breaks. */
    public enum Fault {
        /** The request does not reach the server. */
        REQUEST_LOST,
        /** The server has done it, and its answer gets lost. */
        ANSWER_LOST,
        /** The line breaks for the application, and the request is already on its way to the server. */
        CUT_MEANWHILE,
        /** As before, but the request reaches the server only when {@link #release} is called. */
        REQUEST_HELD,
        NONE,
        /** The server cannot store it, because its disk is full; the line itself stays whole. */
        DISK_FULL
    }

    DatabaseLine(String host, int serverPort) {
        this.host = host;
        this.serverPort = serverPort;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("database-line").start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Breaks once, at the next commit of something that was written. */
    public void breakAtCommit(Fault fault) {
        breakAtCommit(fault, () -> {});
    }

    /** @param first happens just before */
    public void breakAtCommit(Fault fault, Runnable first) {
        breakAt(Request::commitsSomethingWritten, fault, first);
    }

    /** Does something just before the next commit of something that was written passes; the line stays whole. */
    public void doAtCommit(Runnable what) {
        breakAt(Request::commitsSomethingWritten, Fault.NONE, what);
    }

    /** Breaks once, at the request with this number from now on, the first being 0. */
    public void breakAt(int number, Fault fault) {
        AtomicInteger seen = new AtomicInteger();
        breakAt(_ -> seen.getAndIncrement() == number, fault);
    }

    /** Breaks once, at the first request of this kind. */
    public void breakAt(Predicate<Request> where, Fault fault) {
        breakAt(where, fault, () -> {});
    }

    private void breakAt(Predicate<Request> where, Fault fault, Runnable first) {
        held = new CountDownLatch(1);
        next = new Break(where, fault, first);
    }

    /** Whether the break that was asked for is still to come. */
    public boolean isWhole() {
        return next != null;
    }

    /** Lets a held request through. */
    public void release() {
        held.countDown();
    }

    /** Takes back a break that has not come, and lets through what is held. */
    public void mend() {
        next = null;
        release();
    }

    private synchronized @Nullable Fault faultAt(Request request) {
        Break coming = next;
        if (coming == null || !coming.where().test(request)) {
            return null;
        }
        next = null;
        coming.first().run();
        return coming.fault();
    }

    private void open() {
        while (true) {
            try {
                Call call = new Call(door.accept());
                Thread.startVirtualThread(call::connect);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One connection of the application. */
    private final class Call {

        private final Socket client;
        private @Nullable Socket server;
        private volatile boolean losesAnswer;
        private boolean hasWritten;

        Call(Socket client) {
            this.client = client;
        }

        void connect() {
            try {
                client.setTcpNoDelay(true);
                server = new Socket(host, serverPort);
                server.setTcpNoDelay(true);
                Thread.startVirtualThread(this::answers);
                requests();
            } catch (IOException ended) {
                end();
            }
        }

        private void requests() throws IOException {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = server.getOutputStream();
            while (true) {
                byte[] packet = packet(in);
                Fault fault = faultAt(request(packet));
                if (fault == null) {
                    out.write(packet);
                } else if (breaks(fault, packet, out)) {
                    return;
                }
            }
        }

        /** @return whether nothing more goes through */
        private boolean breaks(Fault fault, byte[] packet, OutputStream out) throws IOException {
            switch (fault) {
                case REQUEST_LOST -> end();
                case CUT_MEANWHILE -> {
                    close(client);
                    out.write(packet);
                    end();
                }
                case REQUEST_HELD -> {
                    CountDownLatch until = held;
                    losesAnswer = true;
                    client.close();
                    awaitLatch(until);
                    out.write(packet);
                }
                case ANSWER_LOST -> {
                    losesAnswer = true;
                    out.write(packet);
                }
                case NONE -> {
                    out.write(packet);
                    return false;
                }
                case DISK_FULL -> {
                    client.getOutputStream().write(diskFull(packet));
                    return false;
                }
            }
            return true;
        }

        private void answers() {
            byte[] buffer = new byte[8192];
            try {
                InputStream in = server.getInputStream();
                OutputStream out = client.getOutputStream();
                for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                    if (losesAnswer) {
                        break;
                    }
                    out.write(buffer, 0, read);
                }
            } catch (IOException ended) {
                // the other direction ends by itself
            }
            end();
        }

        private Request request(byte[] packet) {
            int command = packet.length > HEADER ? packet[HEADER] & 0xFF : 0;
            String text = new String(packet, StandardCharsets.ISO_8859_1);
            boolean commit = packet.length < 32 && text.contains("COMMIT");
            String statement = text.substring(Math.min(TEXT, text.length()));
            hasWritten |= command == BULK_EXECUTE || statement.startsWith("insert ") || statement.startsWith("update ");
            Request request = new Request(statement, commit && hasWritten);
            hasWritten &= !commit && !(packet.length < 32 && text.contains("ROLLBACK"));
            return request;
        }

        private void end() {
            close(client);
            close(server);
        }
    }

    /** What MariaDB says when a table cannot grow: error 1114. */
    private static byte[] diskFull(byte[] request) {
        byte[] words = "#HY000The table 'pause' is full".getBytes(StandardCharsets.US_ASCII);
        byte[] answer = new byte[HEADER + 3 + words.length];
        answer[0] = (byte) (answer.length - HEADER);
        answer[3] = (byte) (request[3] + 1);
        answer[4] = (byte) 0xFF;
        answer[5] = (byte) (TABLE_FULL & 0xFF);
        answer[6] = (byte) (TABLE_FULL >> 8);
        System.arraycopy(words, 0, answer, HEADER + 3, words.length);
        return answer;
    }

    /** A packet of the protocol as it is: three bytes of length, one of order, the rest. */
    private static byte[] packet(DataInputStream in) throws IOException {
        byte[] header = new byte[HEADER];
        in.readFully(header);
        int length = header[0] & 0xFF | (header[1] & 0xFF) << 8 | (header[2] & 0xFF) << 16;
        byte[] packet = new byte[HEADER + length];
        System.arraycopy(header, 0, packet, 0, HEADER);
        in.readFully(packet, HEADER, length);
        return packet;
    }

    private static void close(@Nullable Socket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException alreadyClosed) {
            // as wanted
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
