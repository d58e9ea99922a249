package se.pausa.ui.pause;

import java.time.LocalDateTime;
import se.pausa.pause.PauseField;
import se.pausa.pause.PauseValues;
import se.pausa.ui.component.Formats;

/** What stands in the fields of a pause, in words; nothing where a field is empty. */
record FieldWords(ReasonNames reasons, Formats formats) {

    String of(PauseValues values, PauseField field) {
        return switch (field) {
            case REASON -> values.reason() == null ? "" : reasons.name(values.reason());
            case ENDS_AT -> formats.end(values.endsAt());
            case COMMENT -> values.comment();
            case NOTIFIED_AT, STARTS_AT ->
                values.get(field) instanceof LocalDateTime time ? formats.dateTime(time) : "";
        };
    }
}
