package se.pausa.pause;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PauseReasonRepository extends JpaRepository<PauseReason, Long> {

    List<PauseReason> findAllByOrderByPermanentAscIdAsc();

    boolean existsByNameAndIdNot(String name, Long id);
}
