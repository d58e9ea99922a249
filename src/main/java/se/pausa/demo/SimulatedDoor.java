package se.pausa.demo;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A port of this machine that answers HTTP while it is open and refuses connections while it is shut. A shut
 * one is held by a socket that listens to nobody, so that it is still free when it is opened again.
 */
final class SimulatedDoor implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpHandler handler;
    private final InetSocketAddress address;
    private @Nullable HttpServer server;
    private @Nullable Socket placeholder;

    /** Opens a free port of the loopback address. */
    SimulatedDoor(HttpHandler handler) {
        this.handler = handler;
        this.server = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.address = server.getAddress();
    }

    String url() {
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** @throws UncheckedIOException if the port is not to be had any longer; the door stays shut */
    synchronized void open() {
        if (server == null) {
            endPlaceholder();
            server = listen(address);
        }
    }

    /** Breaks off what is under way, too. */
    synchronized void shut() {
        if (server != null) {
            server.stop(0);
            server = null;
            holdPort();
        }
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        endPlaceholder();
        threads.shutdownNow();
    }

    private HttpServer listen(InetSocketAddress where) {
        try {
            HttpServer opened = HttpServer.create(where, 0);
            opened.createContext("/", handler);
            opened.setExecutor(threads);
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void holdPort() {
        Socket socket = new Socket();
        try {
            socket.setReuseAddress(true);
            socket.bind(address);
            placeholder = socket;
        } catch (IOException _) {
            // Somebody else was quicker; opening again tells.
        }
    }

    private void endPlaceholder() {
        try {
            if (placeholder != null) {
                placeholder.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        placeholder = null;
    }
}
