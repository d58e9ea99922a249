package se.pausa.organization;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OrganizationUnitRepository extends JpaRepository<OrganizationUnit, Long> {

    Optional<OrganizationUnit> findByParentAndName(@Nullable OrganizationUnit parent, String name);

    /** All units, which nobody else changes meanwhile: what is right of one depends on others. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from OrganizationUnit u order by u.id")
    List<OrganizationUnit> lockAll();
}
