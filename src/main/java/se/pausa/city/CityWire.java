package se.pausa.city;

import static se.pausa.city.CityAnswer.Verdict.ACCEPTED;
import static se.pausa.city.CityAnswer.Verdict.FAILED;
import static se.pausa.city.CityAnswer.Verdict.OVERTAKEN;
import static se.pausa.city.CityAnswer.Verdict.REFUSED;
import static se.pausa.city.CityAnswer.Verdict.REJECTED;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our messages in the city's format, and the city's answers in our words; the format stands in {@code
 * src/docs/city-wire.md}. An answer is trusted for what was agreed and nothing beyond: anything else is a
 * failure.
 */
final class CityWire {

    /** Bytes; a longer answer is not what was agreed. */
    static final int LONGEST_ANSWER = 64 * 1024;

    /** How much of an answer is kept as it came, in bytes. */
    static final int KEPT = 2_048;

    private static final int LONGEST_WORDS = 1_000;
    private static final int MOST_DIGITS = 9;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final JsonMapper JSON = new JsonMapper();

    private CityWire() {}

    private record Body(
            long id,
            int version,
            Customer customer,
            String status,
            String reason,
            String notifiedAt,
            LocalDate fromDate,
            @Nullable LocalDate toDate) {}

    private record Customer(@Nullable String number, String personalIdentityNumber) {}

    static byte[] body(CityDelivery delivery) {
        CityReport report = delivery.report();
        return JSON.writeValueAsBytes(new Body(
                delivery.pause().value(),
                delivery.version(),
                new Customer(delivery.customerNumber(), delivery.personalIdentityNumber()),
                report.status().name(),
                report.reason(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        report.notifiedAt().atZone(SwedishTime.ZONE).toOffsetDateTime()),
                report.days().from(),
                report.days().to()));
    }

    /**
     * @param body at least one byte more than {@link #LONGEST_ANSWER} if the answer is longer
     * @param retryAfter the header, if there is one: seconds or a date
     */
    static CityAnswer answer(int status, byte[] body, @Nullable String retryAfter, Instant now) {
        Optional<JsonNode> json = object(body);
        String raw = new String(body, 0, Math.min(body.length, KEPT), StandardCharsets.UTF_8);
        return switch (status) {
            case 200, 201 ->
                isBlank(body) || json.filter(CityWire::promisesReceipt).isPresent()
                        ? new CityAnswer(ACCEPTED, status, words(json, "receipt"), raw, null)
                        : unexpected(status, raw);
            case 409 -> new CityAnswer(OVERTAKEN, status, "", raw, null);
            case 401, 403, 408 -> new CityAnswer(REFUSED, status, words(json, "message"), raw, null);
            case 429 -> failed(CityFailure.TOO_MANY, status, raw, wait(retryAfter, now));
            default -> {
                if (status >= 500) {
                    yield failed(CityFailure.FAULT_AT_THE_CITY, status, raw, wait(retryAfter, now));
                }
                String message = words(json, "message");
                yield status >= 400 && !message.isEmpty()
                        ? new CityAnswer(REJECTED, status, message, raw, null)
                        : unexpected(status, raw);
            }
        };
    }

    private static CityAnswer unexpected(int status, String raw) {
        return failed(CityFailure.UNEXPECTED_ANSWER, status, raw, null);
    }

    private static CityAnswer failed(CityFailure failure, int status, String raw, @Nullable Duration wait) {
        return new CityAnswer(FAILED, status, failure.name(), raw, wait);
    }

    private static boolean isBlank(byte[] body) {
        return body.length <= LONGEST_ANSWER && new String(body, StandardCharsets.UTF_8).isBlank();
    }

    private static Optional<JsonNode> object(byte[] body) {
        try {
            return body.length > LONGEST_ANSWER
                    ? Optional.empty()
                    : Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static boolean promisesReceipt(JsonNode json) {
        return !json.hasNonNull("receipt") || json.get("receipt").isString();
    }

    /** A text of the answer without control characters, cut when it is very long; empty if there is none. */
    private static String words(Optional<JsonNode> json, String field) {
        return json.map(node -> node.get(field))
                .filter(JsonNode::isString)
                .map(node ->
                        node.stringValue().replaceAll("[\\p{Cc}\\p{Cf}]+", " ").strip())
                .map(text -> text.length() > LONGEST_WORDS ? text.substring(0, LONGEST_WORDS - 1) + "…" : text)
                .orElse("");
    }

    private static @Nullable Duration wait(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null) {
            return null;
        }
        String text = retryAfter.strip();
        try {
            Duration asked = text.matches("\\d{1," + MOST_DIGITS + "}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(now, Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
            return asked.isPositive() ? asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked : null;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
