package se.pausa.customer;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.pausa.organization.UnitCustomers;
import se.pausa.organization.UnitId;

/**
 * The customers that a unit still has. An import adds units to a customer and never takes one away, so whoever has left a
 * unit is known by the care there that has ended.
 */
@Component
class CustomersLeft implements UnitCustomers {

    private static final String LEFT = """
            select count(*) from customer_unit c where c.unit_id = :unit and (
                exists (select 1 from contract k join contract_unit u on u.contract_id = k.id
                    where k.customer_id = c.customer_id and u.unit_id = :unit
                        and (k.valid_to is null or k.valid_to >= :today))
                or exists (select 1 from service_order o join order_unit u on u.order_id = o.id
                    where o.customer_id = c.customer_id and u.unit_id = :unit
                        and (o.valid_to is null or o.valid_to >= :today))
                or not exists (select 1 from service_order o join order_unit u on u.order_id = o.id
                    where o.customer_id = c.customer_id and u.unit_id = :unit))""";

    private final JdbcClient jdbc;

    CustomersLeft(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int left(UnitId unit, LocalDate today) {
        return jdbc.sql(LEFT)
                .param("unit", unit.value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }
}
