package se.pausa.lists;

/** What the overview can be sorted by: stored values, never staged ones. */
public enum PauseSort {
    /** See {@link CustomerPage}. */
    CUSTOMER("p.customer_id"),
    LEVEL("(p.contract_id is not null) + 2 * (p.order_id is not null)"),
    CONTRACT("""
            coalesce((select k.name from contract k where k.id = p.contract_id),
                (select k.name from service_order o join contract k on k.id = o.contract_id where o.id = p.order_id))"""),
    ORDER("(select o.name from service_order o where o.id = p.order_id)"),
    NOTIFIED_AT("p.notified_at"),
    REASON("(select r.name from pause_reason r where r.id = p.reason_id)"),
    STARTS_AT("p.starts_at"),
    ENDS_AT("p.ends_at"),
    STATUS("field(p.status, 'NEW', 'CHANGED', 'CANCELLED')");

    private final String sql;

    PauseSort(String sql) {
        this.sql = sql;
    }

    /** An expression over the alias {@code p} of the table {@code pause}. */
    String sql() {
        return sql;
    }
}
