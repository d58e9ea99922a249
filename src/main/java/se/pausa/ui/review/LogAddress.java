package se.pausa.ui.review;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import se.pausa.accesslog.LoggedAct;
import se.pausa.customer.CustomerId;
import se.pausa.organization.UnitTree;
import se.pausa.review.LogFilter;
import se.pausa.review.LogQuestion;
import se.pausa.ui.component.AddressReader;
import se.pausa.ui.component.AddressWriter;

/**
 * What the access log shows, as it stands in the address, so that a link or a reload shows the same list. What somebody has
 * mistyped there is passed over; no name stands there.
 */
final class LogAddress {

    private LogAddress() {}

    static LogFilter read(QueryParameters parameters, UnitTree units, LocalDate today) {
        AddressReader said = new AddressReader(parameters);
        LogFilter month = LogFilter.of(YearMonth.from(today));
        LocalDate from = said.day("fran").orElse(month.from());
        LocalDate to = said.day("till")
                .filter(day -> !day.isBefore(from))
                .orElseGet(() -> YearMonth.from(from).atEndOfMonth());
        return month.withPeriod(from, to)
                .withCustomer(said.one("kund", id -> new CustomerId(Long.parseLong(id)))
                        .orElse(null))
                .withLogin(said.one("anvandare", login -> login).orElse(null))
                .withAct(said.one("vad", LoggedAct::valueOf).orElse(null))
                .withUnit(said.unit("organisation", units).orElse(null))
                .withQuestion(said.one("fraga", LogQuestion::valueOf).orElse(LogQuestion.ALL));
    }

    static QueryParameters write(LogFilter filter) {
        return new AddressWriter()
                .with("fran", filter.from())
                .with("till", filter.to())
                .with(
                        "kund",
                        filter.customer() == null ? null : filter.customer().value())
                .with("anvandare", filter.login())
                .with("vad", filter.act())
                .withUnit("organisation", filter.unit())
                .with("fraga", filter.question() == LogQuestion.ALL ? null : filter.question())
                .parameters();
    }
}
