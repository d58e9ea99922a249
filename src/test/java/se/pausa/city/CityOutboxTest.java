package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.common.RuleViolation;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.organization.UnitId;
import se.pausa.pause.Conflict;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseTarget.OfContract;
import se.pausa.pause.PauseTarget.OfCustomer;
import se.pausa.pause.PauseTarget.OfOrder;
import se.pausa.pause.SavedPause;
import se.pausa.security.Role;

/** Which messages a saved change leaves in the line of its customer (R11, R12). */
class CityOutboxTest extends CityTest {

    @Autowired
    PlatformTransactionManager transactions;

    private List<String> messages() {
        return jdbc.sql("""
                        select concat(pause_id, '-', version) from city_message order by customer_id, position""").query(String.class).list();
    }

    private SavedPause pausedCustomer() {
        return pausing.pause(new OfCustomer(cityCustomer("Märta Åström")), "Bortrest", NINE, NINE.plusDays(7));
    }

    @Test
    void a_comment_or_another_hour_of_the_same_day_sends_nothing() { // R12
        SavedPause pause = pausedCustomer();
        SavedPause commented = change(pause, pause.values().withComment("Ring dottern"));
        SavedPause moved = change(commented, commented.values().withStartsAt(NINE.plusHours(2)));
        assertThat(moved.version()).isEqualTo(2);
        assertThat(messages()).containsExactly(pause.id().value() + "-1");

        change(moved, moved.values().withEndsAt(NINE.plusDays(8)));
        assertThat(messages())
                .containsExactly(pause.id().value() + "-1", pause.id().value() + "-2");
    }

    @Test
    void a_pause_that_was_sent_is_kept_up_to_date_when_the_mark_is_taken_away_and_a_new_one_is_not_sent() { // R11
        SavedPause pause = pausedCustomer();
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, false));
        change(pause, pause.values().withEndsAt(null));
        pausing.pause(
                new OfOrder(pause.target().customer(), care.order(pause.target().customer(), null, "Lunch", south)),
                "Bortrest",
                NINE,
                null);
        assertThat(messages())
                .containsExactly(pause.id().value() + "-1", pause.id().value() + "-2");
    }

    @Test
    void a_pause_from_before_the_mark_is_sent_from_its_first_change_on() { // R11
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, false));
        SavedPause pause = pausedCustomer();
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));
        assertThat(messages()).isEmpty();
        pausing.cancel(pause);
        assertThat(messages()).containsExactly(pause.id().value() + "-1");
        assertThat(standing(pause).last().isLive()).isFalse();
    }

    @Test
    void a_contract_of_another_unit_is_not_sent_although_its_customer_is_of_the_city() { // R11
        UnitId north = care.unit("Norrtälje");
        CustomerId customer = cityCustomer("Märta Åström");
        ContractId theirs = care.contract(customer, "Privat", north);
        ContractId ours = care.contract(customer, "Bistånd", care.unit("Hornstull", south));
        pausing.pause(new OfContract(customer, theirs), "Bortrest", NINE, null);
        pausing.pause(new OfOrder(customer, care.order(customer, ours, "Lunch", north)), "Bortrest", NINE, null);
        assertThat(messages()).isEmpty();
        SavedPause sent = pausing.pause(new OfContract(customer, ours), "Bortrest", NINE, null);
        assertThat(messages()).containsExactly(sent.id().value() + "-1");
    }

    @Test
    void R6_several_changes_in_one_spara_are_one_message_for_each_pause_and_lengthen_each_line_once() { // R12
        SavedPause one = pausedCustomer();
        SavedPause other = pausing.pause(new OfCustomer(cityCustomer("Åke Öberg")), "Bortrest", NINE, null);
        PauseDraft draft = new PauseDraft();
        draft.change(one, one.values().withEndsAt(NINE.plusDays(1)));
        draft.change(one, one.values().withEndsAt(NINE.plusDays(2)));
        draft.add(one.target(), one.values().withStartsAt(NINE.plusDays(3)).withEndsAt(NINE.plusDays(4)));
        draft.add(one.target(), one.values().withStartsAt(NINE.plusDays(5)).withEndsAt(NINE.plusDays(6)));
        draft.cancel(other);
        service.save(draft);
        assertThat(messages()).hasSize(6).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select tail from city_queue order by customer_id")
                        .query(Long.class)
                        .list())
                .containsExactly(4L, 2L);
        assertThat(jdbc.sql("select position from city_message order by customer_id, position")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L, 3L, 4L, 1L, 2L);
    }

    @Test
    void R6_R7_a_spara_that_is_refused_leaves_no_message() { // R16
        SavedPause pause = pausedCustomer();
        PauseDraft overlapping = new PauseDraft();
        overlapping.add(new OfCustomer(cityCustomer("Åke Öberg")), pause.values());
        overlapping.add(pause.target(), pause.values());
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> service.save(overlapping));

        change(pause, pause.values().withComment("Ring dottern"));
        PauseDraft stale = new PauseDraft();
        stale.cancel(pause);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> service.save(stale));
        assertThat(messages()).containsExactly(pause.id().value() + "-1");
        assertThat(jdbc.sql("select sum(tail) from city_queue")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void messages_are_rolled_back_with_what_they_report() {
        SavedPause pause = pausedCustomer();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            change(pause, pause.values().withEndsAt(null));
            assertThat(messages()).hasSize(2);
            status.setRollbackOnly();
        });
        assertThat(messages()).containsExactly(pause.id().value() + "-1");
        assertThat(jdbc.sql("select tail from city_queue").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void saving_the_same_draft_again_sends_nothing_more() {
        PauseDraft draft = new PauseDraft();
        SavedPause model = pausedCustomer();
        draft.add(new OfCustomer(cityCustomer("Åke Öberg")), model.values());
        service.save(draft);
        service.save(draft);
        assertThat(messages()).hasSize(2);
    }
}
