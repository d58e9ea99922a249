package se.pausa.organization;

import org.jspecify.annotations.Nullable;

/**
 * An organization unit as screens see it.
 *
 * @param path the names from the root down to this unit, separated by {@code " / "}
 * @param integrated whether this unit itself carries the mark of Stockholms stad; units below it inherit
 *     the mark, see {@link UnitTree#isIntegrated} (R11)
 */
public record Unit(UnitId id, @Nullable UnitId parent, String name, String path, boolean integrated) {}
