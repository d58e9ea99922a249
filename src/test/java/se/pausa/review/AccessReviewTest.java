package se.pausa.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.accesslog.AccessLog;
import se.pausa.accesslog.LoggedAct;
import se.pausa.common.RuleViolation;
import se.pausa.common.SearchText;
import se.pausa.customer.CustomerId;
import se.pausa.organization.UnitId;
import se.pausa.security.Assignment;
import se.pausa.security.Role;

/** Supervisors read what was done with the customers of their units, and nothing else (R17, R19). */
class AccessReviewTest extends PausaTest {

    private static final LogFilter NOVEMBER = LogFilter.of(YearMonth.of(2026, 11));
    private static final LogPage FIRST = new LogPage(null, 50);

    @Autowired
    AccessReview review;

    @Autowired
    AccessSamples samples;

    @Autowired
    OwnEntries own;

    @Autowired
    AccessLog log;

    private UnitId mine;
    private CustomerId marta;
    private CustomerId sigvard;
    private CustomerId foreign;

    @BeforeEach
    void threeCustomersOfTwoUnits() {
        List.of("access_review", "access_log", "access_seal_row", "access_seal")
                .forEach(table -> direct().sql("delete from " + table).update());
        mine = care.unit("Norr");
        UnitId theirs = care.unit("Söder");
        marta = care.customer("Åström, Märta", "10004", mine);
        sigvard = care.customer("Öberg, Sigvard", "10005", mine);
        foreign = care.customer("Ek, Berit", "10006", theirs);
    }

    private void look(String who, LoggedAct act, int minute, CustomerId... customers) {
        clock.set(LocalDateTime.of(2026, 11, 20, 10, minute));
        user.is(who, Role.PLANNER);
        log.note(act, List.of(customers).stream().map(CustomerId::value).toList());
        clock.reset();
        user.isAt(Role.SUPERVISOR, mine);
    }

    private List<LogEntry> found(LogFilter filter) {
        user.isAt(Role.SUPERVISOR, mine);
        return review.entries(filter, FIRST);
    }

    private static @Nullable String name(LogEntry entry) {
        return entry.customer() == null ? null : entry.customer().name();
    }

    @Test
    void an_entry_says_who_in_which_role_did_what_when_with_whom() {
        look("Karl Berg", LoggedAct.DETAILS_READ, 7, marta);

        assertThat(found(NOVEMBER)).singleElement().satisfies(entry -> {
            assertThat(entry.at()).isEqualTo(LocalDateTime.of(2026, 11, 20, 10, 7));
            assertThat(entry.name()).isEqualTo("Karl Berg");
            assertThat(entry.held()).containsExactly(new Assignment(Role.PLANNER, null));
            assertThat(entry.act()).isEqualTo(LoggedAct.DETAILS_READ);
            assertThat(name(entry)).isEqualTo("Åström, Märta");
        });
    }

    @Test
    void what_was_noted_together_is_one_row_that_counts_the_customers_of_the_own_units() {
        look("Karl Berg", LoggedAct.LISTED, 7, foreign, marta, sigvard);
        look("Anna Nilsson", LoggedAct.LISTED, 8, foreign, marta);

        assertThat(found(NOVEMBER))
                .extracting(LogEntry::customers, AccessReviewTest::name)
                .startsWith(tuple(1, "Åström, Märta"), tuple(2, null));
    }

    @Test
    void entries_about_customers_of_another_unit_do_not_exist() {
        look("Karl Berg", LoggedAct.DETAILS_READ, 7, foreign);
        look("Karl Berg", LoggedAct.PERSON_NUMBER_SHOWN, 8, foreign);

        assertThat(found(NOVEMBER)).isEmpty();
        assertThat(review.counts(NOVEMBER).values()).containsOnly(0);
        assertThat(review.users(NOVEMBER)).isEmpty();
        assertThat(samples.draw(NOVEMBER)).isZero();
        assertThat(review.customer(foreign)).isEmpty();
        assertThat(review.customers(new SearchText("Ek"), 0, 50)).isEmpty();
        assertThat(found(NOVEMBER.withCustomer(foreign))).isEmpty();
    }

