package se.pausa.customer;

import java.util.HashMap;
import java.util.Map;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.Scope;

/**
 * What a user sees of customers, as SQL: those of whose units one is in the {@link Scope} (R17), and of a protected one
 * what it is called instead, unless the user knows it (R18). In the whole organization nothing is asked; the units are
 * asked by the customer alone: of a customer who is seen, everything is. For a user who knows no protected identity no
 * statement looks where they are kept.
 *
 * @param confided where the user knows protected identities
 * @param parameter the name of the parameter that holds the units; another one where two scopes meet in a statement
 */
public record CustomersIn(Scope scope, Scope confided, String parameter) {

    private static final String SEEN =
            " and %s in (select seen.customer_id from customer_unit seen where seen.unit_id in (:%s))";

    private static final String CONFIDED = "confided";

    private static final String SECRET = "select h.%s from protected_identity h where h.customer_id = %s";

    /** Asks for an act as the first line of a service does. */
    public static CustomersIn asked(Access access, Act act) {
        return asked(access, act, "scope");
    }

    public static CustomersIn asked(Access access, Act act, String parameter) {
        return new CustomersIn(access.ask(act), access.where(Act.READ_PROTECTED), parameter);
    }

    /**
     * What a condition ends with.
     *
     * @param column of the customer's id
     */
    public String and(String column) {
        return and(scope, column, parameter);
    }

    private static String and(Scope scope, String column, String parameter) {
        return scope.everywhere() ? "" : SEEN.formatted(column, parameter);
    }

    /** The name under which the user knows the customer; not to be sorted or searched by. */
    public String name(String customer) {
        return confides()
                ? "coalesce((select concat(h.name, ' (skyddad)') from protected_identity h where h.customer_id = "
                        + customer + ".id" + andConfided("h.customer_id") + "), " + customer + ".name)"
                : customer + ".name";
    }

    /** The number that the user may see; as {@link #name}. */
    public String number(String customer) {
        return confides()
                ? "coalesce((" + SECRET.formatted("number", customer + ".id") + andConfided("h.customer_id") + "), "
                        + customer + ".number)"
                : customer + ".number";
    }

    /**
     * Whether a customer's identity is kept from the user.
     *
     * @param column of the customer's id
     */
    public String hides(String column) {
        if (confided.everywhere()) {
            return "false";
        }
        return column + " in (select h.customer_id from protected_identity h"
                + (confides() ? " where not (true" + andConfided("h.customer_id") + ")" : "") + ")";
    }

    /**
     * What a condition over customers continues with, to find those as well.
     *
     * @param column of the customer's id
     * @param condition over the protected identity {@code h}
     */
    public String orIsConfided(String column, String condition) {
        return confides() ? orConfided(" or " + column + " in (", condition) + ")" : "";
    }

    /**
     * What a search continues with, to find those whose protected identity the user knows.
     *
     * @param before what comes before it, for instance {@code union}
     * @param condition over the protected identity {@code h}
     */
    public String orConfided(String before, String condition) {
        return confides()
                ? " " + before + " select h.customer_id from protected_identity h where " + condition
                        + andConfided("h.customer_id")
                : "";
    }

    private boolean confides() {
        return !confided.equals(Scope.NOWHERE);
    }

    private String andConfided(String column) {
        return and(confided, column, CONFIDED);
    }

    /** Values for the parameters of all of these, under names that nothing else uses. */
    public Map<String, Object> parameters() {
        Map<String, Object> values = new HashMap<>();
        if (!scope.everywhere()) {
            values.put(parameter, scope.keys());
        }
        if (confides() && !confided.everywhere()) {
            values.put(CONFIDED, confided.keys());
        }
        return values;
    }
}
