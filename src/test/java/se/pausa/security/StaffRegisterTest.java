package se.pausa.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import se.pausa.PausaTest;
import se.pausa.common.RuleViolation;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitRegister;

/** Users, their roles, and who is let in by them (R17). */
class StaffRegisterTest extends PausaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String PASSWORD = "kastanj sju vadade hem";

    @Autowired
    StaffRegister register;

    @Autowired
    StaffDirectory directory;

    @Autowired
    UnitRegister units;

    @Autowired
    OrganizationService organization;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    PasswordLogin login;

    private Member ali;

    @BeforeEach
    void oneAdministrator() {
        user.is("Ali Demir", Role.ADMINISTRATOR);
        ali = register.add("ali", "Ali Demir");
        ali = register.assign(ali.id(), Role.ADMINISTRATOR, null, TODAY, null);
        directory.look();
    }

    @Test
    void a_role_is_held_from_its_first_day_to_its_last_inclusive() {
        UnitId unit = care.unit("Norr");
        Member karl = register.add("karl", "Karl Berg");
        register.assign(karl.id(), Role.FIELD_STAFF, unit, TODAY.plusDays(1), TODAY.plusDays(2));

        assertThat(roles("karl")).isEmpty();
        clock.set(TODAY.plusDays(1).atStartOfDay());
        assertThat(roles("karl")).containsExactly(new Assignment(Role.FIELD_STAFF, unit));
        clock.set(TODAY.plusDays(2).atTime(23, 59));
        assertThat(roles("karl")).hasSize(1);
        clock.set(TODAY.plusDays(3).atStartOfDay());
        assertThat(roles("karl")).isEmpty();
    }

    @Test
    void whoever_loses_a_role_or_ends_is_told_of_at_once_and_nobody_else() {
        Member karl = register.add("karl", "Karl Berg");
        karl = register.assign(karl.id(), Role.PLANNER, null, TODAY, null);
        directory.look();
        List<Set<String>> told = new ArrayList<>();
        directory.listen(told::add);

        karl = register.assign(karl.id(), Role.SUPERVISOR, null, TODAY, null);
        directory.look();
        assertThat(told).as("a role more takes nothing away").isEmpty();

        karl = register.until(karl.id(), karl.roles().getFirst(), TODAY.minusDays(1));
        directory.look();
        assertThat(told).containsExactly(Set.of("karl"));
        assertThat(roles("karl")).containsExactly(new Assignment(Role.SUPERVISOR, null));

        register.change(ended(karl));
        directory.look();
        assertThat(told).containsExactly(Set.of("karl"), Set.of("karl"));
        assertThat(directory.find("karl")).isEmpty();
    }

    @Test
    void whoever_no_longer_reaches_a_unit_because_it_was_moved_is_told_of_and_nobody_else() {
        UnitId north = care.unit("Norr");
        UnitId south = care.unit("Söder");
        UnitId katarina = care.unit("Katarina", south);
        for (UnitId unit : List.of(north, south, katarina)) {
            String name = "lokal" + unit.value();
            register.assign(register.add(name, name).id(), Role.PLANNER, unit, TODAY, null);
        }
        directory.look();
        List<Set<String>> told = new ArrayList<>();
        directory.listen(told::add);

        units.move(organization.tree().find(katarina).orElseThrow(), north);
        directory.look();

        assertThat(told).containsExactly(Set.of("lokal" + south.value()));
    }

    @Test
    void whoever_gets_another_password_is_told_of() {
        Member karl = register.add("karl", "Karl Berg");
        accounts.give(karl.id(), PASSWORD);
        directory.look();
        List<Set<String>> told = new ArrayList<>();
        directory.listen(told::add);

        accounts.give(ali.id(), PASSWORD);
        directory.look();
        assertThat(told).as("a first password takes nothing away").isEmpty();

        accounts.give(karl.id(), PASSWORD);
        directory.look();
        user.is("Ali", Role.ADMINISTRATOR);
        accounts.choose(PASSWORD, "tolv björnar äter lunch");
        directory.look();
        assertThat(told).containsExactly(Set.of("karl"), Set.of("ali"));
    }

    @Test
    void a_password_is_kept_as_it_was_typed_up_to_its_last_character() {
        String longest = "kastanj å sju " + "vadade hem ".repeat(10) + "idag";
        assertThat(longest).hasSize(128);
        accounts.give(ali.id(), longest);

        assertThat(login.authenticate(tried("ali", longest)).isAuthenticated()).isTrue();
        for (String other : List.of(
                longest.substring(0, 127),
                longest.substring(0, 72),
                longest + "x",
                longest.toUpperCase(),
                longest + " ",
                longest.replace('å', 'a'))) {
            assertThatThrownBy(() -> login.authenticate(tried("ali", other)))
                    .isInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    void a_password_of_12_characters_is_long_enough_and_one_made_of_names_and_words_of_the_trade_is_not() {
        accounts.give(ali.id(), "xk7 fq2 zmp9");
        accounts.give(ali.id(), "§&/(=?+*)!#%");
        assertThat(refusal(() -> accounts.give(ali.id(), "xk7 fq2 zmp"))).isEqualTo("passwordTooShort");
        for (String weak :
                List.of("AliDemir2026", "demir.ali.2026", "hemtjänsten1", "Pausapausa123", "Uppehåll2026!")) {
            assertThat(refusal(() -> accounts.give(ali.id(), weak))).as(weak).isEqualTo("passwordCommon");
        }
    }

    @Test
    void a_role_is_given_at_a_unit_that_is_there_and_open() {
        UnitId north = care.unit("Norr");
        units.close(organization.tree().find(north).orElseThrow());

        assertThat(refusal(() -> register.assign(ali.id(), Role.PLANNER, north, TODAY, null)))
                .isEqualTo("unitClosed");
        assertThat(refusal(() -> register.assign(ali.id(), Role.PLANNER, new UnitId(999_999_999), TODAY, null)))
                .isEqualTo("unitGone");
    }

    @Test
    void R15_the_history_of_a_user_says_who_did_what_to_the_user_and_the_roles() {
        Member karl = register.add("karl", "Karl Berg");
        karl = register.assign(karl.id(), Role.FIELD_STAFF, care.unit("Norr"), TODAY, null);
        user.is("Eva Lind", Role.ADMINISTRATOR);
        karl = register.until(karl.id(), karl.roles().getFirst(), TODAY.plusDays(1));
        karl = register.change(new Member(karl.id(), karl.version(), "karl.b", "Karl Bergman", false, List.of()));
        register.change(ended(karl));

        assertThat(register.history(karl.id()))
                .extracting(MemberChange::by, MemberChange::kind, MemberChange::from, MemberChange::to)
                .startsWith(tuple("Eva Lind", MemberChange.Kind.ENDED, "", ""))
                .endsWith(
                        tuple("Eva Lind", MemberChange.Kind.ROLE_UNTIL, "", ""),
                        tuple("Ali Demir", MemberChange.Kind.ROLE_GIVEN, "", ""),
                        tuple("Ali Demir", MemberChange.Kind.ADDED, "", "Karl Berg"))
                .contains(
                        tuple("Eva Lind", MemberChange.Kind.RENAMED, "Karl Berg", "Karl Bergman"),
                        tuple("Eva Lind", MemberChange.Kind.CALLED, "karl", "karl.b"))
                .hasSize(6);
    }

    @Test
    void the_last_administrator_can_neither_end_nor_give_the_role_up() {
        assertThat(refusal(() -> register.change(ended(ali)))).isEqualTo("lastAdministrator");
        assertThat(refusal(() -> register.until(ali.id(), ali.roles().getFirst(), TODAY)))
                .isEqualTo("lastAdministrator");

        Member eva = register.add("eva", "Eva Lind");
        register.assign(eva.id(), Role.ADMINISTRATOR, care.unit("Norr"), TODAY, null);
        assertThat(refusal(() -> register.change(ended(ali))))
                .as("an administrator of one unit lets nobody in")
                .isEqualTo("lastAdministrator");
        register.assign(eva.id(), Role.ADMINISTRATOR, null, TODAY, null);
        assertThat(register.change(ended(ali)).ended()).isTrue();
    }

    @Test
    void names_and_logins_are_nobody_elses_and_not_empty() {
        assertThat(refusal(() -> register.add("ALI", "Någon"))).isEqualTo("loginTaken");
        assertThat(refusal(() -> register.add("nils", "Ali Demir"))).isEqualTo("userNameTaken");
        assertThat(refusal(() -> register.add(" ", "Nils"))).isEqualTo("userNameRequired");
        assertThat(refusal(() -> register.add("nils", "n".repeat(101)))).isEqualTo("userNameTooLong");
        assertThat(register.add("nils\r\nsecurity login ali", "Nils\u2028Tom\u0000"))
                .as("on one line, so that it writes no lines of its own into a log")
                .extracting(Member::login, Member::name)
                .containsExactly("nils security login ali", "Nils Tom");
    }

    @Test
    void what_somebody_else_has_changed_is_not_changed_over_them() {
        register.change(renamed(ali, "Ali Demirci"));

        assertThat(refusal(() -> register.change(renamed(ali, "Ali D")))).isEqualTo("userChangedMeanwhile");
    }

    @Test
    void every_change_of_a_user_and_a_role_says_who_and_when() {
        register.change(renamed(ali, "Ali Demirci"));
        register.until(
                ali.id(),
                register.assign(ali.id(), Role.PLANNER, null, TODAY, null)
                        .roles()
                        .getLast(),
                TODAY);

        assertThat(jdbc.sql("select name from staff_member for system_time all where id = ? order by row_start")
                        .param(ali.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("Ali Demir", "Ali Demirci");
        assertThat(jdbc.sql("select count(*) from role_assignment for system_time all where member_id = ?")
                        .param(ali.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void a_password_lets_in_and_a_wrong_one_or_an_ended_user_gets_the_answer_of_an_unknown_one() {
        accounts.give(ali.id(), PASSWORD);
        Member eva = register.add("eva", "Eva Lind");
        accounts.give(eva.id(), PASSWORD);
        register.change(ended(eva));

        assertThat(login.authenticate(tried("Ali", PASSWORD)).getName()).isEqualTo("ali");
        for (String[] wrong : new String[][] {{"ali", "fel"}, {"eva", PASSWORD}, {"ingen", PASSWORD}}) {
            assertThatThrownBy(() -> login.authenticate(tried(wrong[0], wrong[1])))
                    .isInstanceOf(BadCredentialsException.class)
                    .hasMessage("Bad credentials");
        }
    }

    @Test
    void a_password_of_ones_own_lets_in_for_years_and_need_not_be_changed() {
        accounts.give(ali.id(), PASSWORD);
        user.is("Ali", Role.ADMINISTRATOR);
        accounts.choose(PASSWORD, "tolv björnar äter lunch");
        clock.set(TODAY.plusYears(5).atStartOfDay());

        assertThat(login.authenticate(tried("ali", "tolv björnar äter lunch")).getAuthorities())
                .noneMatch(each -> "MUST_CHANGE_PASSWORD".equals(each.getAuthority()));
    }

    @Test
    void too_many_tries_are_refused_with_the_right_password_too_also_for_a_name_that_is_nobodys() {
        accounts.give(ali.id(), PASSWORD);
        for (String name : List.of("ali", "nobody at all")) {
            for (int i = 0; i < LoginLimit.TRIES; i++) {
                assertThatThrownBy(() -> login.authenticate(tried(name, "fel")))
                        .isInstanceOf(BadCredentialsException.class);
            }
            assertThatThrownBy(() -> login.authenticate(tried(name, PASSWORD))).isInstanceOf(LockedException.class);
        }
    }

    @Test
    void a_password_is_long_and_not_a_common_one() {
        assertThat(refusal(() -> accounts.give(ali.id(), "kort"))).isEqualTo("passwordTooShort");
        assertThat(refusal(() -> accounts.give(ali.id(), "passwordpassword"))).isEqualTo("passwordCommon");
        assertThat(refusal(() -> accounts.give(ali.id(), "å".repeat(129)))).isEqualTo("passwordTooLong");
        accounts.give(ali.id(), "kastanj å sju " + "vadade hem ".repeat(10));
    }

    @Test
    void an_own_password_replaces_the_one_that_was_given_if_that_is_known() {
        accounts.give(ali.id(), PASSWORD);
        user.is("Ali", Role.ADMINISTRATOR);

        assertThat(refusal(() -> accounts.choose("fel", "tolv björnar äter lunch")))
                .isEqualTo("passwordWrong");
        assertThat(refusal(() -> accounts.choose(PASSWORD, PASSWORD))).isEqualTo("passwordSame");
        accounts.choose(PASSWORD, "tolv björnar äter lunch");

        assertThat(login.authenticate(tried("ali", "tolv björnar äter lunch")).getAuthorities())
                .as("nothing has to be changed any more")
                .noneMatch(each -> "MUST_CHANGE_PASSWORD".equals(each.getAuthority()));
    }

    @Test
    void only_administrators_of_the_whole_organization_see_and_change_users() {
        user.isAt(Role.ADMINISTRATOR, care.unit("Norr"));

        assertThatThrownBy(register::all).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> register.add("nils", "Nils")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> accounts.give(ali.id(), PASSWORD)).isInstanceOf(NotAllowed.class);
    }

    private Set<Assignment> roles(String login) {
        directory.look();
        return directory.find(login).orElseThrow().assignments();
    }

    private static Member ended(Member member) {
        return new Member(member.id(), member.version(), member.login(), member.name(), true, List.of());
    }

    private static Member renamed(Member member, String name) {
        return new Member(member.id(), member.version(), member.login(), name, member.ended(), List.of());
    }

    private static UsernamePasswordAuthenticationToken tried(String name, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    }

    private static String refusal(Runnable act) {
        return catchThrowableOfType(RuleViolation.class, act::run)
                .problems()
                .getFirst()
                .key();
    }
}
