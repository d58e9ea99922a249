package se.pausa.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableQueryTest {

    @ParameterizedTest
    @CsvSource({
        "kund=%E5, ''",
        "kund=%, ''",
        "kund=%4, ''",
        "kund=%zz, ''",
        "fran=2026-11-01&kund=%E5&status=NEW, fran=2026-11-01&status=NEW",
        "kund=%C3%A5sa, kund=%C3%A5sa",
        "kund=a+b&&till, kund=a+b&&till",
        "'', ''",
    })
    void what_cannot_be_decoded_is_left_out_and_the_rest_stays_as_it_stands(String query, String readable) {
        assertThat(UnreadableQuery.readable(query)).isEqualTo(readable);
    }
}
