package se.pausa.security;

import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;

/**
 * A role that somebody has today.
 *
 * @param unit where: at this unit and what is below it; absent for the whole organization
 */
public record Assignment(Role role, @Nullable UnitId unit) {}
