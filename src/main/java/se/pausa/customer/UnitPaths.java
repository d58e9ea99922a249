package se.pausa.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import se.pausa.organization.UnitTree;

/** The units by their paths, and a way to make the ones that are missing. */
final class UnitPaths {

    private static final String SEPARATOR = " / ";

    private final Map<String, Long> ids = new HashMap<>();
    private final ToLongFunction<List<String>> maker;
    private int created;

    /** @param maker makes the unit at the end of a path whose parent exists, and returns its id */
    UnitPaths(UnitTree tree, ToLongFunction<List<String>> maker) {
        tree.all().forEach(unit -> ids.put(key(unit.path()), unit.id().value()));
        this.maker = maker;
    }

    Set<Long> of(OrderLine line) {
        return line.units().stream().map(this::of).collect(Collectors.toUnmodifiableSet());
    }

    /** How many units were missing so far. */
    int created() {
        return created;
    }

    private long of(List<String> names) {
        String path = key(String.join(SEPARATOR, names));
        Long known = ids.get(path);
        if (known != null) {
            return known;
        }
        if (names.size() > 1) {
            of(names.subList(0, names.size() - 1));
        }
        long made = maker.applyAsLong(names);
        created++;
        ids.put(path, made);
        return made;
    }

    /** The database holds names equal that differ in capitals only. */
    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
