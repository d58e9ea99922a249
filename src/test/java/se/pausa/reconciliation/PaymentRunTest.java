package se.pausa.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentRunTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6})
    void from_the_1st_to_the_6th_the_previous_month_is_about_to_be_paid(int day) {
        assertThat(PaymentRun.aheadOn(LocalDate.of(2026, 11, day))).contains(YearMonth.of(2026, 10));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 15, 30})
    void after_the_6th_nothing_is(int day) {
        assertThat(PaymentRun.aheadOn(LocalDate.of(2026, 11, day))).isEmpty();
    }

    @Test
    void in_january_it_is_december_of_the_year_before() {
        assertThat(PaymentRun.aheadOn(LocalDate.of(2027, 1, 3))).contains(YearMonth.of(2026, 12));
    }
}
