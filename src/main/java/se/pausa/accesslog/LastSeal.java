package se.pausa.accesslog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.pausa.common.OwnerOnly;

/**
 * The last seal that this instance has made, in a file beside the keys: without it nobody could tell that the end of the
 * chain was cut off, together with its rows. Another one to hold against the chain can be given as it stands in the log.
 */
@Component
class LastSeal {

    private final Path file;
    private final String given;

    LastSeal(@Value("${pausa.data-dir}") Path folder, @Value("${pausa.access-log.last:}") String given) {
        this.file = folder.resolve("access-log.last");
        this.given = given;
    }

    /** @param mac what no other seal of this number has */
    record Known(long no, byte[] mac) {

        boolean isOf(Seal seal) {
            return seal.no() == no && Arrays.equals(seal.mac(), mac);
        }

        static Known of(String text) {
            String[] parts = text.strip().split(" ");
            return new Known(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1]));
        }

        /** As it stands in the file and in the log. */
        String text() {
            return no + " " + HexFormat.of().formatHex(mac);
        }
    }

    void remember(Known known) {
        try {
            OwnerOnly.createFolder(file.toAbsolutePath().getParent());
            Path beside = file.resolveSibling("access-log.last.new");
            OwnerOnly.write(beside, known.text());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Known> known() {
        try {
            String text = given.isBlank() && Files.exists(file) ? Files.readString(file) : given;
            return text.isBlank() ? Optional.empty() : Optional.of(Known.of(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
