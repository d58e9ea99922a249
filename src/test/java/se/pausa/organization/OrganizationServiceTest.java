package se.pausa.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;

class OrganizationServiceTest extends PausaTest {

    @Autowired
    OrganizationService organization;

    private UnitId south;
    private UnitId katarina;

    @BeforeEach
    void units() {
        south = care.unit("Södermalm");
        katarina = care.unit("Katarina", south);
        care.unit("Solna");
    }

    @Test
    void R11_a_marked_unit_is_integrated_and_so_are_those_below() {
        organization.integrate(south, true);

        UnitTree tree = organization.tree();
        assertThat(tree.integrated()).containsExactlyInAnyOrder(south, katarina);
        assertThat(tree.find(south).orElseThrow().integrated()).isTrue();
        assertThat(tree.find(katarina).orElseThrow().integrated()).isFalse();
    }

    @Test
    void R11_taking_the_mark_away_leaves_the_marks_of_others() {
        organization.integrate(south, true);
        organization.integrate(katarina, true);

        organization.integrate(south, false);

        assertThat(organization.tree().integrated()).containsExactly(katarina);
    }

    @Test
    void marking_twice_is_the_same_as_once() {
        organization.integrate(south, true);
        organization.integrate(south, true);
        organization.integrate(south, false);

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
    void the_tree_costs_one_statement() {
        sql.forget();

        organization.tree();

        assertThat(sql.statements()).hasSize(1);
    }
}
