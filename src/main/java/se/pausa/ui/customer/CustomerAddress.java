package se.pausa.ui.customer;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.pausa.ui.component.AddressReader;
import se.pausa.ui.component.AddressWriter;
import se.pausa.ui.component.Addresses;
import se.pausa.ui.timeline.TimeSpan;

/**
 * What Kundens sida shows, as it stands in the address behind the customer's number.
 *
 * @param day a day within what is seen; absent for today, or for the day of the moment
 * @param marked the key of the pause whose history is shown
 * @param moment the whole page as it was known at the end of this minute, Swedish wall-clock time; absent for now
 */
record CustomerAddress(
        TimeSpan span,
        @Nullable LocalDate day,
        @Nullable UUID marked,
        @Nullable LocalDateTime moment,
        boolean table,
        boolean inactive) {

    static final CustomerAddress START = new CustomerAddress(TimeSpan.MONTH, null, null, null, false, false);

    /** @param now Swedish wall-clock time, whole minutes; what lies ahead is known to nobody */
    static CustomerAddress read(QueryParameters parameters, LocalDateTime now) {
        AddressReader said = new AddressReader(parameters);
        return new CustomerAddress(
                said.one("visa", CustomerAddress::span).orElse(TimeSpan.MONTH),
                said.day("dag").orElse(null),
                said.one(Addresses.MARKED, UUID::fromString).orElse(null),
                said.passed("kant", now).orElse(null),
                said.isOn("tabell"),
                said.isOn("inaktiverade"));
    }

    QueryParameters write() {
        return new AddressWriter()
                .with("visa", span == TimeSpan.MONTH ? null : word(span))
                .with("dag", day)
                .with(Addresses.MARKED, marked)
                .with("kant", moment)
                .withSwitch("tabell", table)
                .withSwitch("inaktiverade", inactive)
                .parameters();
    }

    CustomerAddress withSpan(TimeSpan other) {
        return new CustomerAddress(other, day, marked, moment, table, inactive);
    }

    CustomerAddress withDay(@Nullable LocalDate other) {
        return new CustomerAddress(span, other, marked, moment, table, inactive);
    }

    CustomerAddress withMarked(@Nullable UUID other) {
        return new CustomerAddress(span, day, other, moment, table, inactive);
    }

    CustomerAddress withMoment(@Nullable LocalDateTime other) {
        return new CustomerAddress(span, day, marked, other, table, inactive);
    }

    CustomerAddress withTable(boolean on) {
        return new CustomerAddress(span, day, marked, moment, on, inactive);
    }

    CustomerAddress withInactive(boolean on) {
        return new CustomerAddress(span, day, marked, moment, table, on);
    }

    private static String word(TimeSpan span) {
        return switch (span) {
            case WEEK -> "vecka";
            case MONTH -> "manad";
            case QUARTER -> "kvartal";
        };
    }

    private static TimeSpan span(String word) {
        return Arrays.stream(TimeSpan.values())
                .filter(span -> word(span).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
