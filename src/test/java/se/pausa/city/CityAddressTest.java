package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in {@code PAUSA_CITY_URL}. */
class CityAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://stad.example,          https://stad.example/absences/7",
        "https://stad.example/,         https://stad.example/absences/7",
        "https://stad.example:8443/api, https://stad.example:8443/api/absences/7",
        "https://stad.example/api/,     https://stad.example/api/absences/7",
        "HTTPS://stad.example,          HTTPS://stad.example/absences/7",
        "'  https://stad.example  ',    https://stad.example/absences/7"
    })
    void an_absence_lies_below_the_address_whether_that_ends_in_a_slash_or_not(String address, String absence) {
        assertThat(CityAddress.of(address).absence(7)).hasToString(absence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hej",
                "stad.example/api",
                "ftp://stad.example",
                "https://",
                "https:///api",
                "https://stad .example",
                "https://stad.example:99999",
                "mailto:me@stad.example"
            })
    void what_is_no_address_of_the_web_is_refused(String text) {
        assertThatThrownBy(() -> CityAddress.of(text))
                .isInstanceOf(CityAddress.Unusable.class)
                .hasMessage("PAUSA_CITY_URL är ingen webbadress.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:secret@stad.example",
                "https://stad.example?key=secret",
                "https://stad.example#secret"
            })
    void secrets_do_not_belong_in_the_address_and_are_not_repeated(String text) {
        assertThatThrownBy(() -> CityAddress.of(text))
                .isInstanceOf(CityAddress.Unusable.class)
                .hasMessageContaining("PAUSA_CITY_URL får inte innehålla")
                .hasMessageNotContaining("secret");
    }

    @Test
    void numbers_of_persons_go_to_other_machines_encrypted_only() {
        assertThatThrownBy(() -> CityAddress.of("http://192.0.2.1/api"))
                .isInstanceOf(CityAddress.Unusable.class)
                .hasMessageContaining("personnummer får bara skickas krypterat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8090", "http://localhost:8090", "http://[::1]:8090"})
    void on_this_machine_plain_http_will_do(String address) {
        assertThat(CityAddress.of(address).absence(7)).hasToString(address + "/absences/7");
    }
}
