package se.pausa.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;

class LoginLimitTest extends PausaTest {

    @Autowired
    LoginLimit limit;

    @Test
    void after_ten_tries_an_account_is_closed_to_that_address_in_whatever_letters_it_is_written() {
        fail("Anna", "10.0.0.1", LoginLimit.TRIES);

        assertThat(limit.allows("anna", "10.0.0.1")).isFalse();
        assertThat(limit.allows(" ANNA ", "10.0.0.1")).isFalse();
    }

    @Test
    void nobody_locks_out_somebody_at_another_address_nor_another_account() {
        fail("anna", "10.0.0.1", LoginLimit.TRIES);

        assertThat(limit.allows("anna", "10.0.0.2")).isTrue();
        assertThat(limit.allows("berit", "10.0.0.1")).isTrue();
    }

    @Test
    void many_accounts_from_one_address_are_stopped_too() {
        for (int account = 0; account < LoginLimit.TRIES_OF_AN_ADDRESS; account++) {
            assertThat(limit.allows("user" + account, "10.0.0.1")).isTrue();
        }

        assertThat(limit.allows("one more", "10.0.0.1")).isFalse();
    }

    @Test
    void whoever_comes_in_may_slip_again() {
        fail("anna", "10.0.0.1", LoginLimit.TRIES - 1);
        assertThat(limit.allows("anna", "10.0.0.1")).isTrue();
        limit.succeeded("anna", "10.0.0.1");

        fail("anna", "10.0.0.1", LoginLimit.TRIES);
    }

    @Test
    void tries_count_together_in_whatever_instance_they_are_made() {
        LoginLimit elsewhere = new LoginLimit(jdbc);
        fail("anna", "10.0.0.1", LoginLimit.TRIES - 1);

        assertThat(elsewhere.allows("anna", "10.0.0.1")).isTrue();
        assertThat(limit.allows("anna", "10.0.0.1")).isFalse();
        assertThat(elsewhere.allows("anna", "10.0.0.1")).isFalse();
    }

    @Test
    void of_tries_in_the_same_moment_no_more_than_ten_are_allowed() {
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 3 * LoginLimit.TRIES)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> limit.allows("anna", "10.0.0.1")))
                .toList();

        assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(LoginLimit.TRIES);
    }

    @Test
    void after_a_quarter_of_an_hour_it_begins_anew_and_nothing_is_left() {
        fail("anna", "10.0.0.1", LoginLimit.TRIES);
        jdbc.sql("update login_try set started_at = started_at - interval 16 minute")
                .update();
        fail("anna", "10.0.0.1", LoginLimit.TRIES);
        assertThat(limit.allows("anna", "10.0.0.1")).isFalse();

        jdbc.sql("update login_try set started_at = started_at - interval 16 minute")
                .update();
        assertThat(limit.allows("berit", "10.0.0.2")).isTrue();
        assertThat(jdbc.sql("select count(*) from login_try")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void fail(String login, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limit.allows(login, address)).isTrue();
        }
    }
}
