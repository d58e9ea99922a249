package se.pausa.ui.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.pausa.ui.moment.MomentRole.DAY;
import static se.pausa.ui.moment.MomentRole.END;
import static se.pausa.ui.moment.MomentRole.MOMENT;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of what is understood in a field for a point in time; now is Thursday 2026-11-26 10:14. */
class MomentReaderTest {

    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-26T10:14");
    private static final MomentSetting SETTING = new MomentSetting(NOW, null, null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-30            | 2026-11-30T00:00
            20261130              | 2026-11-30T00:00
            261130                | 2026-11-30T00:00
            30/11                 | 2026-11-30T00:00
            30.11                 | 2026-11-30T00:00
            30 nov                | 2026-11-30T00:00
            30 november           | 2026-11-30T00:00
            30nov                 | 2026-11-30T00:00
            30 nov.               | 2026-11-30T00:00
            den 30 november       | 2026-11-30T00:00
            30:e november         | 2026-11-30T00:00
            30 NOV 2026           | 2026-11-30T00:00
            30/11 14              | 2026-11-30T14:00
            30/11 14:30           | 2026-11-30T14:30
            30/11 14.30           | 2026-11-30T14:30
            30/11 1430            | 2026-11-30T14:30
            30/11 930             | 2026-11-30T09:30
            30/11 kl 14           | 2026-11-30T14:00
            30/11 kl. 14.05       | 2026-11-30T14:05
            30/11 klockan 9       | 2026-11-30T09:00
            30/11 24:00           | 2026-12-01T00:00
            30.11 14.30           | 2026-11-30T14:30
            30 nov 14             | 2026-11-30T14:00
            261130 1430           | 2026-11-30T14:30
            14:30                 | 2026-11-26T14:30
            1430                  | 2026-11-26T14:30
            14.30                 | 2026-11-26T14:30
            9:05                  | 2026-11-26T09:05
            12.00                 | 2026-11-26T12:00
            2026                  | 2026-11-26T20:26
            kl 14                 | 2026-11-26T14:00
            '  30/11  '           | 2026-11-30T00:00
            nu                    | 2026-11-26T10:14
            NU                    | 2026-11-26T10:14
            idag                  | 2026-11-26T00:00
            i dag                 | 2026-11-26T00:00
            idag 9                | 2026-11-26T09:00
            idag 24:00            | 2026-11-27T00:00
            i morgon              | 2026-11-27T00:00
            imorgon               | 2026-11-27T00:00
            imorgon 14:30         | 2026-11-27T14:30
            i övermorgon          | 2026-11-28T00:00
            igår                  | 2026-11-25T00:00
            i förrgår 8           | 2026-11-24T08:00
            må                    | 2026-11-30T00:00
            mån                   | 2026-11-30T00:00
            måndag                | 2026-11-30T00:00
            på måndag             | 2026-11-30T00:00
            Måndagen              | 2026-11-30T00:00
            må 14                 | 2026-11-30T14:00
            to                    | 2026-12-03T00:00
            sö                    | 2026-11-29T00:00
            lör 12.15             | 2026-11-28T12:15
            +7                    | 2026-12-03T00:00
            + 7                   | 2026-12-03T00:00
            +7 d                  | 2026-12-03T00:00
            +2v                   | 2026-12-10T00:00
            +1m                   | 2026-12-26T00:00
            +4h                   | 2026-11-26T14:14
            +7 14:00              | 2026-12-03T14:00
            -1                    | 2026-11-25T00:00
            -1 08:30              | 2026-11-25T08:30
            v48                   | 2026-11-23T00:00
            V 49                  | 2026-11-30T00:00
            vecka 49              | 2026-11-30T00:00
            v.49 8:00             | 2026-11-30T08:00
            v49/2027              | 2027-12-06T00:00
            2026-11-30 12:00      | 2026-11-30T12:00
            2026-11-30T12:00      | 2026-11-30T12:00
            2026-11-30 12:00:00   | 2026-11-30T12:00
            30.11.2026            | 2026-11-30T00:00
            30.11.2026 12:00      | 2026-11-30T12:00
            30/11/2026            | 2026-11-30T00:00
            30/11-26              | 2026-11-30T00:00
            30.11.26              | 2026-11-30T00:00
            2026/11/30            | 2026-11-30T00:00
            2026.11.30            | 2026-11-30T00:00
            2026‑11‑30            | 2026-11-30T00:00
            2026–11–30 12:00      | 2026-11-30T12:00
            2026−11−30            | 2026-11-30T00:00
            lö 5/12               | 2026-12-05T00:00
            lördag 5 december 2026 kl. 12:00 | 2026-12-05T12:00
            3/1                   | 2027-01-03T00:00
            28/5                  | 2026-05-28T00:00
            27/5                  | 2027-05-27T00:00
            29/2                  | 2028-02-29T00:00
            v53                   | 2026-12-28T00:00
            31/12                 | 2026-12-31T00:00
            1/1                   | 2027-01-01T00:00
            """)
    void what_people_write_for_a_moment_is_understood(String typed, LocalDateTime meant) {
        assertThat(read(MOMENT, typed, SETTING)).as(typed).isEqualTo(new Reading.At(meant, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +7                | 2026-12-07T09:00
            + 2 v             | 2026-12-14T09:00
            +1m               | 2026-12-30T09:00
            3 d               | 2026-12-03T09:00
            3d                | 2026-12-03T09:00
            3 dagar           | 2026-12-03T09:00
            2 v               | 2026-12-14T09:00
            2 veckor          | 2026-12-14T09:00
            4 h               | 2026-11-30T13:00
            4 tim             | 2026-11-30T13:00
            1 mån             | 2026-12-30T09:00
            +7 12:00          | 2026-12-07T12:00
            25/11             | 2027-11-25T00:00
            30/11             | 2026-11-30T00:00
            30/11 14          | 2026-11-30T14:00
            3/1               | 2027-01-03T00:00
            29/2              | 2028-02-29T00:00
            v48               | 2027-11-29T00:00
            v49               | 2026-11-30T00:00
            må                | 2026-12-07T00:00
            ti                | 2026-12-01T00:00
            14:30             | 2026-11-30T14:30
            t.o.m. 2/12       | 2026-12-03T00:00
            tom 2026-12-02    | 2026-12-03T00:00
            2026-11-01        | 2026-11-01T00:00
            nu                | 2026-11-26T10:14
            idag 24:00        | 2026-11-27T00:00
            """)
    void an_end_is_counted_from_the_start(String typed, LocalDateTime meant) {
        MomentSetting setting = new MomentSetting(NOW, null, LocalDateTime.parse("2026-11-30T09:00"));
        assertThat(read(END, typed, setting)).as(typed).isEqualTo(new Reading.At(meant, null));
    }

