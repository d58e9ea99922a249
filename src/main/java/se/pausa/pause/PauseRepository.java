package se.pausa.pause;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface PauseRepository extends JpaRepository<Pause, Long> {

    List<Pause> findByCustomerIdOrderByStartsAtDescIdDesc(Long customerId);

    /** The live pauses of these customers, and those with these tokens whatever their status. */
    @Query("""
            select p from Pause p where p.customerId in :customers
                and (p.status <> se.pausa.pause.PauseStatus.CANCELLED or p.token in :tokens)""")
    List<Pause> findForSaving(Collection<Long> customers, Collection<UUID> tokens);

    /**
     * Locks customers in the order of their ids and says which exist; the first statement of every save, so
     * that what is read afterwards is what the one before has stored.
     */
    @NativeQuery("select id from customer where id in (:customers) order by id for update")
    List<Long> lockCustomers(Collection<Long> customers);

    @NativeQuery("select id, customer_id from contract where id in (:contracts)")
    List<Owned> existingContracts(Collection<Long> contracts);

    @NativeQuery("select id, customer_id from service_order where id in (:orders)")
    List<Owned> existingOrders(Collection<Long> orders);

    /** A contract or an order, and whose it is now. */
    record Owned(Long id, Long customerId) {}

    /** Takes rows out of the keys that guard R7 until the flush that follows writes them anew. */
    @Modifying
    @Query("update Pause p set p.moving = true where p.token in :tokens")
    void markMoving(Collection<UUID> tokens);
}
