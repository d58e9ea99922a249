package se.pausa.security;

import java.net.InetAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.pausa.common.DatabaseWatch;

/**
 * Whether accounts with a password that everybody knows let in: only in a demo with a database of its own, on an address
 * that nothing but this machine reaches, without a proxy that others reach.
 */
@Component
class DemoMode {

    private final boolean on;
    private final boolean wanted;

    DemoMode(
            @Value("${pausa.demo}") boolean demo,
            @Value("${server.address:0.0.0.0}") InetAddress address,
            @Value("${pausa.proxy:}") String proxy,
            ObjectProvider<DatabaseWatch> embedded) {
        this.wanted = demo;
        this.on = demo && address.isLoopbackAddress() && proxy.isBlank() && embedded.getIfAvailable() != null;
    }

    boolean isOn() {
        return on;
    }

    /** Whether it is a demo that others can reach, or whose data others keep. */
    boolean isRefused() {
        return wanted && !on;
    }
}
