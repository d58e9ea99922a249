package se.pausa.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginLimitTest {

    private final LoginLimit limit = new LoginLimit();

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

    private void fail(String login, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limit.allows(login, address)).isTrue();
        }
    }
}
