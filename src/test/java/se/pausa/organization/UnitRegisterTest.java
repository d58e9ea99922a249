package se.pausa.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.Care;
import se.pausa.PausaTest;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.customer.CustomerId;
import se.pausa.security.Role;

/** Units are added, renamed, moved and closed, and each change says who and when (R17). */
class UnitRegisterTest extends PausaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    UnitRegister register;

    @Autowired
    OrganizationService organization;

    private UnitId city;
    private UnitId south;
    private UnitId katarina;

    @BeforeEach
    void unitsOfTheAdministrator() {
        user.is("Ali Demir", Role.ADMINISTRATOR);
        city = register.add(null, "Stockholm");
        south = register.add(city, "Södermalm");
        katarina = register.add(south, "Katarina");
    }

    @Test
    void a_unit_is_added_at_the_top_or_below_another_one() {
        assertThat(organization.tree().all())
                .extracting(Unit::path)
                .containsExactly("Stockholm", "Stockholm / Södermalm", "Stockholm / Södermalm / Katarina");
    }

    @Test
    void a_unit_that_is_renamed_has_its_new_name_in_the_paths_of_those_below() {
        register.rename(unit(south), " Södra Stockholm ");

        assertThat(unit(katarina).path()).isEqualTo("Stockholm / Södra Stockholm / Katarina");
        register.rename(unit(south), "södra Stockholm");
        assertThat(unit(south).name()).as("its own name is not taken").isEqualTo("södra Stockholm");
    }

    @Test
    void a_name_is_not_empty_nor_too_long_nor_taken_beside_nor_one_that_a_file_would_part() {
        assertThat(refusal(() -> register.add(city, " "))).isEqualTo("unitNameRequired");
        assertThat(refusal(() -> register.add(city, "n".repeat(201)))).isEqualTo("unitNameTooLong");
        assertThat(refusal(() -> register.add(city, "södermalm"))).isEqualTo("unitNameTaken");
        assertThat(refusal(() -> register.add(null, "Stockholm"))).isEqualTo("unitNameTaken");
        assertThat(refusal(() -> register.add(city, "Norr, söder"))).isEqualTo("unitNameWithSeparator");
        assertThat(refusal(() -> register.add(city, "Norr / söder"))).isEqualTo("unitNameWithSeparator");
        assertThat(unit(register.add(city, "Norr/söder")).name()).isEqualTo("Norr/söder");
        assertThat(unit(register.add(south, "Stockholm")).path()).isEqualTo("Stockholm / Södermalm / Stockholm");
    }

    @Test
    void a_unit_moves_with_all_that_is_below_it_also_to_the_top() {
        UnitId solna = register.add(null, "Solna");

        register.move(unit(south), solna);
        assertThat(unit(katarina).path()).isEqualTo("Solna / Södermalm / Katarina");
        register.move(unit(south), null);
        assertThat(unit(katarina).path()).isEqualTo("Södermalm / Katarina");
    }

    @Test
    void a_unit_does_not_move_below_itself_nor_beside_another_of_its_name() {
        assertThat(refusal(() -> register.move(unit(south), south))).isEqualTo("unitBelowItself");
        assertThat(refusal(() -> register.move(unit(city), katarina))).isEqualTo("unitBelowItself");
        register.add(null, "Katarina");
        assertThat(refusal(() -> register.move(unit(katarina), null))).isEqualTo("unitNameTaken");
        assertThat(unit(katarina).path()).isEqualTo("Stockholm / Södermalm / Katarina");
    }

    @Test
    void two_who_move_units_below_each_other_at_once_make_no_circle() {
        UnitId solna = register.add(null, "Solna");
        Unit stockholmNow = unit(city);
        Unit solnaNow = unit(solna);
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> as(() -> register.move(stockholmNow, solna)));
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> as(() -> register.move(solnaNow, city)));

        List<Boolean> refused = List.of(isRefused(one), isRefused(other));

        assertThat(refused).containsExactlyInAnyOrder(true, false);
        assertThat(organization.tree().all()).hasSize(4);
    }

    @Test
    void a_unit_with_customers_left_or_open_units_below_stays_open() {
        care.customer("Märta Åström", "10004", katarina);

        assertThat(problem(() -> register.close(unit(south))))
                .extracting(Problem::key, Problem::arguments)
                .containsExactly("unitHasUnits", List.of("Södermalm", 1L));
        assertThat(problem(() -> register.close(unit(katarina))))
                .extracting(Problem::key, Problem::arguments)
                .containsExactly("unitHasCustomers", List.of("Katarina", 1));
        assertThat(unit(katarina).closed()).isFalse();
    }

    @Test
    void a_customer_is_left_until_the_last_contract_and_order_at_the_unit_have_ended() {
        CustomerId marta = care.customer("Märta Åström", "10004", katarina, city);
        care.contract(marta, "Annat", city);
        var contract = care.contract(marta, "Beställning", katarina);
        care.order(marta, contract, "Lunch", LocalTime.NOON, 30, "FREQ=DAILY", Care.FROM, TODAY, katarina);
        jdbc.sql("update contract set valid_to = ? where id = ?")
                .params(TODAY.minusDays(1), contract.value())
                .update();

        assertThat(refusal(() -> register.close(unit(katarina)))).isEqualTo("unitHasCustomers");
        clock.set(TODAY.plusDays(1).atStartOfDay());
        register.close(unit(katarina));
        assertThat(unit(katarina).closed()).isTrue();
    }

    @Test
    void a_closed_unit_can_still_be_read_and_nothing_new_comes_to_it_until_it_is_opened_again() {
        register.close(unit(katarina));

        assertThat(unit(katarina).path()).isEqualTo("Stockholm / Södermalm / Katarina");
        assertThat(refusal(() -> register.add(katarina, "Ny"))).isEqualTo("unitClosed");
        assertThat(refusal(() -> register.rename(unit(katarina), "Ny"))).isEqualTo("unitClosed");
        assertThat(refusal(() -> register.move(unit(katarina), city))).isEqualTo("unitClosed");
        assertThat(refusal(() -> organization.integrate(katarina, true))).isEqualTo("unitClosed");
        assertThat(refusal(() -> organization.ensure(List.of("Stockholm", "Södermalm", "Katarina", "Ny"))))
                .isEqualTo("unitClosed");
        assertThat(refusal(() -> register.add(south, "Katarina"))).isEqualTo("unitNameOfClosed");

        register.close(unit(south));
        assertThat(refusal(() -> register.reopen(unit(katarina)))).isEqualTo("unitClosed");
        register.reopen(unit(south));
        register.reopen(unit(katarina));
        assertThat(unit(katarina).closed()).isFalse();
    }

    @Test
    void R16_what_somebody_else_has_changed_is_not_changed_over_them() {
        Unit seen = unit(katarina);
        register.rename(seen, "Katarina-Sofia");

        assertThat(refusal(() -> register.rename(seen, "Sofia"))).isEqualTo("unitChangedMeanwhile");
        assertThat(refusal(() -> register.move(seen, null))).isEqualTo("unitChangedMeanwhile");
        assertThat(refusal(() -> register.close(seen))).isEqualTo("unitChangedMeanwhile");
        assertThat(refusal(() -> register.reopen(seen))).isEqualTo("unitChangedMeanwhile");
    }

    @Test
    void R15_the_history_of_a_unit_says_who_did_what() {
        UnitId solna = register.add(null, "Solna");
        user.is("Eva Lind", Role.ADMINISTRATOR);
        register.move(unit(katarina), null);
        register.rename(unit(katarina), "Katarina-Sofia");
        register.move(unit(katarina), solna);
        register.rename(unit(solna), "Solna stad");
        organization.integrate(katarina, true);
        organization.integrate(katarina, true);
        organization.integrate(katarina, false);
        register.close(unit(katarina));
        register.reopen(unit(katarina));

        assertThat(register.history(katarina))
                .extracting(UnitChange::by, UnitChange::kind, UnitChange::from, UnitChange::to)
                .containsExactly(
                        change("Eva Lind", UnitChange.Kind.REOPENED, "", ""),
                        change("Eva Lind", UnitChange.Kind.CLOSED, "", ""),
                        change("Eva Lind", UnitChange.Kind.UNMARKED, "", ""),
                        change("Eva Lind", UnitChange.Kind.MARKED, "", ""),
                        change("Eva Lind", UnitChange.Kind.MOVED, "", "Solna"),
                        change("Eva Lind", UnitChange.Kind.RENAMED, "Katarina", "Katarina-Sofia"),
                        change("Eva Lind", UnitChange.Kind.MOVED, "Södermalm", ""),
                        change("Ali Demir", UnitChange.Kind.ADDED, "", "Katarina"));
        assertThat(register.history(katarina))
                .extracting(UnitChange::at)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void of_a_unit_from_before_changes_were_written_down_it_is_not_said_who_added_it() {
        assertThat(register.history(care.unit("Gammal")))
                .extracting(UnitChange::by, UnitChange::kind)
                .containsExactly(tuple("", UnitChange.Kind.KNOWN));
    }

    private static Tuple change(String by, UnitChange.Kind kind, String from, String to) {
        return tuple(by, kind, from, to);
    }

    private Unit unit(UnitId id) {
        return organization.tree().find(id).orElseThrow();
    }

    private void as(Runnable act) {
        user.is("Ali Demir", Role.ADMINISTRATOR);
        act.run();
    }

    private static boolean isRefused(CompletableFuture<Void> act) {
        try {
            act.join();
            return false;
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(RuleViolation.class);
            return true;
        }
    }

    private static Problem problem(Runnable act) {
        return catchThrowableOfType(RuleViolation.class, act::run).problems().getFirst();
    }

    private static String refusal(Runnable act) {
        return problem(act).key();
    }
}
