package se.pausa.ui.moment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a text is read beside; all in Swedish wall-clock time.
 *
 * @param now the minute at which it is typed
 * @param standing what the field held before, whose day a time alone keeps
 * @param start Påbörjat, from which {@link MomentRole#END} counts; other roles pass it over
 */
public record MomentSetting(
        LocalDateTime now,
        @Nullable LocalDateTime standing,
        @Nullable LocalDateTime start) {

    LocalDate today() {
        return now.toLocalDate();
    }
}
