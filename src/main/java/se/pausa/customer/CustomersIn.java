package se.pausa.customer;

import java.util.Map;
import se.pausa.security.Scope;

/**
 * The customers of a {@link Scope} as SQL (R17): those of whose units one is in it. In the whole organization nothing is
 * asked. The units are asked by the customer alone: of a customer who is seen, everything is.
 *
 * @param parameter the name of the parameter that holds the units; another one where two scopes meet in a statement
 */
public record CustomersIn(Scope scope, String parameter) {

    private static final String CONDITION =
            " and %s in (select seen.customer_id from customer_unit seen where seen.unit_id in (:%s))";

    public CustomersIn(Scope scope) {
        this(scope, "scope");
    }

    /**
     * What a condition ends with.
     *
     * @param column of the customer's id
     */
    public String and(String column) {
        return scope.everywhere() ? "" : CONDITION.formatted(column, parameter);
    }

    /** Values for the parameters of {@link #and}, under names that nothing else uses. */
    public Map<String, Object> parameters() {
        return scope.everywhere() ? Map.of() : Map.of(parameter, scope.keys());
    }
}
