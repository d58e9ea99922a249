package se.pausa.ui.component;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.pausa.common.SearchText;
import se.pausa.common.SwedishTime;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;

/**
 * What an address says behind its question mark. What cannot be read, or cannot be meant, is passed over as if
 * it did not stand there; of several values with one name the first counts.
 */
public record AddressReader(QueryParameters parameters) {

    /** What a parameter says that is there only when something is switched on. */
    public static final String YES = "ja";

    /** Empty when nothing is searched for. */
    public String searched(String name) {
        return new SearchText(text(name).orElse("")).text();
    }

    public boolean isOn(String name) {
        return text(name).filter(YES::equals).isPresent();
    }

    /** A day in a year that somebody can mean. */
    public Optional<LocalDate> day(String name) {
        return one(name, LocalDate::parse).filter(SwedishTime::isPlausible);
    }

    /** A minute that has passed. */
    public Optional<LocalDateTime> passed(String name, LocalDateTime now) {
        return one(name, LocalDateTime::parse)
                .filter(time -> SwedishTime.isPlausible(time.toLocalDate()))
                .map(SwedishTime::existing)
                .filter(moment -> moment.isBefore(now));
    }

    /** A month in a year that somebody can mean. */
    public Optional<YearMonth> month(String name) {
        return one(name, YearMonth::parse).filter(month -> SwedishTime.isPlausible(month.atDay(1)));
    }

    /** A unit that exists. */
    public Optional<UnitId> unit(String name, UnitTree units) {
        return one(name, id -> new UnitId(Long.parseLong(id)))
                .filter(unit -> units.find(unit).isPresent());
    }

    /** @param read may throw {@link IllegalArgumentException} or {@link DateTimeException} */
    public <T> Optional<T> one(String name, Function<String, T> read) {
        return text(name).flatMap(text -> readable(text, read));
    }

    /** Values with a comma between them; see {@link #one}. */
    public <T> Set<T> some(String name, Function<String, T> read) {
        return text(name).stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .flatMap(text -> readable(text, read).stream())
                .collect(Collectors.toSet());
    }

    /** Whether all that the address says stands in this one as well, word for word. */
    public boolean saysNothingBeyond(QueryParameters shown) {
        return parameters.getParameters().entrySet().stream()
                .allMatch(said -> said.getValue().equals(shown.getParameters(said.getKey())));
    }

    private Optional<String> text(String name) {
        return parameters.getSingleParameter(name);
    }

    private static <T> Optional<T> readable(String text, Function<String, T> read) {
        try {
            return Optional.of(read.apply(text));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
