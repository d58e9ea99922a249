package se.pausa;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.customer.OrderId;
import se.pausa.organization.UnitId;

/** Puts made-up units, customers, contracts and orders straight into the database. */
public final class Care {

    /** The first day of everything here. */
    public static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    private final JdbcClient jdbc;

    public Care(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UnitId unit(String name) {
        return unit(name, null);
    }

    public UnitId unit(String name, @Nullable UnitId parent) {
        long id = next("organization_unit_seq");
        jdbc.sql("insert into organization_unit (id, version, parent_id, name) values (?, 0, ?, ?)")
                .params(Arrays.asList(id, parent == null ? null : parent.value(), name))
                .update();
        return new UnitId(id);
    }

    public CustomerId customer(String name, String number, UnitId... units) {
        long id = next("customer_seq");
        jdbc.sql("insert into customer (id, version, name, number) values (?, 0, ?, ?)")
                .params(id, name, number)
                .update();
        link("customer_unit", id, units);
        return new CustomerId(id);
    }

    public ContractId contract(CustomerId customer, String name, UnitId... units) {
        long id = next("contract_seq");
        jdbc.sql("""
                        insert into contract (id, version, customer_id, natural_key, name, external_number,
                            valid_from, changed_by)
                        values (?, 0, ?, ?, ?, ?, ?, 'import')""")
                .params(id, customer.value(), UUID.randomUUID().toString(), name, "BE-" + id, FROM)
                .update();
        link("contract_unit", id, units);
        return new ContractId(id);
    }

    /** An order with a delivery of 30 minutes every day at 08:00. */
    public OrderId order(CustomerId customer, @Nullable ContractId contract, String name, UnitId... units) {
        return order(customer, contract, name, LocalTime.of(8, 0), 30, "FREQ=DAILY", FROM, null, units);
    }

    /** Lunch, 30 minutes every Monday and Thursday at 10:45. */
    public OrderId lunch(CustomerId customer, ContractId contract) {
        return order(
                customer, contract, "Lunch", LocalTime.of(10, 45), 30, "FREQ=WEEKLY;WKST=MO;BYDAY=MO,TH", FROM, null);
    }

    public OrderId order(
            CustomerId customer,
            @Nullable ContractId contract,
            String name,
            LocalTime time,
            int minutes,
            String recurrence,
            LocalDate from,
            @Nullable LocalDate to,
            UnitId... units) {
        long id = next("service_order_seq");
        jdbc.sql("""
                        insert into service_order (id, version, customer_id, contract_id, natural_key, name,
                            planned_time, duration_minutes, activities, recurrence, valid_from, valid_to, changed_by)
                        values (?, 0, ?, ?, ?, ?, ?, ?, 'Tillsyn', ?, ?, ?, 'import')""")
                .params(Arrays.asList(
                        id,
                        customer.value(),
                        contract == null ? null : contract.value(),
                        UUID.randomUUID().toString(),
                        name,
                        time,
                        minutes,
                        recurrence,
                        from,
                        to))
                .update();
        link("order_unit", id, units);
        return new OrderId(id);
    }

    private void link(String table, long owner, UnitId... units) {
        for (UnitId unit : units) {
            jdbc.sql("insert into " + table + " values (?, ?)")
                    .params(owner, unit.value())
                    .update();
        }
    }

    private long next(String sequence) {
        return jdbc.sql("select nextval(" + sequence + ")").query(Long.class).single();
    }
}
