package se.pausa.customer;

import java.util.List;
import se.pausa.organization.UnitId;

/** A row of the tree Kund → Kontrakt → Order. */
public sealed interface CareNode permits CustomerNode, ContractNode, OrderNode {

    /** Tells the rows of one tree apart. */
    String key();

    CustomerId customer();

    String name();

    List<UnitId> units();

    /** How many rows are directly below this one. */
    int childCount();
}
