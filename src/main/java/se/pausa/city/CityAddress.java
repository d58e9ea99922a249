package se.pausa.city;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the city listens, as configured by {@code PAUSA_CITY_URL}. */
record CityAddress(URI base) {

    private static final int HIGHEST_PORT = 65_535;

    /** Nothing can be sent with such a configuration. Never repeats what was configured: it may hold secrets. */
    static final class Unusable extends RuntimeException {

        private final String remedy;

        /** @param remedy a Swedish sentence that says what to do */
        Unusable(String sentence, String remedy) {
            super(sentence);
            this.remedy = remedy;
        }

        String remedy() {
            return remedy;
        }
    }

    /**
     * Personal identity numbers leave the machine encrypted only, so plain http is for this machine.
     *
     * @throws Unusable with a Swedish sentence that says what is wrong
     */
    static CityAddress of(String text) {
        URI uri = parse(text.strip());
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || uri.getHost() == null || uri.getPort() > HIGHEST_PORT) {
            throw unusable("PAUSA_CITY_URL är ingen webbadress.");
        }
        if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            throw unusable("PAUSA_CITY_URL får inte innehålla användare, frågedel (?) eller fragment (#).");
        }
        if (scheme.equals("http") && !isThisMachine(uri.getHost())) {
            throw unusable("PAUSA_CITY_URL börjar med http, men personnummer får bara skickas krypterat.");
        }
        return new CityAddress(uri);
    }

    URI absence(long pause) {
        String path = base.toString();
        return URI.create((path.endsWith("/") ? path : path + "/") + "absences/" + pause);
    }

    private static Unusable unusable(String sentence) {
        return new Unusable(
                sentence,
                "Ange adressen till stadens mottagare, till exempel https://stad.example/api, eller lämna"
                        + " PAUSA_CITY_URL tom.");
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw unusable("PAUSA_CITY_URL är ingen webbadress.");
        }
    }

    private static boolean isThisMachine(@Nullable String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
