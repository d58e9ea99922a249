package se.pausa.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.PausaTest;
import se.pausa.bulletin.Bulletin;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.security.Role;

class OrganizationServiceTest extends PausaTest {

    @Autowired
    Bulletin bulletin;

    @Autowired
    UnitGuard guard;

    @Autowired
    OrganizationService organization;

    @Autowired
    OrganizationUnitRepository units;

    @Autowired
    TransactionTemplate transaction;

    private UnitId south;
    private UnitId katarina;

    @BeforeEach
    void administrator() {
        user.is(Role.ADMINISTRATOR);
    }

    @BeforeEach
    void units() {
        south = care.unit("Södermalm");
        katarina = care.unit("Katarina", south);
        care.unit("Solna");
    }

    @Test
    void R11_a_marked_unit_is_integrated_and_so_are_those_below() {
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));

        UnitTree tree = organization.tree();
        assertThat(tree.integrated()).containsExactlyInAnyOrder(south, katarina);
        assertThat(tree.find(south).orElseThrow().integrated()).isTrue();
        assertThat(tree.find(katarina).orElseThrow().integrated()).isFalse();
    }

    @Test
    void R11_taking_the_mark_away_leaves_the_marks_of_others() {
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(katarina, true));

        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, false));

        assertThat(organization.tree().integrated()).containsExactly(katarina);
    }

    @Test
    void marking_twice_is_the_same_as_once() {
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, false));

        assertThat(organization.tree().integrated()).isEmpty();
    }

    @Test
    void a_unit_that_is_gone_is_refused() {
        assertThatThrownBy(() -> organization.integrate(new UnitId(999_999_999), true))
                .asInstanceOf(InstanceOfAssertFactories.type(RuleViolation.class))
                .extracting(RuleViolation::problems, InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::key)
                .containsExactly("unitGone");
    }

    @Test
    void the_tree_is_kept_and_shared_by_all_who_ask_without_a_statement() {
        OrganizationService service = looking(Duration.ofHours(1));
        UnitTree tree = service.tree();
        sql.forget();

        assertThat(service.tree()).isSameAs(tree);
        assertThat(sql.statements()).isEmpty();
    }

    @Test
    void what_this_instance_changes_is_seen_at_once() {
        OrganizationService service = looking(Duration.ofHours(1));
        service.tree();

        UnitId added = transaction.execute(_ -> service.ensure(List.of("Nacka", "Sickla")));
        assertThat(service.tree().find(added).orElseThrow().path()).isEqualTo("Nacka / Sickla");

        transaction.executeWithoutResult(_ -> service.integrate(added, true));
        assertThat(service.tree().integrated()).containsExactly(added);
    }

    @Test
    void what_a_transaction_changes_that_is_rolled_back_is_not_kept() {
        OrganizationService service = looking(Duration.ofHours(1));
        transaction.executeWithoutResult(status -> {
            service.ensure(List.of("Täby"));
            units.flush();
            assertThat(service.tree().all()).extracting(Unit::path).contains("Täby");
            status.setRollbackOnly();
        });

        assertThat(service.tree().all()).extracting(Unit::path).doesNotContain("Täby");
    }

    @Test
    void what_another_instance_changes_is_seen_with_the_next_look_which_is_one_statement() {
        OrganizationService other = looking(Duration.ZERO);
        UnitTree tree = other.tree();
        sql.forget();
        assertThat(other.tree()).isSameAs(tree);
        assertThat(sql.statements()).hasSize(1);

        user.as(Role.ADMINISTRATOR, () -> organization.integrate(katarina, true));
        assertThat(other.tree().integrated()).containsExactly(katarina);

        organization.ensure(List.of("Nacka", "Sickla"));
        assertThat(other.tree().all()).extracting(Unit::path).contains("Nacka / Sickla");
    }

    private OrganizationService looking(Duration every) {
        return new OrganizationService(units, new CurrentUnits(jdbc, bulletin, every), guard);
    }
}
