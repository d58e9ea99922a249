package se.pausa.ui.city;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.ui.component.AddressReader;
import se.pausa.ui.component.AddressWriter;

/**
 * What Avstämning shows, as it stands in the address, so that a link or a reload shows the same list. What
 * somebody has mistyped there is passed over.
 *
 * @param unit absent for all
 * @param inactive the tab of the inactivated pauses
 */
record ReconciliationAddress(YearMonth month, @Nullable UnitId unit, boolean inactive) {

    private static final String INACTIVE = "inaktiverade";

    static ReconciliationAddress read(QueryParameters parameters, UnitTree units, LocalDate today) {
        AddressReader said = new AddressReader(parameters);
        return new ReconciliationAddress(
                said.month("manad").orElse(YearMonth.from(today).minusMonths(1)),
                said.unit("organisation", units).orElse(null),
                said.one("visa", INACTIVE::equals).orElse(false));
    }

    QueryParameters write() {
        return new AddressWriter()
                .with("manad", month)
                .withUnit("organisation", unit)
                .with("visa", inactive ? INACTIVE : null)
                .parameters();
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
}
