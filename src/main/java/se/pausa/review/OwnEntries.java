package se.pausa.review;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import se.pausa.accesslog.AccessLog;
import se.pausa.accesslog.LoggedAct;
import se.pausa.customer.CustomersIn;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.CurrentUser;

/** What stands in the access log of whoever asks (R19). Customers are named as long as they may still be seen. */
@Service
public class OwnEntries {

    private final LogEntries entries;
    private final Access access;
    private final CurrentUser user;
    private final AccessLog log;

    OwnEntries(LogEntries entries, Access access, CurrentUser user, AccessLog log) {
        this.entries = entries;
        this.access = access;
        this.user = user;
        this.log = log;
    }

    /** A page, the latest first; of the filter the period and the act count. One SQL statement, and one for the log. */
    public List<LogEntry> entries(LogFilter filter, LogPage page) {
        access.ask(Act.READ_OWN_ENTRIES);
        LogFilter own =
                filter.period().withAct(filter.act()).withLogin(user.get().login());
        List<LogEntry> read = entries.page(new LogCondition(own, List.of()), named(), page).stream()
                .map(LogEntry::withoutReview)
                .toList();
        log.note(
                LoggedAct.OWN_ENTRIES_READ,
                read.stream()
                        .map(LogEntry::customer)
                        .filter(Objects::nonNull)
                        .map(customer -> customer.id().value())
                        .distinct()
                        .toList());
        return read;
    }

    private CustomersIn named() {
        return new CustomersIn(access.where(Act.READ_CARE), access.where(Act.READ_PROTECTED), "named");
    }
}
