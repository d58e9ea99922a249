package se.pausa;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills an empty database with as much as years of use leave behind, by SQL alone: units three levels deep, a quarter
 * of them integrated, customers with two contracts and six orders each, and pauses of all levels that are spread
 * evenly over the customers and the days. What is made is the same each time.
 *
 * @param pauses how many
 * @param customers each has its share of the pauses, at times that it has for itself
 * @param units at least 3
 * @param first the day from which on pauses start
 * @param days over so many days the starts are spread
 */
public record ManyPauses(int pauses, int customers, int units, LocalDate first, int days) {

    /** Beyond what the sequences give to rows of other tests, whose history stays. */
    public static final long FIRST_ID = 1_000_000_000;

    private static final int AT_A_TIME = 50_000;

    private static final String UNITS = """
            insert into organization_unit (id, version, parent_id, name, integrated)
            select :base + seq, 0,
                case when seq = 0 then null when seq <= :areas then :base else :base + 1 + seq % :areas end,
                if(seq = 0, 'Hemtjänsten', concat(if(seq <= :areas, 'Område ', 'Enhet '), seq)),
                seq between 1 and :areas and seq % 4 = 1
            from seq_0_to_99999 where seq < :units order by seq""";

    private static final String CUSTOMERS = """
            insert into customer (id, version, name, number, personal_identity_number)
            select :base + seq, 0, concat(
                elt(1 + crc32(seq) % 12, 'Andersson', 'Berg', 'Dahl', 'Ek', 'Fors', 'Holm', 'Lind', 'Nyström', 'Sand',
                    'Ström', 'Åberg', 'Öberg'), ', ',
                elt(1 + crc32(-seq) % 10, 'Anna', 'Bo', 'Elsa', 'Gun', 'Karl', 'Lars', 'Märta', 'Nils', 'Sonja', 'Åke'),
                ' ', seq), 100000 + seq, concat('19', lpad(seq, 10, '0'))
            from seq_0_to_99999999 where seq < :customers""";

    /** Of each customer two contracts and of each contract three orders, all of one unit on the lowest level. */
    private static final List<String> CARE = List.of("""
            insert into customer_unit (customer_id, unit_id)
            select id, :base + 1 + :areas + id % (:units - 1 - :areas) from customer where id >= :base""", """
            insert into contract (id, version, customer_id, natural_key, name, external_number, valid_from, changed_by)
            select :base + 2 * (c.id - :base) + seq, 0, c.id, seq, concat('Beställning ', 2020 + seq),
                concat('BE-', 2 * (c.id - :base) + seq), :first, 'import'
            from customer c join seq_0_to_1 where c.id >= :base""", """
            insert into contract_unit (contract_id, unit_id)
            select k.id, u.unit_id from contract k join customer_unit u on u.customer_id = k.customer_id
            where k.id >= :base""", """
            insert into service_order (id, version, customer_id, contract_id, natural_key, name, planned_time,
                duration_minutes, activities, recurrence, valid_from, changed_by)
            select :base + 3 * (k.id - :base) + seq, 0, k.customer_id, k.id, concat(k.natural_key, '-', seq),
                elt(1 + seq, 'Frukost', 'Lunch', 'Kväll'), maketime(8 + 5 * seq, 0, 0), 30, 'Tillsyn', 'FREQ=DAILY',
                :first, 'import'
            from contract k join seq_0_to_2 where k.id >= :base""", """
            insert into order_unit (order_id, unit_id)
            select o.id, u.unit_id from service_order o join customer_unit u on u.customer_id = o.customer_id
            where o.id >= :base""");

