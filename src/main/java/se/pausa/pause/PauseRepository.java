package se.pausa.pause;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface PauseRepository extends JpaRepository<Pause, Long> {

    List<Pause> findByCustomerIdInAndTokenIn(Collection<Long> customers, Collection<UUID> tokens);

    /** The live pauses of these customers that end after this time. */
    @Query("""
            select p from Pause p where p.customerId in :customers and p.endsAt > :from
                and p.status <> se.pausa.pause.PauseStatus.CANCELLED""")
    List<Pause> findLive(Collection<Long> customers, LocalDateTime from);

    /**
     * How many versions of this pause, now or ever, have this number and were stored by this Spara: 0 or 1. Rows that a
     * save has set in motion keep the moment of their version before.
     *
     * @param at in UTC
     */
    @NativeQuery("""
            select count(*) from pause for system_time all
            where token = :token and version = :version and changed_by = :by and changed_at = :at""")
    long countStored(String token, int version, String by, LocalDateTime at);

    /**
     * The keys of those of these pauses that somebody added since a moment.
     *
     * @param since inclusive, in UTC
     */
    @NativeQuery("""
            select cast(token as char) from pause for system_time all
            where token in (:tokens) and version = 0 and changed_by = :by and changed_at >= :since""")
    List<String> findAdded(Collection<String> tokens, String by, LocalDateTime since);

    /** Takes rows out of the keys that guard R7 until the flush that follows writes them anew. */
    @Modifying
    @Query("update Pause p set p.moving = true where p.token in :tokens")
    void markMoving(Collection<UUID> tokens);
}
