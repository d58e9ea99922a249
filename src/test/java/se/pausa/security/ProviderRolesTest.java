package se.pausa.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.PausaTest;
import se.pausa.bulletin.Bulletin;
import se.pausa.common.RuleViolation;
import se.pausa.common.StartRefused;
import se.pausa.organization.CurrentUnits;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitRegister;

/** Roles and units out of what the login provider says (R17). */
class ProviderRolesTest extends PausaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Bulletin bulletin;

    @Autowired
    StaffRepository staff;

    @Autowired
    StaffRegister register;

    @Autowired
    StaffDirectory directory;

    @Autowired
    CurrentUnits units;

    @Autowired
    OrganizationService organization;

    @Autowired
    UnitRegister unitRegister;

    @Autowired
    TransactionTemplate transaction;

    private UnitId north;
    private UnitId katarina;

    @BeforeEach
    void karlIsInTheList() {
        user.is("Ali Demir", Role.ADMINISTRATOR);
        north = care.unit("Norr");
        katarina = care.unit("Katarina", north);
        register.add("karl", "Karl Berg");
        directory.look();
    }

    @Test
    void each_role_holds_at_each_unit_from_the_login_on_and_stands_in_the_list_and_its_history() {
        logsIn(List.of("hv-plan", "annat system"), List.of("Norr / Katarina"));

        assertThat(held()).containsExactly(new Assignment(Role.PLANNER, katarina));
        Member karl = member();
        assertThat(karl.roles()).singleElement().matches(HeldRole::byProvider);
        assertThat(register.history(karl.id()).getFirst())
                .matches(change -> change.kind() == MemberChange.Kind.ROLE_GIVEN
                        && change.by().equals("Testlegg"));

        logsIn("hv-chef", List.of("Norr/Katarina", "Norr"));
        assertThat(held())
                .containsExactlyInAnyOrder(
                        new Assignment(Role.SUPERVISOR, katarina), new Assignment(Role.SUPERVISOR, north));
        logsIn("hv-chef", List.of("Katarina", "Norr"));
        assertThat(member().roles()).as("nothing new was said").hasSize(3);
        logsIn("hv-chef", List.of("*"));
        assertThat(held()).containsExactly(new Assignment(Role.SUPERVISOR, null));
    }

    @Test
    void without_a_claim_of_units_a_role_holds_in_the_whole_organization() {
        users("").loadUser(token("hv-plan", null));

        assertThat(held()).containsExactly(new Assignment(Role.PLANNER, null));
    }

    @Test
    void whoever_comes_without_a_role_has_none_any_longer_in_other_windows_either() {
        logsIn("hv-plan", List.of("Norr"));
        List<Set<String>> told = new ArrayList<>();
        directory.listen(told::add);

        assertThat(refusal(List.of("annat system"), List.of("Norr"))).isEqualTo("no-role");

        assertThat(held()).isEmpty();
        assertThat(told).containsExactly(Set.of("karl"));
        assertThat(refusal(null, null)).isEqualTo("no-role");
    }

    @Test
    void a_unit_that_is_unknown_closed_ambiguous_or_missing_lets_nobody_in_and_changes_nothing() {
        logsIn("hv-plan", List.of("Norr"));
        care.unit("Katarina", care.unit("Öst"));
        UnitId south = care.unit("Söder");
        unitRegister.close(organization.tree().find(south).orElseThrow());

        for (List<String> told :
                List.of(List.of("Norr", "Väst"), List.of("Söder"), List.of("Katarina"), List.<String>of())) {
            assertThat(refusal("hv-plan", told)).as(told.toString()).isEqualTo("no-unit");
        }
        assertThat(held()).containsExactly(new Assignment(Role.PLANNER, north));
    }

    @Test
    void what_an_administrator_has_given_stays_and_what_the_provider_has_given_they_do_not_end() {
        register.assign(member().id(), Role.CONFIDANT, north, TODAY, null);
        logsIn("hv-plan", List.of("Norr"));
        logsIn("hv-chef", List.of("Norr"));

        assertThat(held())
                .containsExactlyInAnyOrder(
                        new Assignment(Role.CONFIDANT, north), new Assignment(Role.SUPERVISOR, north));
        HeldRole given = member().roles().stream()
                .filter(role -> role.role() == Role.SUPERVISOR)
                .findFirst()
                .orElseThrow();
        HeldRole forged =
                new HeldRole(given.id(), given.version(), given.role(), given.unit(), given.from(), given.to(), false);
        for (HeldRole each : List.of(given, forged)) {
            assertThat(catchThrowableOfType(RuleViolation.class, () -> register.until(member().id(), each, TODAY))
                            .problems()
                            .getFirst()
                            .key())
                    .isEqualTo("roleOfProvider");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hv-plan", "hv-plan=planner", "hv-plan=PLANNER x", "=PLANNER", ""})
    void a_role_that_is_none_of_ours_stops_the_start(String role) {
        assertThatThrownBy(() -> new ProviderClaims(settings("roles", List.of(role), ""), units))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("PAUSA_LOGIN_ROLE");
    }

    @Test
    void half_of_the_settings_stops_the_start_and_none_leaves_the_roles_to_the_list() {
        for (ProviderSettings half : List.of(
                settings("roles", List.of(), ""),
                settings("", List.of("hv-plan=PLANNER"), ""),
                settings("", List.of(), "units"))) {
            assertThatThrownBy(() -> new ProviderClaims(half, units)).isInstanceOf(StartRefused.class);
        }
        assertThat(new ProviderClaims(settings("", List.of(), ""), units).areUsed())
                .isFalse();
    }

    private void logsIn(Object roles, List<String> told) {
        assertThat(users("units").loadUser(token(roles, told)).getName()).isEqualTo("karl");
    }

    private String refusal(@Nullable Object roles, @Nullable List<String> told) {
        return catchThrowableOfType(
                        OAuth2AuthenticationException.class,
                        () -> users("units").loadUser(token(roles, told)))
                .getError()
                .getErrorCode();
    }

    private ProviderUsers users(String unitClaim) {
        ProviderSettings settings =
                settings("roles", List.of("hv-plan=PLANNER", "hv-chef = SUPERVISOR", "a=b=FIELD_STAFF"), unitClaim);
        return new ProviderUsers(
                settings,
                directory,
                new ProviderClaims(settings, units),
                new ProviderRoles(staff, jdbc, transaction, bulletin, clock));
    }

    private static ProviderSettings settings(String roleClaim, List<String> roles, String unitClaim) {
        return new ProviderSettings(
                "https://legg.example",
                "Testlegg",
                "pausa",
                "hemligt",
                "",
                List.of("loa3"),
                "sub",
                roleClaim,
                roles,
                unitClaim,
                Set.of("openid"));
    }

    private static OidcUserRequest token(@Nullable Object roles, @Nullable List<String> told) {
        OidcIdToken.Builder token =
                OidcIdToken.withTokenValue("x").subject("karl").claim("acr", "loa3");
        if (roles != null) {
            token.claim("roles", roles);
        }
        if (told != null) {
            token.claim("units", told);
        }
        OidcUserRequest request = mock(OidcUserRequest.class);
        when(request.getIdToken()).thenReturn(token.build());
        return request;
    }

    private Set<Assignment> held() {
        directory.look();
        return directory.find("karl").orElseThrow().assignments();
    }

    private Member member() {
        return register.all().stream()
                .filter(each -> each.login().equals("karl"))
                .findFirst()
                .orElseThrow();
    }
}
