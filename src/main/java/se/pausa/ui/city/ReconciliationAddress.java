package se.pausa.ui.city;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;

/**
 * What Avstämning shows, as it stands in the address, so that a link or a reload shows the same list. What
 * somebody has mistyped there is passed over.
 *
 * @param unit absent for all
 * @param inactive the tab of the inactivated pauses
 */
record ReconciliationAddress(YearMonth month, @Nullable UnitId unit, boolean inactive) {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;
    private static final String INACTIVE = "inaktiverade";

    static ReconciliationAddress read(QueryParameters parameters, UnitTree units, LocalDate today) {
        YearMonth month = one(parameters, "manad", YearMonth::parse)
                .filter(given -> given.getYear() >= FIRST_YEAR && given.getYear() <= LAST_YEAR)
                .orElse(YearMonth.from(today).minusMonths(1));
        UnitId unit = one(parameters, "organisation", id -> new UnitId(Long.parseLong(id)))
                .filter(given -> units.find(given).isPresent())
                .orElse(null);
        boolean inactive =
                parameters.getSingleParameter("visa").filter(INACTIVE::equals).isPresent();
        return new ReconciliationAddress(month, unit, inactive);
    }

    QueryParameters write() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("manad", month.toString());
        if (unit != null) {
            parameters.put("organisation", String.valueOf(unit.value()));
        }
        if (inactive) {
            parameters.put("visa", INACTIVE);
        }
        return QueryParameters.simple(parameters);
    }

    ReconciliationAddress withMonth(YearMonth other) {
        return new ReconciliationAddress(other, unit, inactive);
    }

    ReconciliationAddress withUnit(@Nullable UnitId other) {
        return new ReconciliationAddress(month, other, inactive);
    }

    ReconciliationAddress withInactive(boolean only) {
        return new ReconciliationAddress(month, unit, only);
    }

    private static <T> Optional<T> one(QueryParameters parameters, String name, Function<String, T> read) {
        return parameters.getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(read.apply(text));
            } catch (IllegalArgumentException | DateTimeException _) {
                return Optional.empty();
            }
        });
    }
}
