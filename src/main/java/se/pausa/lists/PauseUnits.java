package se.pausa.lists;

/** To which units a pause belongs: those of the customer, contract or order that it sits on. */
public final class PauseUnits {

    private PauseUnits() {}

    /**
     * An SQL condition over the alias {@code p}: the pause belongs to one of some units.
     *
     * @param parameter the name of the parameter that holds their ids, at least one
     */
    public static String among(String parameter) {
        return """
                (exists (select 1 from order_unit u where u.order_id = p.order_id and u.unit_id in (:units))
                    or exists (select 1 from contract_unit u where u.contract_id = p.contract_id and u.unit_id in (:units))
                    or p.contract_id is null and p.order_id is null and exists (
                        select 1 from customer_unit u where u.customer_id = p.customer_id and u.unit_id in (:units)))
                """.replace(":units", ":" + parameter);
    }
}