    @Test
    void it_is_found_by_customer_user_act_unit_and_period() {
        look("Karl Berg", LoggedAct.LISTED, 7, marta, sigvard);
        look("Nils Tom", LoggedAct.DETAILS_READ, 8, sigvard);

        assertThat(found(NOVEMBER.withCustomer(sigvard)))
                .extracting(AccessReviewTest::name)
                .startsWith("Öberg, Sigvard", "Öberg, Sigvard");
        assertThat(found(NOVEMBER.withLogin("nils.tom"))).hasSize(1);
        assertThat(found(NOVEMBER.withAct(LoggedAct.DETAILS_READ))).hasSize(1);
        assertThat(found(NOVEMBER.withUnit(mine).withLogin("karl.berg"))).hasSize(1);
        assertThat(found(NOVEMBER.withUnit(care.unit("Norr B")))).isEmpty();
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(found(NOVEMBER.withPeriod(day, day))).hasSize(2);
        assertThat(found(NOVEMBER.withPeriod(day.plusDays(1), day.plusDays(2)))).isEmpty();
        assertThat(review.users(NOVEMBER))
                .contains(new LogUser("karl.berg", "Karl Berg"), new LogUser("nils.tom", "Nils Tom"));
    }

    @Test
    void the_questions_count_what_they_show() {
        look("Karl Berg", LoggedAct.PERSON_NUMBER_SHOWN, 7, marta);
        look("Karl Berg", LoggedAct.EXPORTED, 8, marta, sigvard);
        for (LocalDateTime time : List.of(
                LocalDateTime.of(2026, 11, 21, 5, 59),
                LocalDateTime.of(2026, 11, 21, 6, 0),
                LocalDateTime.of(2026, 11, 21, 20, 59),
                LocalDateTime.of(2026, 11, 21, 21, 0))) {
            user.is("Nils Tom", Role.PLANNER);
            clock.set(time);
            log.note(LoggedAct.DETAILS_READ, List.of(marta.value()));
        }
        clock.reset();
        user.isAt(Role.SUPERVISOR, mine);

        assertThat(review.counts(NOVEMBER))
                .containsEntry(LogQuestion.PERSON_NUMBERS, 1)
                .containsEntry(LogQuestion.FILES, 1)
                .containsEntry(LogQuestion.NIGHT, 2)
                .containsEntry(LogQuestion.TO_REVIEW, 0);
        assertThat(found(NOVEMBER.withQuestion(LogQuestion.NIGHT)))
                .extracting(LogEntry::at)
                .containsExactly(LocalDateTime.of(2026, 11, 21, 21, 0), LocalDateTime.of(2026, 11, 21, 5, 59));
        assertThat(found(NOVEMBER.withQuestion(LogQuestion.FILES)))
                .extracting(LogEntry::customers)
                .containsExactly(2);
    }

    @Test
    void what_is_about_protected_identities_is_found_also_inside_of_lists_and_not_of_other_units() {
        for (CustomerId hidden : List.of(sigvard, foreign)) {
            jdbc.sql("insert into protected_identity (customer_id, code, name) values (?, ?, 'x')")
                    .params(hidden.value(), "P" + hidden.value())
                    .update();
        }
        look("Karl Berg", LoggedAct.LISTED, 7, marta, sigvard);
        look("Karl Berg", LoggedAct.DETAILS_READ, 8, marta);
        look("Karl Berg", LoggedAct.DETAILS_READ, 9, foreign);

        assertThat(review.counts(NOVEMBER)).containsEntry(LogQuestion.PROTECTED, 1);
        LogFilter hidden = NOVEMBER.withQuestion(LogQuestion.PROTECTED);
        assertThat(found(hidden))
                .singleElement()
                .matches(entry -> entry.act() == LoggedAct.LISTED && entry.customers() == 1);
        assertThat(samples.draw(hidden)).isOne();
    }

