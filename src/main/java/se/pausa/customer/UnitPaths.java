package se.pausa.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.pausa.organization.UnitTree;

/** The units by their paths, and a way to make the ones that are missing. */
final class UnitPaths {

    private static final String SEPARATOR = " / ";

    /** Bytes, about: of a path without its letters, and how often each letter is kept. */
    private static final int PATH = 500;

    private static final int COPIES = 6;

    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, String> closed = new HashMap<>();
    private final SimilarNames names = new SimilarNames();
    private final Set<String> seen = new HashSet<>();
    private final List<SimilarName> similar = new ArrayList<>();
    private long remembered;
    private final ToLongFunction<List<String>> maker;
    private int created;

    /** @param maker makes the unit at the end of a path whose parent exists, and returns its id */
    UnitPaths(UnitTree tree, ToLongFunction<List<String>> maker) {
        tree.all().forEach(unit -> {
            ids.put(key(unit.path()), unit.id().value());
            if (unit.closed()) {
                closed.put(key(unit.path()), unit.path());
            }
            names.resembledBy(unit.path());
        });
        this.maker = maker;
    }

    Set<Long> of(OrderLine line) {
        return line.units().stream().map(this::of).collect(Collectors.toUnmodifiableSet());
    }

    /** The path of a closed unit that a row names, itself or one above: nothing new belongs there. */
    Optional<String> closedFor(OrderLine line) {
        return closed.isEmpty()
                ? Optional.empty()
                : line.units().stream()
                        .flatMap(names -> IntStream.rangeClosed(1, names.size())
                                .mapToObj(level -> key(String.join(SEPARATOR, names.subList(0, level)))))
                        .map(closed::get)
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    /** How many units were missing so far. */
    int created() {
        return created;
    }

    /** About how many bytes of memory the paths of the file have taken. */
    long remembered() {
        return remembered;
    }

    /** The paths that differ from a known one only by dash, space, accent or capitals. */
    List<SimilarName> similar() {
        return List.copyOf(similar);
    }

    private long of(List<String> names) {
        compare(names);
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

    /** Once for each path; where only a level above differs, that one is named and not everything below. */
    private void compare(List<String> levels) {
        String path = String.join(SEPARATOR, levels);
        if (seen.add(path)) {
            remembered += PATH + COPIES * path.length();
            if (levels.size() > 1) {
                compare(levels.subList(0, levels.size() - 1));
            }
            names.resembledBy(path)
                    .filter(known -> !known.endsWith(SEPARATOR + levels.getLast()))
                    .ifPresent(known -> similar.add(new SimilarName(true, path, known)));
        }
    }

    /** The database holds names equal that differ in capitals only. */
    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
