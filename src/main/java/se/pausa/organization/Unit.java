package se.pausa.organization;

import org.jspecify.annotations.Nullable;

/**
 * An organization unit as screens see it.
 *
 * @param path the names from the root down to this unit, separated by {@code " / "}
 * @param integrated whether this unit itself carries the mark of Stockholms stad; units below it inherit
 *     the mark, see {@link UnitTree#isIntegrated} (R11)
 * @param closed nothing new belongs to it; it is there for what was
 */
public record Unit(
        UnitId id,
        int version,
        @Nullable UnitId parent,
        String name,
        String path,
        boolean integrated,
        boolean closed) {}
