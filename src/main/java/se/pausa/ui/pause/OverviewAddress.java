package se.pausa.ui.pause;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityState;
import se.pausa.city.CityStateFilter;
import se.pausa.lists.Inactivated;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseOrder;
import se.pausa.lists.PauseQuestion;
import se.pausa.lists.PauseSort;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.Reason;
import se.pausa.pause.ReasonId;
import se.pausa.ui.component.AddressReader;
import se.pausa.ui.component.AddressWriter;

/**
 * What the overview shows, as it stands in the address, so that a link or a reload shows the same list.
 * What somebody has mistyped there is passed over.
 */
record OverviewAddress(PauseFilter filter, PauseOrder order) {

    /** Nothing but inactivated pauses. */
    private static final String ALONE = "bara";

    static OverviewAddress read(QueryParameters parameters, UnitTree units, ReasonNames reasons, LocalDateTime now) {
        AddressReader said = new AddressReader(parameters);
        PauseFilter month = PauseFilter.of(YearMonth.from(now));
        LocalDate from = said.day("fran").orElse(month.from());
        LocalDate to = said.day("till")
                .filter(day -> !day.isBefore(from))
                .orElseGet(() -> YearMonth.from(from).atEndOfMonth());
        PauseFilter filter = month.withPeriod(from, to)
                .withCustomer(said.searched("kund"))
                .withUnit(said.unit("organisation", units).orElse(null))
                .withLevels(said.some("niva", PauseLevel::valueOf))
                .withStatuses(said.some("status", PauseStatus::valueOf))
                .withSubset(CityStateFilter.of(said.some("stad", CityState::valueOf), units))
                .withReasons(said.some("orsak", id -> reason(id, reasons)))
                .withInactivated(inactivated(said))
                .withQuestion(said.one("fraga", PauseQuestion::valueOf)
                        .filter(PauseQuestion.of(!units.integrated().isEmpty())::contains)
                        .orElse(PauseQuestion.ALL));
        LocalDateTime known = said.passed("kant", now).orElse(null);
        PauseOrder order = said.one("sortering", PauseSort::valueOf)
                .map(by -> new PauseOrder(by, said.isOn("fallande")))
                .orElse(PauseOrder.DEFAULT);
        return new OverviewAddress(known == null ? filter : filter.asKnown(known), order);
    }

    /** Only what differs from what is shown without any parameter, and always the period. */
    QueryParameters write() {
        AddressWriter address = new AddressWriter()
                .with("fran", filter.from())
                .with("till", filter.to())
                .with("kund", filter.customer())
                .withUnit("organisation", filter.unit())
                .withSome("niva", filter.levels())
                .withSome("status", filter.statuses())
                .withSome("stad", CityStateFilter.states(filter.subset()))
                .with("orsak", reasons())
                .with("inaktiverade", inactivated())
                .with("fraga", filter.isQuestion() ? filter.question() : null)
                .with("kant", filter.known());
        if (!order.equals(PauseOrder.DEFAULT)) {
            address.with("sortering", order.by()).withSwitch("fallande", order.descending());
        }
        return address.parameters();
    }

    private static ReasonId reason(String id, ReasonNames reasons) {
        return reasons.find(new ReasonId(Long.parseLong(id)))
                .map(Reason::id)
                .orElseThrow(() -> new IllegalArgumentException("No reason " + id));
    }

    private String reasons() {
        return filter.reasons().stream()
                .map(ReasonId::value)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static Inactivated inactivated(AddressReader said) {
        return said.isOn("inaktiverade")
                ? Inactivated.AMONG
                : said.one("inaktiverade", ALONE::equals).orElse(false) ? Inactivated.ALONE : Inactivated.HIDDEN;
    }

    private @Nullable String inactivated() {
        return switch (filter.inactivated()) {
            case HIDDEN -> null;
            case AMONG -> AddressReader.YES;
            case ALONE -> ALONE;
        };
    }
}
