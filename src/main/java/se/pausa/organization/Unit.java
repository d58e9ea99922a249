package se.pausa.organization;

import org.jspecify.annotations.Nullable;

/**
 * An organization unit as screens see it.
 *
 * @param path the names from the root down to this unit, separated by {@code " / "}
 */
public record Unit(UnitId id, @Nullable UnitId parent, String name, String path) {}
