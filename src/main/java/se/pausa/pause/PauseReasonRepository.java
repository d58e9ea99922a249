package se.pausa.pause;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

interface PauseReasonRepository extends JpaRepository<PauseReason, Long> {

    List<PauseReason> findAllByOrderByPermanentAscIdAsc();

    /**
     * All, temporary before permanent, and first what most pauses of these units' customers have been for.
     *
     * @param since pauses that start then or later count, in Swedish time
     */
    @NativeQuery("""
            select r.* from pause_reason r left join (
                select p.reason_id, count(distinct p.id) as uses
                from customer_unit u join pause p on p.customer_id = u.customer_id
                where u.unit_id in (:units) and p.starts_at >= :since
                group by p.reason_id) used on used.reason_id = r.id
            order by r.permanent, coalesce(used.uses, 0) desc, r.id""")
    List<PauseReason> findAllByUse(Collection<Long> units, LocalDateTime since);

    boolean existsByNameAndIdNot(String name, Long id);
}
