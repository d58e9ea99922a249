package se.pausa.security;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;

/**
 * A role that somebody has, had or will have.
 *
 * @param unit where: at this unit and what is below it; absent for the whole organization
 * @param from the first day, Swedish, inclusive
 * @param to the last day, inclusive; absent until further notice
 * @param byProvider given by the login provider, which alone takes it away
 */
public record HeldRole(
        long id,
        int version,
        Role role,
        @Nullable UnitId unit,
        LocalDate from,
        @Nullable LocalDate to,
        boolean byProvider) {

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
