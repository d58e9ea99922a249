package se.pausa.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.Past;
import se.pausa.PausaTest;
import se.pausa.common.SwedishTime;

/** R15: the care of a customer as it was known. */
class CareHistoryTest extends PausaTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 16, 8, 40);

    @Autowired
    CustomerService customers;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void leaveNoTrace() {
        for (String table : new String[] {"service_order", "contract"}) {
            jdbc.sql("delete from " + table).update();
            direct().sql("delete history from " + table).update();
        }
    }

    @Test
    void R15_contracts_and_orders_stand_there_with_the_names_and_days_that_they_had() {
        Past past = new Past(jdbc, clock, transaction);
        CustomerId marta = care.customer("Märta Åström", "10004");
        CustomerNode customer = customers.numbered("10004").orElseThrow();
        ContractId contract = past.at(MONDAY, () -> {
            ContractId made = care.contract(marta, "Beställning 2026");
            care.order(marta, made, "Lunch");
            return made;
        });
        past.at(MONDAY.plusDays(1), () -> {
            end(contract, LocalDate.of(2026, 11, 30));
            return care.order(marta, null, "Städ");
        });

        assertThat(customers.care(customer, instant(MONDAY)).contracts()).isEmpty();
        CustomerCare known = customers.care(customer, instant(MONDAY.plusDays(1)));
        assertThat(known.contracts()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Beställning 2026");
            assertThat(one.validity().to()).isNull();
        });
        assertThat(known.orders()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Lunch");
            assertThat(one.validity().to()).isNull();
        });
        CustomerCare now = customers.care(customer, instant(MONDAY.plusDays(2)));
        assertThat(now).isEqualTo(customers.care(customer));
        assertThat(now.orders()).hasSize(2);
    }

    @Test
    void a_customer_is_found_by_the_number_alone_letter_for_letter() {
        CustomerId marta = care.customer("Märta Åström", "a10004");

        assertThat(customers.numbered("a10004").orElseThrow().customer()).isEqualTo(marta);
        assertThat(customers.numbered("A10004")).isEmpty();
        assertThat(customers.numbered("a1000")).isEmpty();
    }

    private void end(ContractId contract, LocalDate lastDay) {
        jdbc.sql("update contract set valid_to = ? where id = ?")
                .params(lastDay, contract.value())
                .update();
        jdbc.sql("update service_order set valid_to = ? where contract_id = ?")
                .params(lastDay, contract.value())
                .update();
    }

    private static Instant instant(LocalDateTime swedish) {
        return swedish.atZone(SwedishTime.ZONE).toInstant();
    }
}
