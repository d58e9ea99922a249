package se.pausa.security;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StaffRepository extends JpaRepository<StaffMember, Long> {

    /** By name, each with all roles; one statement. */
    @Query("select m from StaffMember m left join fetch m.roles order by m.name, m.id")
    List<StaffMember> findAllWithRoles();

    @Query("select m from StaffMember m left join fetch m.roles where m.id = :id")
    Optional<StaffMember> findWithRolesById(Long id);

    boolean existsByLoginAndIdNot(String login, Long id);

    boolean existsByNameAndIdNot(String name, Long id);

    Optional<StaffMember> findByLogin(String login);
}
