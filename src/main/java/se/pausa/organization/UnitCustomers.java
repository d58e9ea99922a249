package se.pausa.organization;

import java.time.LocalDate;

/** Who still needs a unit; known to a module that stands to the right of this one. */
public interface UnitCustomers {

    /**
     * How many customers belong to a unit itself, without those whose contracts and orders of this unit have all ended.
     *
     * @param today Swedish; what is valid until this day has not ended
     */
    int left(UnitId unit, LocalDate today);
}
