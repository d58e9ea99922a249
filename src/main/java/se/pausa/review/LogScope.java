package se.pausa.review;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.pausa.customer.CustomersIn;
import se.pausa.organization.OrganizationService;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.Scope;

/** About whom the user at work may read the log. */
@Component
class LogScope {

    private final Access access;
    private final OrganizationService organization;

    LogScope(Access access, OrganizationService organization) {
        this.access = access;
        this.organization = organization;
    }

    CustomersIn seen(String parameter) {
        return CustomersIn.asked(access, Act.READ_ACCESS_LOG, parameter);
    }

    /** What the filter finds about these customers. */
    LogCondition condition(LogFilter filter, CustomersIn seen) {
        List<CustomersIn> customers = new ArrayList<>(List.of(seen));
        if (filter.unit() != null) {
            Scope below = new Scope(false, organization.tree().withDescendants(filter.unit()));
            customers.add(new CustomersIn(below, Scope.NOWHERE, "unit"));
        }
        return new LogCondition(filter, customers);
    }
}
