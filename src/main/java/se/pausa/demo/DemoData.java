package se.pausa.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import se.pausa.common.SwedishTime;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerNode;
import se.pausa.customer.CustomerRegister;
import se.pausa.customer.CustomerService;
import se.pausa.customer.OrderNode;
import se.pausa.lists.CareFilter;
import se.pausa.lists.CareOrder;
import se.pausa.lists.CareTree;
import se.pausa.organization.OrganizationService;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseService;
import se.pausa.pause.SavedPause;
import se.pausa.security.CurrentUser;
import se.pausa.transfer.CheckedFile;
import se.pausa.transfer.ImportOutcome;
import se.pausa.transfer.OrderImport;

/**
 * Fills an empty database with made-up customers and pauses. Everything comes in by the ways that users
 * have, the importer and Spara, so the demo shows nothing that could not be reached by hand. The data is
 * the same every time, relative to today. The units of Stockholms stad are marked as integrated, so that the
 * simulated city gets something, but not if there is a real one: it must hear nothing of people made up.
 */
@Service
class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private static final CareOrder BY_NUMBER = new CareOrder(CareOrder.Key.NUMBER, false);

    /** The numbers of those who get a protected identity. */
    private static final List<String> PROTECTED = List.of("20007", "20031");

    private final CareTree tree;
    private final CustomerService customers;
    private final CustomerRegister register;
    private final OrderImport orderImport;
    private final PauseService pauses;
    private final PauseReasonService reasons;
    private final OrganizationService organization;
    private final CurrentUser user;
    private final Clock clock;
    private final boolean realCity;

    DemoData(
            CareTree tree,
            CustomerService customers,
            CustomerRegister register,
            OrderImport orderImport,
            PauseService pauses,
            PauseReasonService reasons,
            OrganizationService organization,
            CurrentUser user,
            Clock clock,
            @Value("${pausa.city.url:}") String cityUrl) {
        this.tree = tree;
        this.customers = customers;
        this.register = register;
        this.orderImport = orderImport;
        this.pauses = pauses;
        this.reasons = reasons;
        this.organization = organization;
        this.user = user;
        this.clock = clock;
        this.realCity = !cityUrl.isBlank();
    }

    /**
     * Does nothing when there is any customer. Customers and pauses are separate transactions; a failure
     * in between leaves customers without pauses.
     *
     * @throws IllegalStateException if the importer finds fault with the file or cannot finish it
     */
    void load() {
        if (!tree.customers(CareFilter.ALL, BY_NUMBER, 0, 1).isEmpty()) {
            return;
        }
        Instant started = clock.instant();
        LocalDateTime now = SwedishTime.now(clock);
        int rows = importCustomers(new DemoCustomers(now.toLocalDate()));
        if (!realCity) {
            organization.integrate(organization.ensure(List.of(DemoCustomers.CITY)), true);
        }
        int saved = savePauses(now);
        PROTECTED.forEach(this::protect);
        LOG.info(
                "Loaded demo data into the empty database: {} customers with {} orders and {} pauses, in {} ms",
                DemoCustomers.COUNT,
                rows,
                saved,
                Duration.between(started, clock.instant()).toMillis());
    }

    private void protect(String number) {
        customers
                .numbered(number)
                .flatMap(customer -> register.details(customer.customer()))
                .ifPresent(register::protect);
    }

    private int importCustomers(DemoCustomers demo) {
        try {
            Path file = demo.write();
            try {
                return importFile(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int importFile(Path file) {
        try (CheckedFile checked = orderImport.check(file, file.getFileName().toString(), (_, _) -> {})) {
            if (checked.problemCount() > 0) {
                throw new IllegalStateException("The demo file has faults: " + checked.problems());
            }
            ImportOutcome outcome = orderImport.run(checked, user.get(), (_, _) -> {}, () -> false);
            if (outcome.end() != ImportOutcome.End.DONE) {
                throw new IllegalStateException(
                        "The import of the demo file stopped after " + outcome.rows() + " rows");
            }
            return outcome.rows();
        }
    }

    private int savePauses(LocalDateTime now) {
        DemoPauses demo = new DemoPauses(now, new PausedCustomers(imported()), reasons.all());
        List<SavedPause> saved = pauses.save(demo.added());
        pauses.save(demo.changed(saved));
        return saved.size();
    }

    private List<CustomerCare> imported() {
        List<CustomerNode> all = tree.customers(CareFilter.ALL, BY_NUMBER, 0, DemoCustomers.COUNT).stream()
                .map(row -> (CustomerNode) row.node())
                .toList();
        List<CustomerId> ids = all.stream().map(CustomerNode::customer).toList();
        Map<CustomerId, List<ContractNode>> contracts =
                customers.contracts(ids).stream().collect(Collectors.groupingBy(ContractNode::customer));
        Map<CustomerId, List<OrderNode>> orders =
                customers.orders(ids).stream().collect(Collectors.groupingBy(OrderNode::customer));
        return all.stream()
                .map(customer -> new CustomerCare(
                        customer,
                        contracts.getOrDefault(customer.customer(), List.of()),
                        orders.getOrDefault(customer.customer(), List.of())))
                .toList();
    }
}
