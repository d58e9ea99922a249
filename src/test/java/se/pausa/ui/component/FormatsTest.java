package se.pausa.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.pausa.common.Validity;
import se.pausa.customer.CustomerId;
import se.pausa.customer.OrderId;
import se.pausa.customer.OrderNode;
import se.pausa.ui.ScreenTest;

class FormatsTest extends ScreenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Formats swedish = new Formats(Texts.SWEDISH);
    private final Formats english = new Formats(Texts.ENGLISH);

    @Test
    void R3_an_end_at_midnight_is_said_by_its_last_day() {
        assertThat(swedish.until(LocalDateTime.of(2026, 11, 30, 0, 0))).isEqualTo("t.o.m. 2026-11-29");
        assertThat(swedish.until(LocalDateTime.of(2026, 11, 30, 14, 30))).isEqualTo("till 2026-11-30 14:30");
        assertThat(swedish.until(null)).isEqualTo("Pågående");
        assertThat(english.until(LocalDateTime.of(2026, 11, 30, 0, 0))).isEqualTo("through 2026-11-29");
    }

    @Test
    void dates_of_this_year_may_be_short() {
        assertThat(swedish.withoutYearOf(TODAY).date(LocalDate.of(2026, 11, 30)))
                .isEqualTo("30/11");
        assertThat(swedish.withoutYearOf(TODAY).date(LocalDate.of(2027, 1, 2))).isEqualTo("2027-01-02");
    }

    @Test
    void lengths_have_the_unit_that_fits() {
        assertThat(swedish.duration(Duration.ofMinutes(55))).isEqualTo("55 min");
        assertThat(swedish.duration(Duration.ofMinutes(90))).isEqualTo("1 h 30 min");
        assertThat(swedish.duration(Duration.ofHours(24))).isEqualTo("1 dygn");
        assertThat(swedish.duration(Duration.ofMinutes(44 * 60 + 50))).isEqualTo("1 dygn 20 h 50 min");
        assertThat(swedish.duration(Duration.ofHours(123))).isEqualTo("5 dygn 3 h");
        assertThat(swedish.hours(Duration.ofHours(1234))).isEqualTo("1\u00a0234 h");
    }

    @Test
    void schedules_are_said_in_the_words_of_the_staff() {
        assertThat(schedule("FREQ=DAILY")).isEqualTo("dagligen 10:45");
        assertThat(schedule("FREQ=WEEKLY;WKST=MO;BYDAY=MO,TU,WE,TH,FR,SA,SU")).isEqualTo("dagligen 10:45");
        assertThat(schedule("FREQ=WEEKLY;WKST=MO;BYDAY=FR,TU;INTERVAL=2")).isEqualTo("varannan ti, fr 10:45");
        assertThat(schedule("FREQ=WEEKLY;WKST=MO;INTERVAL=4;BYDAY=SU")).isEqualTo("var fjärde sö 10:45");
        assertThat(schedule("FREQ=WEEKLY;WKST=MO;INTERVAL=3;BYDAY=SU")).isEqualTo("var tredje sö 10:45");
        assertThat(schedule("FREQ=WEEKLY;WKST=MO;INTERVAL=12;BYDAY=MO")).isEqualTo("var tolfte må 10:45");
        assertThat(schedule("FREQ=WEEKLY;WKST=MO;BYDAY=MO,TU,WE,TH,FR")).isEqualTo("vardagar 10:45");
        assertThat(schedule("FREQ=DAILY;COUNT=1")).isEqualTo("en gång 2026-11-23 10:45");
        assertThat(schedule("FREQ=WEEKLY;WKST=MO;BYDAY=WE;COUNT=1")).isEqualTo("en gång 2026-11-25 10:45");
        assertThat(english.schedule(order("FREQ=WEEKLY;WKST=MO;INTERVAL=2;BYDAY=TU")))
                .isEqualTo("every second Tue 10:45");
    }

    @Test
    void a_validity_without_end_stays_open() {
        assertThat(swedish.validity(new Validity(TODAY, null))).isEqualTo("2026-11-23 –");
        assertThat(swedish.validity(new Validity(TODAY, TODAY.plusDays(1)))).isEqualTo("2026-11-23 – 2026-11-24");
    }

    private String schedule(String recurrence) {
        return swedish.schedule(order(recurrence));
    }

    private static OrderNode order(String recurrence) {
        Validity validity = new Validity(TODAY, null);
        return new OrderNode(
                new OrderId(1),
                new CustomerId(1),
                null,
                "Lunch",
                LocalTime.of(10, 45),
                30,
                recurrence,
                validity,
                validity,
                List.of());
    }
}
