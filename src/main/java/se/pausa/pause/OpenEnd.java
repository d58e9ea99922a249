package se.pausa.pause;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Pågående: no end in Java, a day far away in the database, where periods need an end. */
@Converter
public class OpenEnd implements AttributeConverter<LocalDateTime, LocalDateTime> {

    public static final LocalDateTime FAR_AWAY = LocalDateTime.of(9999, 12, 31, 0, 0);

    @Override
    public LocalDateTime convertToDatabaseColumn(@Nullable LocalDateTime end) {
        return end == null ? FAR_AWAY : end;
    }

    @Override
    public @Nullable LocalDateTime convertToEntityAttribute(LocalDateTime end) {
        return FAR_AWAY.equals(end) ? null : end;
    }
}
