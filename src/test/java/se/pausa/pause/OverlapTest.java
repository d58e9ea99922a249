package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.pausa.common.Interval;
import se.pausa.customer.CustomerId;
import se.pausa.pause.Overlap.Kind;
import se.pausa.pause.Overlap.WayOut;

/** R7: what is in the way of a pause, and the ways out that lose nothing. Days of February 2027. */
class OverlapTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
    private static final int DAYS = 40;

    @ParameterizedTest
    @CsvSource({
        // mine, other, what each way out makes of the changed one
        "0-5,   1-10,  END_MINE 0-1; WIDEN_OTHER 0-10",
        "3-12,  1-10,  END_OTHER 1-3; WIDEN_OTHER 1-12",
        "3-,    1-10,  END_OTHER 1-3; WIDEN_OTHER 1-",
        "3-,    1-,    END_OTHER 1-3; DROP_MINE 1-",
        "3-5,   1-10,  DROP_MINE 1-10",
        "0-12,  1-10,  WIDEN_OTHER 0-12",
        "0-,    1-10,  WIDEN_OTHER 0-",
        "0-,    1-,    END_MINE 0-1; WIDEN_OTHER 0-",
        "1-10,  1-10,  DROP_MINE 1-10",
    })
    void R7_the_ways_out_of_an_overlap(String mine, String other, String ways) {
        Overlap overlap = Overlap.of(pause(interval(mine)), List.of(pause(interval(other))));

        assertThat(overlap.waysOut(true).stream()
                        .map(way -> way.kind() + " " + text(way.interval()))
                        .toList())
                .containsExactly(ways.split("; "));
    }

    @Test
    void R7_a_stored_pause_is_never_taken_back_by_an_offer() {
        Overlap overlap = Overlap.of(pause(interval("3-12")), List.of(pause(interval("1-10"))));

        assertThat(overlap.waysOut(false)).extracting(WayOut::kind).containsExactly(Kind.END_OTHER);
    }

    @Test
    void R7_all_that_is_in_the_way_is_named_in_the_order_of_the_days_and_nothing_offered() {
        LivePause late = pause(interval("20-25"));
        LivePause early = pause(interval("1-10"));
        Overlap overlap = Overlap.of(pause(interval("0-")), List.of(late, early));

        assertThat(Overlap.othersIn(overlap.problem())).containsExactly(early, late);
        assertThat(overlap.waysOut(true)).isEmpty();
    }

    @Test
    void R7_touching_is_not_in_the_way_and_another_target_neither() {
        LivePause elsewhere = new LivePause(
                UUID.randomUUID(), new PauseTarget.OfCustomer(new CustomerId(2)), interval("1-10"), new ReasonId(1));

        assertThat(Overlap.of(pause(interval("10-12")), List.of(pause(interval("1-10")), elsewhere))
                        .others())
                .isEmpty();
    }

    /** Whatever is offered: each day that was stored or typed is paused afterwards, by one pause only, and no other. */
    @Test
    void R7_no_offer_ever_loses_or_adds_a_day() {
        Random random = new Random(20_270_201);
        int offers = 0;
        for (int i = 0; i < 20_000; i++) {
            LivePause mine = pause(any(random));
            LivePause other = pause(any(random));
            for (WayOut way : Overlap.of(mine, List.of(other)).waysOut(random.nextBoolean())) {
                offers++;
                List<Interval> after = new ArrayList<>();
                if (!way.takesMineBack()) {
                    after.add(way.changed().equals(mine.key()) ? way.interval() : mine.interval());
                }
                after.add(way.changed().equals(other.key()) ? way.interval() : other.interval());
                for (int day = 0; day < DAYS; day++) {
                    boolean before = has(mine.interval(), day) || has(other.interval(), day);
                    int on = day;
                    assertThat(after.stream()
                                    .filter(interval -> has(interval, on))
                                    .count())
                            .as("day %d of %s after %s of %s and %s", day, after, way, mine, other)
                            .isEqualTo(before ? 1 : 0);
                }
            }
        }
        assertThat(offers).isGreaterThan(5_000);
    }

    private static boolean has(Interval interval, int day) {
        return interval.contains(FIRST.plusDays(day).atStartOfDay());
    }

    private static Interval any(Random random) {
        int from = random.nextInt(DAYS - 10);
        return days(from, random.nextInt(5) == 0 ? null : from + 1 + random.nextInt(9));
    }

    private static Interval interval(String text) {
        String[] days = text.split("-");
        return days(Integer.parseInt(days[0]), days.length == 1 ? null : Integer.valueOf(days[1]));
    }

    private static Interval days(int from, @Nullable Integer to) {
        return new Interval(
                FIRST.plusDays(from).atStartOfDay(),
                to == null ? null : FIRST.plusDays(to).atStartOfDay());
    }

    private static String text(Interval interval) {
        return FIRST.until(interval.start().toLocalDate()).getDays() + "-"
                + (interval.end() == null
                        ? ""
                        : FIRST.until(interval.end().toLocalDate()).getDays());
    }

    private static LivePause pause(Interval interval) {
        return new LivePause(
                UUID.randomUUID(), new PauseTarget.OfCustomer(new CustomerId(1)), interval, new ReasonId(1));
    }
}
