package se.pausa.security;

import static se.pausa.security.Role.ADMINISTRATOR;
import static se.pausa.security.Role.CONFIDANT;
import static se.pausa.security.Role.FIELD_STAFF;
import static se.pausa.security.Role.PLANNER;
import static se.pausa.security.Role.SUPERVISOR;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;

/**
 * The one table of permissions (R17): what is done with Pausa, in the field's words, and the roles that may. Whoever has
 * one of them at a unit may do it there and below; what concerns everybody may only be done by those who have it in the
 * whole organization.
 */
public enum Act {

    /** Customers, contracts, orders, deliveries and pauses, now and as they were. */
    READ_CARE(PLANNER, FIELD_STAFF, SUPERVISOR),

    /** Spara. Who may not {@link #CHANGE_ANY_PAUSE} has the limits of {@code FieldWork}. */
    PAUSE(PLANNER, FIELD_STAFF),

    /** Change and cancel pauses of others, and those of other days. */
    CHANGE_ANY_PAUSE(PLANNER),

    /** End contracts and orders with a pause (R9). */
    END_CARE(PLANNER),

    /** Fill in a Personnummer that is missing. */
    IDENTIFY_CUSTOMER(PLANNER),

    /** Know who protected customers are (R18). */
    READ_PROTECTED(CONFIDANT),

    /** Mark a customer as protected, or no longer. */
    PROTECT_CUSTOMER(CONFIDANT),

    /** Read Avstämning. */
    RECONCILE(PLANNER, SUPERVISOR),

    /** Sign a month off. */
    SIGN_OFF(SUPERVISOR),

    /** Skicka igen. */
    SEND_AGAIN(PLANNER, SUPERVISOR),

    /** Be told that the city refuses us, and let everything be tried again. */
    WATCH_OVER_THE_CITY(SUPERVISOR, ADMINISTRATOR),

    IMPORT(Where.EVERYWHERE, ADMINISTRATOR),

    /** The managed list (R13). */
    READ_REASONS(PLANNER, FIELD_STAFF, SUPERVISOR, ADMINISTRATOR),

    KEEP_REASONS(Where.EVERYWHERE, ADMINISTRATOR),

    KEEP_UNITS(Where.EVERYWHERE, ADMINISTRATOR),

    KEEP_USERS(Where.EVERYWHERE, ADMINISTRATOR);

    private enum Where {
        AT_ITS_UNIT,
        EVERYWHERE
    }

    private final Where where;
    private final Set<Role> roles;

    Act(Role... roles) {
        this(Where.AT_ITS_UNIT, roles);
    }

    Act(Where where, Role... roles) {
        this.where = where;
        this.roles = Set.of(roles);
    }

    /** Those who may. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether a role at this unit, absent for the whole organization, is enough. */
    boolean isAllowedBy(Role role, @Nullable UnitId unit) {
        return roles.contains(role) && (where == Where.AT_ITS_UNIT || unit == null);
    }
}
