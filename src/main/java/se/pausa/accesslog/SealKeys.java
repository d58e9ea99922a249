package se.pausa.accesslog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.pausa.common.OwnerOnly;

/**
 * The keys of the seals: a text for each, separated by white space. The last one seals; the earlier ones, which somebody
 * has replaced, only verify. Without any configured, one is made and kept in the data folder.
 */
@Component
class SealKeys {

    private static final String FILE = "access-log.key";

    private static final int BYTES = 32;

    /** Less can be guessed. */
    private static final int SHORTEST = 32;

    private final List<SealKey> keys;

    SealKeys(@Value("${pausa.access-log.keys:}") String configured, @Value("${pausa.data-dir}") Path folder)
            throws IOException {
        this.keys = Arrays.stream((configured.isBlank() ? kept(folder) : configured.strip()).split("\\s+"))
                .peek(SealKeys::refuseWhatIsShort)
                .map(SealKey::of)
                .toList();
    }

    private static String kept(Path folder) throws IOException {
        OwnerOnly.createFolder(folder);
        return OwnerOnly.secret(folder.resolve(FILE), BYTES);
    }

    private static void refuseWhatIsShort(String key) {
        if (key.length() < SHORTEST) {
            throw new IllegalStateException(
                    "Each key of pausa.access-log.keys needs at least %d characters.".formatted(SHORTEST));
        }
    }

    SealKey current() {
        return keys.getLast();
    }

    Optional<SealKey> named(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }
}
