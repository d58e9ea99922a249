package se.pausa.ui.pause;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityState;
import se.pausa.city.CityStateFilter;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseFilter;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseOrder;
import se.pausa.pause.PauseSort;
import se.pausa.pause.PauseStatus;

/**
 * What the overview shows, as it stands in the address, so that a link or a reload shows the same list.
 * What somebody has mistyped there is passed over.
 */
record OverviewAddress(PauseFilter filter, PauseOrder order) {

    static OverviewAddress read(QueryParameters parameters, UnitTree units, LocalDate today) {
        PauseFilter month = PauseFilter.of(YearMonth.from(today));
        LocalDate from = one(parameters, "fran", LocalDate::parse).orElse(month.from());
        LocalDate to = one(parameters, "till", LocalDate::parse)
                .filter(day -> !day.isBefore(from))
                .orElseGet(() -> YearMonth.from(from).atEndOfMonth());
        PauseFilter filter = month.withPeriod(from, to)
                .withCustomer(parameters.getSingleParameter("kund").orElse(""))
                .withUnit(one(parameters, "organisation", id -> new UnitId(Long.parseLong(id)))
                        .filter(unit -> units.find(unit).isPresent())
                        .orElse(null))
                .withLevels(some(parameters, "niva", PauseLevel::valueOf))
                .withStatuses(some(parameters, "status", PauseStatus::valueOf))
                .withSubset(CityStateFilter.of(some(parameters, "stad", CityState::valueOf), units))
                .withInactive(parameters.getSingleParameter("inaktiverade").isPresent());
        PauseOrder order = one(parameters, "sortering", PauseSort::valueOf)
                .map(by -> new PauseOrder(
                        by, parameters.getSingleParameter("fallande").isPresent()))
                .orElse(PauseOrder.DEFAULT);
        return new OverviewAddress(filter, order);
    }

    /** Only what differs from what is shown without any parameter, and always the period. */
    QueryParameters write() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("fran", filter.from().toString());
        parameters.put("till", filter.to().toString());
        put(parameters, "kund", filter.customer());
        put(
                parameters,
                "organisation",
                filter.unit() == null ? "" : filter.unit().value());
        put(parameters, "niva", joined(filter.levels()));
        put(parameters, "status", joined(filter.statuses()));
        put(parameters, "stad", joined(CityStateFilter.states(filter.subset())));
        put(parameters, "inaktiverade", filter.inactive() ? "ja" : "");
        if (!order.equals(PauseOrder.DEFAULT)) {
            put(parameters, "sortering", order.by());
            put(parameters, "fallande", order.descending() ? "ja" : "");
        }
        return QueryParameters.simple(parameters);
    }

    private static void put(Map<String, String> parameters, String name, Object value) {
        if (!value.toString().isEmpty()) {
            parameters.put(name, value.toString());
        }
    }

    private static String joined(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <T> Optional<T> one(QueryParameters parameters, String name, Function<String, T> read) {
        return parameters.getSingleParameter(name).map(text -> readable(text, read));
    }

    private static <T> Set<T> some(QueryParameters parameters, String name, Function<String, T> read) {
        List<String> texts = parameters
                .getSingleParameter(name)
                .map(all -> Arrays.asList(all.split(",")))
                .orElse(List.of());
        return texts.stream()
                .map(text -> Optional.ofNullable(readable(text, read)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static <T> @Nullable T readable(String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException _) {
            return null;
        }
    }
}
