package se.pausa.ui.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityMessage;
import se.pausa.city.CityState;
import se.pausa.common.SwedishTime;
import se.pausa.pause.PauseField;
import se.pausa.pause.PauseValues;
import se.pausa.pause.Reason;
import se.pausa.pause.ReasonId;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Formats;

/** What a version was, what it changed, and what became of it at the city, in words. */
final class HistoryWords {

    private static final ZoneId ZONE = SwedishTime.ZONE;

    private final Formats formats;
    private final Formats dense;
    private final CityWords city;
    private final Map<ReasonId, String> reasons;

    /** @param reasons all of them, archived ones too */
    HistoryWords(Formats formats, List<Reason> reasons, LocalDate today) {
        this.formats = formats;
        this.dense = formats.withoutYearOf(today);
        this.city = new CityWords(dense);
        this.reasons = reasons.stream().collect(Collectors.toMap(Reason::id, Reason::name));
    }

    String field(PauseField field) {
        return formats.text("pause.field." + field);
    }

    String reason(@Nullable ReasonId reason) {
        return reason == null ? "" : reasons.getOrDefault(reason, "");
    }

    String value(PauseField field, @Nullable Object value) {
        return switch (field) {
            case REASON -> reason((ReasonId) value);
            case ENDS_AT -> end((LocalDateTime) value);
            case NOTIFIED_AT, STARTS_AT -> value == null ? "" : formats.dateTime((LocalDateTime) value);
            case COMMENT ->
                value == null || value.toString().isEmpty() ? formats.text("person.empty") : value.toString();
        };
    }

    /** With the last day that is covered, where the end is at 00:00 (R3). */
    String end(@Nullable LocalDateTime end) {
        return formats.end(end) + dense.lastDay(end).map(day -> " " + day).orElse("");
    }

    String notice(PauseValues values) {
        return values.notice().map(formats::notice).orElse("");
    }

    /** Swedish wall-clock time, whole minutes. */
    LocalDateTime time(Instant instant) {
        return SwedishTime.of(instant);
    }

    String when(Instant instant) {
        return formats.dateTime(time(instant));
    }

    /** What was sent and what the city said, like <i>2026-11-12 – 2026-11-30 · Mottagen 2026-11-24 15:21</i>. */
    String message(CityMessage message) {
        String sent = formats.text("person.sent", city.report(message.report()));
        if (message.answeredAt() == null) {
            return sent + " · " + (message.state().isOnTheWay() ? formats.text("person.unanswered") : "");
        }
        String answer = city.state(message.state()) + " " + dense.dateTime(time(message.answeredAt()));
        String words =
                message.state() == CityState.REJECTED && !message.words().isEmpty() ? ": " + message.words() : "";
        return sent + " · " + answer + words;
    }
}
