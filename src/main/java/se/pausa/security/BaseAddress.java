package se.pausa.security;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.pausa.common.StartRefused;

/**
 * Where people reach Pausa, as configured by {@code PAUSA_ADDRESS}: what a login provider is told to send them back to.
 * Never taken from a request, which may name any host.
 */
@Component
public class BaseAddress {

    private final String address;

    /** @throws StartRefused if it is neither empty nor an address with https */
    BaseAddress(@Value("${pausa.address:}") String address) {
        if (!address.isBlank() && !isSecure(address)) {
            throw new StartRefused(
                    "PAUSA_ADDRESS är ingen adress som börjar med https.",
                    "Ange adressen som användarna skriver för att nå Pausa, till exempel https://pausa.kommunen.se.");
        }
        this.address = address.strip().replaceAll("/+$", "");
    }

    /**
     * @param path begins with a slash
     * @throws StartRefused if no address is configured
     */
    public String with(String path) {
        if (address.isEmpty()) {
            throw new StartRefused(
                    "PAUSA_ADDRESS saknas, och inloggningstjänsten behöver den.",
                    "Ange adressen som användarna skriver för att nå Pausa, till exempel https://pausa.kommunen.se.");
        }
        return address + path;
    }

    /** Whether nobody on the way can read along: with https, or on this machine. */
    static boolean isSecure(String address) {
        try {
            URI uri = URI.create(address.strip());
            return uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && isThisMachine(uri.getHost()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }
}
