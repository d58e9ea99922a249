package se.pausa.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.bulletin.Bulletin;
import se.pausa.bulletin.Subject;
import se.pausa.common.SwedishTime;

/**
 * Keeps the roles that the login provider gives in Pausa's list, with their history, as it has said at the last login; those
 * that administrators have given are not touched.
 */
class ProviderRoles {

    private final StaffRepository staff;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Bulletin bulletin;
    private final Clock clock;

    ProviderRoles(
            StaffRepository staff, JdbcClient jdbc, TransactionTemplate transaction, Bulletin bulletin, Clock clock) {
        this.bulletin = bulletin;
        this.staff = staff;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param given all that the user has from there, from today on
     * @param provider by whom it stands in the history
     */
    void keep(String login, Set<Assignment> given, String provider) {
        transaction.executeWithoutResult(_ -> {
            // One login of a user after the other.
            long id = jdbc.sql("select id from staff_member where login = ? for update")
                    .param(login)
                    .query(Long.class)
                    .single();
            StaffMember member = staff.findWithRolesById(id).orElseThrow();
            LocalDate today = SwedishTime.now(clock).toLocalDate();
            Set<Assignment> missing = new HashSet<>(given);
            for (RoleAssignment role : member.rolesOfProvider(today)) {
                HeldRole held = role.held();
                if (!missing.remove(new Assignment(held.role(), held.unit()))) {
                    role.until(today.minusDays(1), provider);
                    tell(login, held.role(), "taken away");
                }
            }
            missing.forEach(role -> {
                member.assignByProvider(role, today, provider);
                tell(login, role.role(), "given");
            });
            staff.flush();
            bulletin.post(Subject.STAFF);
        });
    }

    private static void tell(String login, Role role, String what) {
        SecurityEvent.ROLE_CHANGED.log("of", login, "role", role.name(), "provider", what);
    }
}
