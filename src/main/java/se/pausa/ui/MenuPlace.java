package se.pausa.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.ui.component.Addresses;

/** Where the menu leads. */
enum MenuPlace {
    CUSTOMERS(Addresses.CUSTOMERS, "menu.all-customers", Act.READ_CARE),
    PAUSED_ORDERS(Addresses.PAUSED_ORDERS, "menu.paused-orders", Act.READ_CARE),
    TODAY(Addresses.TODAY, "menu.today", Act.READ_CARE),
    RECONCILIATION(Addresses.RECONCILIATION, "menu.reconciliation", Act.RECONCILE),
    IMPORT(Addresses.IMPORT, "menu.import", Act.IMPORT),
    ADMINISTRATION(Addresses.ADMINISTRATION, "menu.administration", Act.KEEP_REASONS);

    private final String address;
    private final String words;
    private final Act act;

    MenuPlace(String address, String words, Act act) {
        this.address = address;
        this.words = words;
        this.act = act;
    }

    String address() {
        return address;
    }

    /** The key of its name. */
    String words() {
        return words;
    }

    /** Those that are for this user. */
    static List<MenuPlace> of(Access access) {
        return Arrays.stream(values()).filter(place -> access.may(place.act)).toList();
    }

    /** Where a user begins, the first of the menu; field staff begin with the day. Empty for whom there is nothing. */
    static Optional<MenuPlace> first(Access access) {
        boolean inTheField = access.may(Act.PAUSE) && !access.may(Act.CHANGE_ANY_PAUSE);
        return inTheField ? Optional.of(TODAY) : of(access).stream().findFirst();
    }
}
