package se.pausa.ui.city;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.pausa.city.CityReport;
import se.pausa.city.CityStanding;
import se.pausa.common.SwedishTime;
import se.pausa.reconciliation.Difference;
import se.pausa.reconciliation.ReconciliationRow;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Formats;

/** What Avstämning says of pauses, on the screen and in files, in the language of the window. */
final class ReconciliationWords {

    static final String NOTHING = "—";

    private final Formats formats;
    private final CityWords city;

    ReconciliationWords(Locale locale) {
        this(new Formats(locale));
    }

    private ReconciliationWords(Formats formats) {
        this.formats = formats;
        city = new CityWords(formats);
    }

    /** For the dense list: dates of this year without the year; the full ones belong in a tooltip. */
    ReconciliationWords withoutYearOf(LocalDate today) {
        return new ReconciliationWords(formats.withoutYearOf(today));
    }

    CityWords city() {
        return city;
    }

    Formats formats() {
        return formats;
    }

    /** The days that the city accepted last, or that it has none. */
    String cityDays(ReconciliationRow row) {
        return row.accepted()
                .map(report -> report.isLive() ? city.days(report.days()) : formats.status(report.status()))
                .orElse(NOTHING);
    }

    /** How far the report has come. */
    String state(ReconciliationRow row) {
        return row.standing() == null ? city.state(row.state()) : city.state(row.standing());
    }

    /** The same with what there is to know about it. */
    String stateInFull(ReconciliationRow row) {
        return row.standing() == null
                ? formats.text("reconciliation.state.not-sent.why")
                : city.sentence(row.standing());
    }

    /** When the city accepted what it has, or that it has nothing. */
    String accepted(ReconciliationRow row) {
        return acceptedAt(row).map(formats::dateTime).orElse(NOTHING);
    }

    Optional<LocalDateTime> acceptedAt(ReconciliationRow row) {
        return Optional.ofNullable(row.standing()).map(CityStanding::acceptedAt).map(ReconciliationWords::swedish);
    }

    /** In what the two differ, with the city's own words when it refused; empty when they agree. */
    String difference(ReconciliationRow row) {
        Difference difference = row.difference();
        if (difference == null) {
            return "";
        }
        CityStanding standing = row.standing();
        if (difference == Difference.REJECTED
                && standing != null
                && !standing.words().isBlank()) {
            return formats.text("reconciliation.rejected", standing.words());
        }
        return difference == Difference.NOT_SENT && standing == null
                ? state(row)
                : formats.text("reconciliation.difference." + key(difference));
    }

    /** How many pauses, how many differences of which kind, how many changed after the sign-off. */
    String sums(List<ReconciliationRow> rows) {
        long changed =
                rows.stream().filter(ReconciliationRow::changedAfterSignOff).count();
        return counts(rows)
                + kinds(rows)
                + (changed == 0 ? "" : " · " + formats.text("reconciliation.changed", changed));
    }

    private String kinds(List<ReconciliationRow> rows) {
        String kinds = Arrays.stream(Difference.values())
                .flatMap(kind -> {
                    long count = rows.stream()
                            .filter(row -> row.difference() == kind)
                            .count();
                    return count == 0
                            ? Stream.empty()
                            : Stream.of(formats.text("reconciliation.count." + key(kind), count));
                })
                .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? "" : ": " + kinds;
    }

    private String counts(List<ReconciliationRow> rows) {
        return counts(rows.size(), (int)
                rows.stream().filter(row -> row.difference() != null).count());
    }

    /** Like <i>12 uppehåll · 3 skillnader</i>. */
    String counts(int pauses, int differences) {
        return formats.text("reconciliation.counts", pauses, differences);
    }

    /** Swedish wall-clock time, whole minutes. */
    static LocalDateTime swedish(Instant instant) {
        return SwedishTime.of(instant);
    }

    /** The status that the city has accepted. */
    String acceptedStatus(ReconciliationRow row) {
        return row.accepted().map(CityReport::status).map(formats::status).orElse("");
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