    /**
     * Pause n is turn n / customers of customer n % customers, and each turn has a slot of its own. Every second one
     * is of the whole customer, the others of the first contract or order, so a pause may last as long as the slots
     * up to the next one of its level. Most are of days, a tenth of hours, a tenth of months; the last ones may be open.
     */
    private static final String PAUSES = """
            insert into pause (id, version, token, customer_id, contract_id, order_id, notified_at, reason_id,
                starts_at, ends_at, comment, status, changed_by, changed_at)
            select id, 0, concat('00000000-0000-4000-8000-', lpad(hex(id), 12, '0')), customer_id,
                if(turn % 4 = 1, :base + 2 * (customer_id - :base), null),
                if(turn % 4 = 3, :base + 6 * (customer_id - :base), null),
                start - interval 1 day, reason,
                start, if(turn + if(turn % 2 = 0, 2, 4) >= :turns and id % 5 = 0, '9999-12-31',
                    start + interval least(length, room) minute),
                if(id % 4 = 0, 'Dottern ringde.', ''),
                case when id % 20 = 0 then 'CANCELLED' when id % 20 < 4 then 'CHANGED' else 'NEW' end, 'Anna', start
            from (select :base + seq id, :base + seq % :customers customer_id, seq div :customers turn,
                    timestamp(:first) + interval floor((seq div :customers + crc32(seq) % 1000 / 1000) * :slot) minute
                        start,
                    greatest(1, floor((if((seq div :customers) % 2 = 0, 2, 4) - crc32(seq) % 1000 / 1000) * :slot) - 1)
                        room,
                    case crc32(-seq) % 10 when 0 then 30 + crc32(seq) % 600 when 1 then 1440 * (20 + crc32(seq) % 160)
                        else 1440 * (1 + crc32(seq) % 14) + crc32(seq) % 720 end length
                from seq_0_to_99999999 where seq >= :from and seq < :to) made
                join (select r.id reason, row_number() over (order by r.id) - 1 place from pause_reason r) reasons
                    on place = made.id % 6""";

    /** The city has got and taken one message of each pause of its units. */
    private static final List<String> REPORTED = List.of("""
            insert into city_message (pause_id, version, customer_id, position, status, reason, notified_at, from_date,
                to_date, saved_by, saved_at, state, attempts, answered_at, answer_status)
            select p.id, 1, p.customer_id, 1 + (p.id - :base) div :customers, p.status, 'Bortrest', p.notified_at,
                date(p.starts_at), if(p.ends_at > '9000-01-01', null, date(p.ends_at)), 'Anna', p.changed_at,
                'ACCEPTED', 1, p.changed_at, 200
            from pause p join customer_unit u on u.customer_id = p.customer_id
                join organization_unit unit on unit.id = u.unit_id join organization_unit area on area.id = unit.parent_id
            where p.id >= :base and area.integrated""", """
            insert into city_queue (customer_id, tail, head, due_at)
            select customer_id, max(position), max(position), utc_timestamp(6) from city_message group by customer_id""");

    /** As a month of the demo: its units, four customers to each pause of a month, most of the pauses around it. */
    public static ManyPauses asInTheDemo(int pauses, LocalDate first) {
        return new ManyPauses(pauses, 2 * pauses, 13, first, 60);
    }

    public void fill(JdbcClient jdbc) {
        jdbc.sql(UNITS).params(parameters()).update();
        jdbc.sql(CUSTOMERS).params(parameters()).update();
        CARE.forEach(statement -> jdbc.sql(statement).params(parameters()).update());
        for (int from = 0; from < pauses; from += AT_A_TIME) {
            jdbc.sql(PAUSES)
                    .params(parameters())
                    .param("from", from)
                    .param("to", Math.min(pauses, from + AT_A_TIME))
                    .update();
        }
        REPORTED.forEach(statement -> jdbc.sql(statement).params(parameters()).update());
        for (String table : List.of(
                "pause",
                "customer",
                "contract",
                "service_order",
                "customer_unit",
                "contract_unit",
                "order_unit",
                "city_message",
                "city_queue")) {
            jdbc.sql("analyze table " + table).query().listOfRows();
        }
    }

    private Map<String, Object> parameters() {
        int turns = Math.ceilDiv(pauses, customers);
        return Map.of(
                "base", FIRST_ID,
                "units", units,
                "areas", Math.max(1, units / 10),
                "customers", customers,
                "first", first,
                "turns", turns,
                "slot", 1440L * days / turns);
    }
}
