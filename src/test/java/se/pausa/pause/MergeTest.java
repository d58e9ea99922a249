package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.pausa.pause.Merge.ChangedBy;

/** R16, field by field. */
class MergeTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final PauseValues WEEK = new PauseValues(NINE, new ReasonId(1), NINE, NINE.plusDays(7), "");
    private static final PauseValues LATER =
            new PauseValues(NINE.plusHours(1), new ReasonId(2), NINE.plusHours(2), null, "ringde");
    private static final PauseValues EARLIER =
            new PauseValues(NINE.minusHours(1), new ReasonId(3), NINE.minusHours(2), NINE.plusDays(1), "skrev");

    /** What was, what they and I made of it, who that is, and what it becomes without and with the choice of mine. */
    @ParameterizedTest
    @CsvSource({
        "a, a, a, NOBODY,     a, a",
        "a, b, a, THEM,       b, b",
        "a, a, b, ME,         b, b",
        "a, b, b, BOTH_ALIKE, b, b",
        "a, b, c, BOTH,       b, c",
        "a,  , c, BOTH,       '', c",
        "a,  , a, THEM,       '', ''",
        "a, a,  , ME,         '', ''",
        "a,  ,  , BOTH_ALIKE, '', ''",
    })
    void what_one_changed_is_taken_and_only_what_both_changed_differently_is_a_choice(
            String was, @Nullable String theirs, @Nullable String mine, ChangedBy who, String left, String chosen) {
        Merge merge = new Merge(comment(was), comment(theirs), comment(mine));

        assertThat(merge.changedBy(PauseField.COMMENT)).isEqualTo(who);
        assertThat(merge.toChoose()).isEqualTo(who == ChangedBy.BOTH ? Set.of(PauseField.COMMENT) : Set.of());
        assertThat(merge.outcome(Set.of()).comment()).isEqualTo(left);
        assertThat(merge.outcome(Set.of(PauseField.values())).comment()).isEqualTo(chosen);
    }

    private static PauseValues comment(@Nullable String text) {
        return WEEK.withComment(text == null ? "" : text);
    }

    @ParameterizedTest
    @EnumSource
    void every_field_is_judged_for_itself(PauseField field) {
        Merge both = new Merge(WEEK, LATER, EARLIER);
        Merge onlyMine = new Merge(WEEK, WEEK, WEEK.with(Set.of(field), EARLIER));
        Merge onlyTheirs = new Merge(WEEK, WEEK.with(Set.of(field), LATER), WEEK);

        assertThat(both.toChoose()).containsExactly(PauseField.values());
        assertThat(both.outcome(Set.of(field))).isEqualTo(LATER.with(Set.of(field), EARLIER));
        assertThat(onlyMine.changedBy(ChangedBy.ME)).containsExactly(field);
        assertThat(onlyMine.outcome(Set.of())).isEqualTo(WEEK.with(Set.of(field), EARLIER));
        assertThat(onlyTheirs.changedBy(ChangedBy.THEM)).containsExactly(field);
        assertThat(onlyTheirs.outcome(Set.of(field))).isEqualTo(WEEK.with(Set.of(field), LATER));
    }

    @Test
    void an_end_that_became_pagaende_is_a_change_like_any_other() {
        Merge merge = new Merge(WEEK, WEEK.withEndsAt(null), WEEK.withEndsAt(NINE.plusDays(9)));

        assertThat(merge.toChoose()).containsExactly(PauseField.ENDS_AT);
        assertThat(merge.outcome(Set.of()).endsAt()).isNull();
    }

    @Test
    void without_a_common_base_every_difference_is_a_choice() {
        Merge merge = new Merge(null, LATER, EARLIER.withReason(LATER.reason()));

        assertThat(merge.changedBy(ChangedBy.NOBODY)).containsExactly(PauseField.REASON);
        assertThat(merge.toChoose()).hasSize(4);
    }

    @Test
    void what_it_can_still_become_is_every_choice_that_is_left() {
        Merge merge = new Merge(WEEK, LATER, EARLIER);
        Set<PauseField> chosen = Set.of(PauseField.STARTS_AT);

        assertThat(merge.outcomes(chosen, Set.of())).containsExactly(merge.outcome(chosen));
        assertThat(merge.outcomes(chosen, Set.of(PauseField.REASON, PauseField.COMMENT)))
                .containsExactlyInAnyOrder(
                        merge.outcome(chosen),
                        merge.outcome(Set.of(PauseField.STARTS_AT, PauseField.REASON)),
                        merge.outcome(Set.of(PauseField.STARTS_AT, PauseField.COMMENT)),
                        merge.outcome(Set.of(PauseField.STARTS_AT, PauseField.REASON, PauseField.COMMENT)));
    }
}
