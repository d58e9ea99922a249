package se.pausa.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept. */
class PasswordsTest {

    private final PasswordEncoder encoder = new Passwords().passwordEncoder();

    @Test
    void a_hash_names_its_way_so_that_another_one_can_come_later() {
        String kept = encoder.encode("kastanj sju vadade hem");

        assertThat(kept).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("kastanj");
        assertThat(encoder.matches("kastanj sju vadade hem", kept)).isTrue();
        assertThat(encoder.upgradeEncoding(kept)).isFalse();
        assertThat(encoder.upgradeEncoding(kept.replace("t=2", "t=1")))
                .as("a cheaper one is to be made anew")
                .isTrue();
    }

    @Test
    void the_same_password_is_kept_in_another_way_each_time() {
        assertThat(encoder.encode("kastanj sju vadade hem")).isNotEqualTo(encoder.encode("kastanj sju vadade hem"));
    }
}