    @Test
    void a_weekday_for_the_end_of_what_has_begun_is_the_next_one_from_today() {
        MomentSetting begun = new MomentSetting(NOW, null, LocalDateTime.parse("2026-11-02T09:00"));
        assertThat(read(END, "må", begun)).isEqualTo(at("2026-11-30T00:00"));
    }

    @Test
    void without_a_start_an_end_is_counted_from_now() {
        assertThat(read(END, "+7", SETTING)).isEqualTo(at("2026-12-03T00:00"));
        assertThat(read(END, "25/11", SETTING)).isEqualTo(at("2026-11-25T00:00"));
        assertThat(read(END, "4 h", SETTING)).isEqualTo(at("2026-11-26T14:14"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "tv", "TV", "tills vidare", "Tills  vidare", "Pågående"})
    void nothing_and_tills_vidare_in_avslutas_is_pagaende(String typed) {
        assertThat(read(END, typed, SETTING)).isEqualTo(new Reading.Open());
    }

    @Test
    void nothing_elsewhere_is_nothing_and_tills_vidare_is_not_understood() {
        assertThat(read(MOMENT, " ", SETTING)).isEqualTo(new Reading.Nothing());
        assertThat(read(DAY, "", SETTING)).isEqualTo(new Reading.Nothing());
        assertThat(read(MOMENT, "tv", SETTING).isClear()).isFalse();
    }

    @Test
    void a_time_alone_is_on_the_day_that_stands_there() {
        MomentSetting standing = new MomentSetting(
                NOW, LocalDateTime.parse("2026-12-05T12:00"), LocalDateTime.parse("2026-12-01T00:00"));
        for (String typed : List.of("14:30", "1430", "14.30")) {
            assertThat(read(MOMENT, typed, standing)).isEqualTo(at("2026-12-05T14:30"));
            assertThat(read(END, typed, standing)).isEqualTo(at("2026-12-05T14:30"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.11      | 2026-11-10T00:00 | 2026-11-26T10:11
            09.10      | 2026-10-09T00:00 | 2026-11-26T09:10
            30/11 2030 | 2026-11-30T20:30 | 2030-11-30T00:00
            """)
    void what_can_be_two_things_is_not_guessed(String typed, LocalDateTime one, LocalDateTime other) {
        assertThat(read(MOMENT, typed, SETTING)).isEqualTo(new Reading.Several(List.of(one, other)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-30        | 2026-11-30T00:00
            2026-11-30 12:00  | 2026-11-30T00:00
            10.11             | 2026-11-10T00:00
            nu                | 2026-11-26T00:00
            v49               | 2026-11-30T00:00
            +7                | 2026-12-03T00:00
            """)
    void a_field_for_a_day_takes_the_day_of_what_is_written(String typed, LocalDateTime meant) {
        assertThat(read(DAY, typed, SETTING)).isEqualTo(new Reading.At(meant, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31/11            | NO_SUCH_DAY  | 31/11
            2026-02-29       | NO_SUCH_DAY  | 2026-02-29
            30/2             | NO_SUCH_DAY  | 30/2
            32 jan           | NO_SUCH_DAY  | 32 jan
            v54              | NO_SUCH_DAY  | v54
            31/11 14         | NO_SUCH_DAY  | 31/11
            11/30            | NO_SUCH_DAY  | 11/30
            30/11 25         | NO_SUCH_TIME | 25
            30/11 14:60      | NO_SUCH_TIME | 14:60
            2560             | NO_SUCH_TIME | 2560
            1890-01-01       | YEAR         | 1890-01-01
            2206-11-30       | YEAR         | 2206-11-30
            hej              | TEXT         | hej
            Nästa vår        | TEXT         | Nästa vår
            30               | TEXT         | 30
            5                | TEXT         | 5
            3 d              | TEXT         | 3 d
            må 5/12          | TEXT         | må 5/12
            99999999999      | TEXT         | 99999999999
            30/11 14 30 15   | TEXT         | 30/11 14 30 15
            monday           | TEXT         | monday
            """)
    void what_is_not_understood_says_why_and_keeps_the_text(String typed, Reading.Why why, String text) {
        assertThat(read(MOMENT, typed, SETTING)).isEqualTo(new Reading.NotUnderstood(why, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            now                    | 2026-11-26T10:14
            today                  | 2026-11-26T00:00
            tomorrow 9             | 2026-11-27T09:00
            day after tomorrow     | 2026-11-28T00:00
            monday                 | 2026-11-30T00:00
            on mon                 | 2026-11-30T00:00
            30 nov                 | 2026-11-30T00:00
            Nov 30                 | 2026-11-30T00:00
            November 30th, 2026    | 2026-11-30T00:00
            30 November at 14      | 2026-11-30T14:00
            w49                    | 2026-11-30T00:00
            2026-11-30 12:00       | 2026-11-30T12:00
            3 days                 | 2026-11-29T00:00
            2 w                    | 2026-12-10T00:00
            through 2 dec          | 2026-12-03T00:00
            """)
    void english_words_are_understood_in_english(String typed, LocalDateTime meant) {
        assertThat(new MomentReader(END, Locale.ENGLISH).read(typed, SETTING))
                .as(typed)
                .isEqualTo(new Reading.At(meant, null));
    }

    @Test
    void a_time_that_the_change_to_summer_time_skips_is_moved_forward_and_said() {
        assertThat(read(MOMENT, "2027-03-28 02:30", SETTING))
                .isEqualTo(new Reading.At(
                        LocalDateTime.parse("2027-03-28T03:30"), LocalDateTime.parse("2027-03-28T02:30")));
    }

    @Test
    void hours_are_counted_as_they_pass_and_days_keep_the_time_when_the_clocks_change() {
        MomentSetting spring = new MomentSetting(NOW, null, LocalDateTime.parse("2027-03-27T23:00"));
        assertThat(read(END, "4 h", spring)).isEqualTo(at("2027-03-28T04:00"));
        assertThat(read(END, "1 d", spring)).isEqualTo(at("2027-03-28T23:00"));
        MomentSetting autumn = new MomentSetting(NOW, null, LocalDateTime.parse("2026-10-24T23:00"));
        assertThat(read(END, "5 h", autumn)).isEqualTo(at("2026-10-25T03:00"));
    }

    @Test
    void the_last_day_of_a_month_is_kept_when_months_are_counted() {
        MomentSetting setting = new MomentSetting(NOW, null, LocalDateTime.parse("2027-01-31T00:00"));
        assertThat(read(END, "+1m", setting)).isEqualTo(at("2027-02-28T00:00"));
    }

    @Test
    void around_the_turn_of_the_year_the_nearest_day_and_week_are_meant() {
        MomentSetting january = new MomentSetting(LocalDateTime.parse("2027-01-02T08:00"), null, null);
        assertThat(read(MOMENT, "28/12", january)).isEqualTo(at("2026-12-28T00:00"));
        assertThat(read(MOMENT, "v53", january)).isEqualTo(at("2026-12-28T00:00"));
        assertThat(read(MOMENT, "v1", january)).isEqualTo(at("2027-01-04T00:00"));
        assertThat(read(DAY, "v53", new MomentSetting(LocalDateTime.parse("2030-06-01T08:00"), null, null)))
                .isEqualTo(at("2032-12-27T00:00"));
    }

    @Test
    void whatever_is_typed_is_read_without_an_exception() {
        Random random = new Random(9);
        String letters = "0123456789/.:-+ vtdmåhnuTO\u00a0\u2013,é";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder typed = new StringBuilder();
            random.ints(random.nextInt(14), 0, letters.length()).forEach(at -> typed.append(letters.charAt(at)));
            for (MomentRole role : MomentRole.values()) {
                assertThat(read(role, typed.toString(), SETTING))
                        .as(typed.toString())
                        .isNotNull();
            }
        }
    }

    private static Reading at(String moment) {
        return new Reading.At(LocalDateTime.parse(moment), null);
    }

    private static Reading read(MomentRole role, String typed, MomentSetting setting) {
        return new MomentReader(role, SWEDISH).read(typed, setting);
    }
}
