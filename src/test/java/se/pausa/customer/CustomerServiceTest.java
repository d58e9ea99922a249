package se.pausa.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.organization.UnitId;

class CustomerServiceTest extends PausaTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    CustomerService customers;

    @Test
    void a_customer_comes_with_all_contracts_and_orders_sorted_in_one_statement() {
        UnitId south = care.unit("Söder");
        CustomerId marta = care.customer("Märta Åström", "10004", south);
        ContractId contract = care.contract(marta, "Beställning 2026", south);
        OrderId cleaning = care.order(marta, null, "Städ", south);
        OrderId lunch = care.order(marta, contract, "Lunch", south);
        sql.forget();

        CustomerCare all = customers.care(marta).orElseThrow();

        assertThat(sql.statements()).hasSize(1);
        assertThat(all.customer().name()).isEqualTo("Märta Åström");
        assertThat(all.customer().units()).containsExactly(south);
        assertThat(all.customer().childCount()).isEqualTo(2);
        assertThat(all.orders()).extracting(OrderNode::id).containsExactly(lunch, cleaning);
        assertThat(all.ordersOf(contract)).extracting(OrderNode::id).containsExactly(lunch);
        assertThat(all.order(cleaning).orElseThrow().contract()).isNull();
    }

    @Test
    void ending_the_care_of_a_customer_ends_contracts_and_orders_after_the_last_day() {
        CustomerId marta = care.customer("Märta Åström", "10004");
        ContractId contract = care.contract(marta, "Beställning 2026");
        OrderId lunch = care.order(marta, contract, "Lunch");

        customers.endCare(marta, LAST_DAY);

        CustomerCare all = customers.care(marta).orElseThrow();
        assertThat(all.contract(contract).orElseThrow().validity().to()).isEqualTo(LAST_DAY);
        assertThat(all.order(lunch).orElseThrow().own().to()).isEqualTo(LAST_DAY);
    }

    @Test
    void what_ends_earlier_already_keeps_its_end() {
        CustomerId marta = care.customer("Märta Åström", "10004");
        OrderId lunch = care.order(marta, null, "Lunch");
        customers.endCare(marta, lunch, LAST_DAY.minusDays(10));

        customers.endCare(marta, LAST_DAY);

        assertThat(customers
                        .care(marta)
                        .orElseThrow()
                        .order(lunch)
                        .orElseThrow()
                        .own()
                        .to())
                .isEqualTo(LAST_DAY.minusDays(10));
    }
}
