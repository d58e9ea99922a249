package se.pausa.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomersIn;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseService;
import se.pausa.security.Access;
import se.pausa.security.Act;

/** The read side of Idag: the customers to whom somebody goes today. */
@Service
public class Today {

    /** More than anybody goes to in a day: then a unit has to be chosen. */
    public static final int MOST = 500;

    /** So many are found by a search. */
    private static final int MOST_FOUND = 20;

    private static final String EXPECTING = """
            select distinct o.customer_id from service_order o
            where o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)%s%s limit :most""";

    private static final String OF_UNITS =
            " and o.customer_id in (select u.customer_id from customer_unit u where u.unit_id in (:units))";

    /** Whose next delivery comes first stands first; those for whom the day is over last. */
    private static final Comparator<TodayCard> NEXT_FIRST =
            Comparator.comparing(card -> card.next().orElse(LocalDateTime.MAX));

    private final JdbcClient jdbc;
    private final CareTree tree;
    private final PauseService pauses;
    private final Access access;
    private final Clock clock;

    Today(JdbcClient jdbc, CareTree tree, PauseService pauses, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.pauses = pauses;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The customers with deliveries today; three SQL statements. Empty when there are more than {@link #MOST}.
     *
     * @param units of the customers; none for all that the user sees
     */
    public Optional<List<TodayCard>> cards(Collection<UnitId> units) {
        CustomersIn visible = CustomersIn.asked(access, Act.READ_CARE);
        LocalDateTime now = SwedishTime.now(clock);
        List<CustomerId> expecting = jdbc
                .sql(EXPECTING.formatted(units.isEmpty() ? "" : OF_UNITS, visible.and("o.customer_id")))
                .params(visible.parameters())
                .param("today", now.toLocalDate())
                .param("units", units.stream().map(UnitId::value).toList())
                .param("most", MOST + 1)
                .query(Long.class)
                .list()
                .stream()
                .map(CustomerId::new)
                .toList();
        return expecting.size() > MOST
                ? Optional.empty()
                : Optional.of(cards(expecting, now).stream()
                        .filter(card -> !card.deliveries().isEmpty())
                        .sorted(NEXT_FIRST)
                        .toList());
    }

    /** Whom the words find among all that the user sees, also without deliveries today, by name; at most 20. */
    public List<TodayCard> found(String words) {
        access.ask(Act.READ_CARE);
        return cards(
                tree.customers(CareFilter.ALL.withText(words), CareOrder.BY_NAME, 0, MOST_FOUND).stream()
                        .map(row -> row.node().customer())
                        .toList(),
                SwedishTime.now(clock));
    }

    /** How it is now; empty when the customer is gone. */
    public Optional<TodayCard> card(CustomerId customer) {
        access.ask(Act.READ_CARE);
        return cards(List.of(customer), SwedishTime.now(clock)).stream().findFirst();
    }

    private List<TodayCard> cards(Collection<CustomerId> customers, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return pauses.ofCustomers(customers, today.atStartOfDay()).stream()
                .map(customer -> TodayCard.of(customer, now))
                .toList();
    }
}
