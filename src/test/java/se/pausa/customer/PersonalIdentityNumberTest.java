package se.pausa.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalIdentityNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource({
        "194106011234, 194106011234",
        "19410601-1234, 194106011234",
        "19410601–1234, 194106011234",
        "19410601 1234, 194106011234",
        "4106011234, 194106011234",
        "410601-1234, 194106011234",
        "410601–1234, 194106011234",
        "410601 1234, 194106011234",
        "260102+1237, 192601021237",
        "260102-1237, 202601021237",
        "261127-1234, 202611271234",
        "261128-1234, 192611281234",
        "261128+1234, 192611281234",
        "271231+1234, 182712311234",
        "271231-1234, 192712311234",
        "410661-1234, 194106611234",
        "261187-1234, 202611871234",
        "261188-1234, 192611881234",
    })
    void every_way_to_write_a_number_means_twelve_digits_and_ten_of_them_the_last_hundred_years(
            String written, String digits) {
        assertThat(PersonalIdentityNumber.twelveDigits(written, TODAY)).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "410601", "41060-11234", "410601--1234", "1,94106E+11", "410601_1234", "41060112345"})
    void what_has_no_such_form_is_no_number(String written) {
        assertThat(PersonalIdentityNumber.twelveDigits(written, TODAY)).isEmpty();
    }
}
