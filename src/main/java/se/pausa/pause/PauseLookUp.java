package se.pausa.pause;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.common.Utc;
import se.pausa.common.Validity;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.CustomerService;
import se.pausa.customer.OrderNode;
import se.pausa.security.Act;

/**
 * Finds out what became of a Spara whose answer never came. It stored everything or nothing, so one row tells of all;
 * and the history is asked, because somebody else may have changed the row since. See decision 006.
 */
@Component
class PauseLookUp {

    private final PauseRepository pauses;
    private final CustomerService customers;
    private final ApplicationEventPublisher events;

    PauseLookUp(PauseRepository pauses, CustomerService customers, ApplicationEventPublisher events) {
        this.pauses = pauses;
        this.customers = customers;
        this.events = events;
    }

    /**
     * Waits for the locks of the customers: the Spara that is looked for holds them until it is decided, however late
     * its commit reaches the server.
     *
     * @return the rows as they are stored now; empty if nothing was stored, nor ever will be
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<List<SavedPause>> find(Submission sent) {
        customers.lock(Act.PAUSE, sent.customers());
        if (!wasStored(sent)) {
            return Optional.empty();
        }
        List<SavedPause> stored = pauses.findByCustomerIdInAndTokenIn(sent.customerIds(), sent.keys()).stream()
                .map(Pause::toSaved)
                .toList();
        events.publishEvent(new PausesSaved(stored, sent.rows()));
        return Optional.of(stored);
    }

    private boolean wasStored(Submission sent) {
        return sent.rows().stream()
                .filter(StagedPause::changesThePause)
                .findFirst()
                .map(row -> pauses.countStored(
                                row.key().toString(),
                                row.stored() == null ? 0 : row.stored().version() + 1,
                                sent.by(),
                                Utc.of(sent.at()))
                        > 0)
                .orElseGet(() -> sent.rows().stream().allMatch(this::careHasEnded));
    }

    /** A row that only ends care leaves no trace in the pause. */
    private boolean careHasEnded(StagedPause row) {
        LocalDate after = row.careEndsOn().plusDays(1);
        return customers.care(row.target().customer()).stream()
                .flatMap(care -> below(care, row.target()))
                .allMatch(validity -> validity.hasEndedBefore(after));
    }

    private static Stream<Validity> below(CustomerCare care, PauseTarget target) {
        return switch (target) {
            case PauseTarget.OfCustomer _ ->
                Stream.concat(
                        care.contracts().stream().map(ContractNode::validity),
                        care.orders().stream().map(OrderNode::own));
            case PauseTarget.OfContract of ->
                Stream.concat(
                        care.contracts().stream()
                                .filter(contract -> contract.id().equals(of.contract()))
                                .map(ContractNode::validity),
                        care.ordersOf(of.contract()).stream().map(OrderNode::own));
            case PauseTarget.OfOrder of ->
                care.orders().stream()
                        .filter(order -> order.id().equals(of.order()))
                        .map(OrderNode::own);
        };
    }
}
