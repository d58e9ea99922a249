package se.pausa.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.TestUser;

class UserSettingsTest extends PausaTest {

    private static final User ANNA = TestUser.named("Anna Nilsson");
    private static final User BERIT = TestUser.named("Berit Ek");
    private static final Setting UNIT = new Setting("kunder", "enhet");

    @Autowired
    UserSettings settings;

    @Test
    void each_user_has_settings_of_their_own() {
        settings.keep(ANNA, UNIT, "enhet=4");
        settings.keep(ANNA, new Setting("", "colours"), "dark");

        assertThat(settings.of(ANNA)).isEqualTo(Map.of(UNIT, "enhet=4", new Setting("", "colours"), "dark"));
        assertThat(settings.of(BERIT)).isEmpty();
    }

    @Test
    void the_latest_value_counts_and_an_empty_one_is_none() {
        settings.keep(ANNA, UNIT, "enhet=4");
        settings.keep(ANNA, UNIT, "enhet=5");
        assertThat(settings.of(ANNA)).isEqualTo(Map.of(UNIT, "enhet=5"));

        settings.keep(ANNA, UNIT, "");
        assertThat(settings.of(ANNA)).isEmpty();
    }

    @Test
    void a_value_that_is_too_long_to_be_kept_is_none() {
        settings.keep(ANNA, UNIT, "x".repeat(2001));

        assertThat(settings.of(ANNA)).isEmpty();
    }

    @Test
    void reading_and_keeping_are_one_statement_each() {
        sql.forget();
        settings.of(ANNA);
        settings.keep(ANNA, UNIT, "enhet=4");

        assertThat(sql.statements()).hasSize(2);
    }
}
