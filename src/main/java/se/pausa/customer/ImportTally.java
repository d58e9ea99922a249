package se.pausa.customer;

/** How many of each kind an import creates and changes; what stays as it is does not count. */
public record ImportTally(
        int createdCustomers,
        int changedCustomers,
        int createdContracts,
        int changedContracts,
        int createdOrders,
        int changedOrders,
        int createdUnits) {

    public static final ImportTally NOTHING = new ImportTally(0, 0, 0, 0, 0, 0, 0);

    /** Whether nothing is written. */
    public boolean isNothing() {
        return equals(NOTHING);
    }
}