    @Test
    void the_night_follows_the_clock_on_the_wall_in_summer_too() {
        clock.set(LocalDateTime.of(2026, 7, 10, 21, 0));
        user.is("Nils Tom", Role.PLANNER);
        log.note(LoggedAct.DETAILS_READ, List.of(marta.value()));
        clock.set(LocalDateTime.of(2026, 7, 10, 20, 59));
        log.note(LoggedAct.DETAILS_READ, List.of(marta.value()));
        clock.reset();

        assertThat(found(LogFilter.of(YearMonth.of(2026, 7)).withQuestion(LogQuestion.NIGHT)))
                .hasSize(1);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_whatever_is_added_meanwhile() {
        IntStream.range(0, 30).forEach(minute -> look("Karl Berg", LoggedAct.DETAILS_READ, minute, marta));
        List<LogEntry> first = review.entries(NOVEMBER.withLogin("karl.berg"), new LogPage(null, 12));
        look("Karl Berg", LoggedAct.DETAILS_READ, 31, marta);
        List<LogEntry> second = review.entries(NOVEMBER.withLogin("karl.berg"), new LogPage(first.getLast(), 12));

        assertThat(first).hasSize(12);
        assertThat(second).hasSize(12);
        assertThat(second.getFirst().at().getMinute()).isEqualTo(17);
    }

    @Test
    void reading_the_log_is_noted_itself_about_whom_it_names() {
        look("Karl Berg", LoggedAct.DETAILS_READ, 7, marta);

        found(NOVEMBER);

        assertThat(found(NOVEMBER)).extracting(LogEntry::act).first().isEqualTo(LoggedAct.ACCESS_LOG_READ);
    }

    @Test
    void ten_are_drawn_at_random_and_none_twice_nor_of_oneself() {
        IntStream.range(0, 15).forEach(minute -> look("Karl Berg", LoggedAct.DETAILS_READ, minute, marta));
        found(NOVEMBER);

        assertThat(samples.draw(NOVEMBER)).isEqualTo(10);
        assertThat(samples.draw(NOVEMBER)).isEqualTo(5);
        assertThat(samples.draw(NOVEMBER)).isZero();
        assertThat(found(NOVEMBER.withQuestion(LogQuestion.TO_REVIEW)))
                .hasSize(15)
                .extracting(LogEntry::login)
                .containsOnly("karl.berg");
    }

    @Test
    void an_entry_drawn_from_a_list_names_its_customer_among_those_to_review_and_marks_the_list() {
        look("Karl Berg", LoggedAct.LISTED, 7, marta, sigvard);
        samples.draw(NOVEMBER);

        assertThat(found(NOVEMBER.withQuestion(LogQuestion.TO_REVIEW)))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.customer()).isNotNull());
        assertThat(found(NOVEMBER.withLogin("karl.berg")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.review()).isNotNull());
    }

    @Test
    void what_came_of_it_is_kept_with_who_and_when_and_can_be_said_anew() {
        look("Karl Berg", LoggedAct.DETAILS_READ, 7, marta);
        samples.draw(NOVEMBER);
        LogEntry drawn = toReview();
        samples.judge(drawn, Outcome.FOLLOW_UP, "Fråga Karl");

        assertThat(review.counts(NOVEMBER)).containsEntry(LogQuestion.TO_REVIEW, 0);
        LogEntry judged = found(NOVEMBER.withQuestion(LogQuestion.REVIEWED)).getFirst();
        Review kept = Objects.requireNonNull(judged.review());
        assertThat(List.of(kept.outcome(), kept.note(), kept.by()))
                .containsExactly(Outcome.FOLLOW_UP, "Fråga Karl", "Lo Kal");

        samples.judge(judged, Outcome.FINE, "Karl har svarat");
        assertThat(direct().sql("select note from access_review for system_time all where outcome is not null")
                        .query(String.class)
                        .list())
                .contains("Fråga Karl", "Karl har svarat");
    }

    @Test
    void nobody_judges_what_somebody_else_has_judged_meanwhile_nor_a_reading_of_their_own() {
        look("Karl Berg", LoggedAct.DETAILS_READ, 7, marta);
        samples.draw(NOVEMBER);
        LogEntry drawn = toReview();

        user.is("Karl Berg", Role.SUPERVISOR);
        assertThatThrownBy(() -> samples.judge(drawn, Outcome.FINE, ""))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("[reviewOfOneself]");
        user.isAt(Role.SUPERVISOR, mine);
        samples.judge(drawn, Outcome.FINE, "");
        assertThatThrownBy(() -> samples.judge(drawn, Outcome.FOLLOW_UP, ""))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("[reviewedMeanwhile]");
        assertThatThrownBy(() -> samples.judge(drawn, Outcome.FOLLOW_UP, "x".repeat(1001)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("[reviewNoteTooLong]");
    }

    @Test
    void the_review_of_another_unit_does_not_exist() {
        look("Karl Berg", LoggedAct.LISTED, 7, foreign, marta);
        user.is("Eva Lind", Role.SUPERVISOR);
        samples.draw(NOVEMBER.withCustomer(foreign));
        LogEntry theirs = review.entries(NOVEMBER.withQuestion(LogQuestion.TO_REVIEW), FIRST)
                .getFirst();

        assertThat(found(NOVEMBER.withLogin("karl.berg")))
                .extracting(LogEntry::review)
                .containsOnlyNulls();
        assertThat(review.counts(NOVEMBER)).containsEntry(LogQuestion.TO_REVIEW, 0);
        assertThatThrownBy(() -> samples.judge(theirs, Outcome.FINE, ""))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("[reviewGone]");
    }

    @Test
    void everybody_sees_their_own_entries_and_names_only_as_long_as_they_may_see_them() {
        look("Lo Kal", LoggedAct.DETAILS_READ, 7, marta);
        look("Karl Berg", LoggedAct.DETAILS_READ, 8, marta);
        direct().sql("update access_log set login = 'lokal' where name = 'Lo Kal'")
                .update();
        samples.draw(NOVEMBER);

        user.isAt(Role.PLANNER, mine);
        assertThat(own.entries(NOVEMBER.withLogin("karl.berg"), FIRST))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.login()).isEqualTo("lokal");
                    assertThat(name(entry)).isEqualTo("Åström, Märta");
                    assertThat(entry.review()).isNull();
                });
        user.isAt(Role.PLANNER, care.unit("Väst"));
        assertThat(own.entries(NOVEMBER.withAct(LoggedAct.DETAILS_READ), FIRST))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.customers()).isOne();
                    assertThat(entry.customer()).isNull();
                });
        user.isAt(Role.ADMINISTRATOR, mine);
        assertThat(own.entries(NOVEMBER, FIRST)).extracting(LogEntry::customer).containsOnlyNulls();
    }

    @Test
    void a_customer_is_found_by_any_part_of_the_name_and_the_beginning_of_the_number() {
        user.isAt(Role.SUPERVISOR, mine);

        assertThat(review.customers(new SearchText("märta åst"), 0, 50))
                .extracting(LogCustomer::id)
                .containsExactly(marta);
        assertThat(review.customers(new SearchText("marta ASTROM"), 0, 50))
                .as("as the lists find her")
                .extracting(LogCustomer::id)
                .containsExactly(marta);
        assertThat(review.customers(new SearchText("10005"), 0, 50))
                .extracting(LogCustomer::id)
                .containsExactly(sigvard);
        assertThat(review.customers(new SearchText("%"), 0, 50)).isEmpty();
        assertThat(review.customers(new SearchText(""), 0, 50)).hasSize(2);
    }

    private LogEntry toReview() {
        return review.entries(NOVEMBER.withQuestion(LogQuestion.TO_REVIEW), FIRST)
                .getFirst();
    }
}
