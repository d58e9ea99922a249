package se.pausa.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.OrderNode;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseTarget;

/**
 * Deals out the imported customers, each one once and in no particular order, so that no two stories of
 * the demo meet. Märta Åström is never dealt, Sigvard Öberg only by name.
 */
final class PausedCustomers {

    private final List<CustomerCare> left;
    private final CustomerCare sigvard;

    /** @param all the customers of the demo */
    PausedCustomers(List<CustomerCare> all) {
        left = new ArrayList<>(all);
        sigvard = next(care -> DemoPeople.SIGVARD.equals(care.customer().number()));
        next(care -> DemoPeople.MARTA.equals(care.customer().number()));
        Collections.shuffle(left, new Random(3));
    }

    CustomerCare sigvard() {
        return sigvard;
    }

    /** The next customer, contract or order that was already running on a day. */
    PauseTarget running(PauseLevel level, LocalDate day) {
        CustomerCare care = next(candidate -> hasRunning(candidate, level, day));
        return switch (level) {
            case CUSTOMER -> PauseTarget.of(care.customer());
            case CONTRACT -> PauseTarget.of(contract(care, day));
            case ORDER -> PauseTarget.of(order(care, day));
        };
    }

    /** The next customer that is as asked for. */
    CustomerCare next(Predicate<CustomerCare> wanted) {
        for (Iterator<CustomerCare> deck = left.iterator(); deck.hasNext(); ) {
            CustomerCare care = deck.next();
            if (wanted.test(care)) {
                deck.remove();
                return care;
            }
        }
        throw new IllegalStateException("The demo has too few customers for its pauses");
    }

    /** Whether all that the customer has began before a day. */
    static boolean beganBefore(CustomerCare care, LocalDate day) {
        return care.contracts().stream()
                        .allMatch(contract -> contract.validity().from().isBefore(day))
                && care.orders().stream().allMatch(order -> order.own().from().isBefore(day));
    }

    private static boolean hasRunning(CustomerCare care, PauseLevel level, LocalDate day) {
        return care.orders().stream()
                .filter(order -> order.validity().includes(day))
                .anyMatch(order -> level != PauseLevel.CONTRACT || order.contract() != null);
    }

    private static ContractNode contract(CustomerCare care, LocalDate day) {
        return care.contracts().stream()
                .filter(contract -> care.ordersOf(contract.id()).stream()
                        .anyMatch(order -> order.validity().includes(day)))
                .findFirst()
                .orElseThrow();
    }

    private static OrderNode order(CustomerCare care, LocalDate day) {
        return care.orders().stream()
                .filter(order -> order.validity().includes(day))
                .findFirst()
                .orElseThrow();
    }
}
