package se.pausa.pause;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.pausa.customer.CustomerId;

/**
 * What one Spara sends to be stored. Who and when are stored with every row, and so tell this Spara from every other.
 *
 * @param rows complete, at least one
 * @param at as fine as the database keeps it, in microseconds
 */
public record Submission(List<StagedPause> rows, String by, Instant at) {

    Set<CustomerId> customers() {
        return rows.stream().map(row -> row.target().customer()).collect(Collectors.toSet());
    }

    Set<Long> customerIds() {
        return customers().stream().map(CustomerId::value).collect(Collectors.toSet());
    }

    Set<UUID> keys() {
        return rows.stream().map(StagedPause::key).collect(Collectors.toSet());
    }
}
