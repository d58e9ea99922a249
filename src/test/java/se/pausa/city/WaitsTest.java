package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitsTest {

    @Test
    void a_line_waits_a_second_and_then_twice_as_long_each_time_up_to_fifteen_minutes() {
        assertThat(IntStream.rangeClosed(1, 13).mapToObj(Waits.OF_A_LINE::after).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L, 900L);
    }

    @Test
    void waits_do_not_overflow_however_often_it_fails() {
        assertThat(IntStream.iterate(1, failures -> failures < 2_000_000, failures -> failures + 997)
                        .mapToObj(Waits.OF_A_LINE::after))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(15)));
        assertThat(Waits.OF_A_LINE.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }
}
