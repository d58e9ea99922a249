package se.pausa.demo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityDays;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an absence as the city does. Written from {@code src/docs/city-wire.md} and not with the sender's own words:
 * two readers of one description find each other's mistakes.
 */
final class SimulatedReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_TEXT = 100;

    private final JsonNode body;

    private SimulatedReader(JsonNode body) {
        this.body = body;
    }

    /** Says in Swedish what is wrong with a message. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String sentence) {
            super(sentence);
        }
    }

    /**
     * @param pause the id that the path names
     * @param key the Idempotency-Key
     * @param receipt for the absence, if it is kept
     * @throws Unreadable if the message is not what was agreed
     */
    static SimulatedAbsence read(byte[] body, long pause, @Nullable String key, Instant receivedAt, String receipt) {
        SimulatedReader reader = new SimulatedReader(object(body));
        int version = reader.version();
        reader.checkPause(pause, version, key);
        reader.checkPerson();
        parse(reader.body, "notifiedAt", OffsetDateTime::parse);
        return new SimulatedAbsence(
                new PauseId(pause),
                version,
                reader.customerNumber(),
                reader.status(),
                reader.reason(),
                reader.days(),
                receivedAt,
                receipt);
    }

    private static JsonNode object(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JacksonException _) {
            // Told below, together with what is JSON but no object.
        }
        throw new Unreadable("Meddelandet är inget JSON-objekt.");
    }

    private int version() {
        JsonNode version = required(body, "version");
        check(version.isInt() && version.intValue() > 0, "version ska vara ett heltal, 1 eller mer.");
        return version.intValue();
    }

    private void checkPause(long pause, int version, @Nullable String key) {
        JsonNode id = required(body, "id");
        check(id.isIntegralNumber() && id.canConvertToLong(), "id ska vara ett heltal.");
        check(id.longValue() == pause, "id är inte det som adressen anger.");
        check((pause + "-" + version).equals(key), "Idempotency-Key ska vara id och version.");
    }

    private void checkPerson() {
        String number = text(required(body, "customer"), "personalIdentityNumber");
        check(number.matches("\\d{12}"), "personalIdentityNumber ska ha tolv siffror.");
    }

    private @Nullable String customerNumber() {
        JsonNode customer = required(body, "customer");
        return required(customer, "number").isNull() ? null : text(customer, "number");
    }

    private PauseStatus status() {
        String status = text(body, "status");
        return Arrays.stream(PauseStatus.values())
                .filter(each -> each.name().equals(status))
                .findFirst()
                .orElseThrow(() -> new Unreadable("status ska vara NEW, CHANGED eller CANCELLED."));
    }

    private String reason() {
        String reason = text(body, "reason");
        check(!reason.isBlank(), "reason är tom.");
        return reason;
    }

    private CityDays days() {
        LocalDate from = parse(body, "fromDate", LocalDate::parse);
        LocalDate to = required(body, "toDate").isNull() ? null : parse(body, "toDate", LocalDate::parse);
        check(to == null || !to.isBefore(from), "toDate ligger före fromDate.");
        return new CityDays(from, to);
    }

    private static <T> T parse(JsonNode parent, String field, Function<String, T> parser) {
        try {
            return parser.apply(text(parent, field));
        } catch (DateTimeException _) {
            throw new Unreadable(field + " går inte att läsa.");
        }
    }

    private static String text(JsonNode parent, String field) {
        JsonNode node = required(parent, field);
        check(
                node.isString() && node.stringValue().length() <= LONGEST_TEXT,
                field + " ska vara en text på högst " + LONGEST_TEXT + " tecken.");
        return node.stringValue();
    }

    private static JsonNode required(JsonNode parent, String field) {
        JsonNode node = parent.path(field);
        check(!node.isMissingNode(), field + " saknas.");
        return node;
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new Unreadable(otherwise);
        }
    }
}
