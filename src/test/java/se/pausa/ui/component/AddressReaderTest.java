package se.pausa.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read in an address, or cannot be meant, is passed over. */
class AddressReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"0001-01-01", "1989-12-31", "2200-01-01", "+999999999-12-31", "-0400-01-01", "i+morgon", ""})
    void a_day_that_is_none_or_lies_in_a_year_that_nobody_means_is_passed_over(String day) {
        assertThat(said("fran=" + day).day("fran")).isEmpty();
    }

    @Test
    void days_and_months_are_read_in_the_years_1990_to_2199() {
        assertThat(said("fran=1990-01-01").day("fran")).contains(LocalDate.of(1990, 1, 1));
        assertThat(said("fran=2199-12-31").day("fran")).contains(LocalDate.of(2199, 12, 31));
        assertThat(said("manad=2199-12").month("manad")).contains(YearMonth.of(2199, 12));
        assertThat(said("manad=2200-01").month("manad")).isEmpty();
        assertThat(said("manad=+999999999-12").month("manad")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nej", "", "0", "false", "JA"})
    void only_ja_switches_something_on(String value) {
        assertThat(said("inaktiverade=" + value).isOn("inaktiverade")).isFalse();
        assertThat(said("inaktiverade=ja").isOn("inaktiverade")).isTrue();
    }

    @Test
    void of_several_values_those_that_can_be_read_count() {
        assertThat(said("dag=MONDAY,NEJ,,SUNDAY").some("dag", DayOfWeek::valueOf))
                .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void a_search_is_normalized_and_cut() {
        assertThat(said("kund=A\u030Asa").searched("kund")).isEqualTo("Åsa");
        assertThat(said("kund=" + "a".repeat(600)).searched("kund")).hasSize(100);
        assertThat(said("").searched("kund")).isEmpty();
    }

    @Test
    void an_address_says_nothing_beyond_what_is_shown_when_each_of_its_values_stands_there() {
        QueryParameters shown = QueryParameters.fromString("fran=2026-11-01&till=2026-11-30");

        assertThat(said("").saysNothingBeyond(shown)).isTrue();
        assertThat(said("fran=2026-11-01").saysNothingBeyond(shown)).isTrue();
        assertThat(said("till=2026-11-30&fran=2026-11-01").saysNothingBeyond(shown))
                .isTrue();
        assertThat(said("fran=0001-01-01").saysNothingBeyond(shown)).isFalse();
        assertThat(said("fran=2026-11-01&inaktiverade=nej").saysNothingBeyond(shown))
                .isFalse();
        assertThat(said("fran=2026-11-01&fran=2026-12-01").saysNothingBeyond(shown))
                .isFalse();
    }

    private static AddressReader said(String query) {
        return new AddressReader(QueryParameters.fromString(query));
    }
}
