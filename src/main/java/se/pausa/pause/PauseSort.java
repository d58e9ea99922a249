package se.pausa.pause;

/** What the overview can be sorted by: stored values, never staged ones. */
public enum PauseSort {
    CUSTOMER("c.name"),
    LEVEL("(p.contract_id is not null) + 2 * (p.order_id is not null)"),
    CONTRACT("k.name"),
    ORDER("o.name"),
    NOTIFIED_AT("p.notified_at"),
    REASON("r.name"),
    STARTS_AT("p.starts_at"),
    ENDS_AT("p.ends_at"),
    STATUS("field(p.status, 'NEW', 'CHANGED', 'CANCELLED')");

    private final String sql;

    PauseSort(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
