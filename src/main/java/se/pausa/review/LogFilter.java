package se.pausa.review;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.pausa.accesslog.LoggedAct;
import se.pausa.customer.CustomerId;
import se.pausa.organization.UnitId;

/**
 * What is looked for in the access log.
 *
 * @param from Swedish day, inclusive
 * @param to Swedish day, inclusive
 * @param login of the user who has done it; absent for all
 * @param act absent for all, and where the question is about one
 * @param unit of the customer, with those below it; absent for all
 */
public record LogFilter(
        LocalDate from,
        LocalDate to,
        LogQuestion question,
        @Nullable CustomerId customer,
        @Nullable String login,
        @Nullable LoggedAct act,
        @Nullable UnitId unit) {

    public LogFilter {
        act = question.act() == null ? act : null;
    }

    public static LogFilter of(YearMonth month) {
        return new LogFilter(month.atDay(1), month.atEndOfMonth(), LogQuestion.ALL, null, null, null, null);
    }

    /** The period alone. */
    LogFilter period() {
        return new LogFilter(from, to, LogQuestion.ALL, null, null, null, null);
    }

    public LogFilter withPeriod(LocalDate first, LocalDate last) {
        return new LogFilter(first, last, question, customer, login, act, unit);
    }

    public LogFilter withQuestion(LogQuestion other) {
        return new LogFilter(from, to, other, customer, login, act, unit);
    }

    public LogFilter withCustomer(@Nullable CustomerId other) {
        return new LogFilter(from, to, question, other, login, act, unit);
    }

    public LogFilter withLogin(@Nullable String other) {
        return new LogFilter(from, to, question, customer, other, act, unit);
    }

    public LogFilter withAct(@Nullable LoggedAct other) {
        return new LogFilter(
                from, to, question.act() == null ? question : LogQuestion.ALL, customer, login, other, unit);
    }

    public LogFilter withUnit(@Nullable UnitId other) {
        return new LogFilter(from, to, question, customer, login, act, other);
    }
}
