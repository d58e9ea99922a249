package se.pausa.customer;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Known names, and which of them another one resembles without being it. */
final class SimilarNames {

    private static final Pattern NOT_COUNTED = Pattern.compile("[\\p{M}\\p{Pd} ]");

    /** The names that are one and the same but for dashes, spaces, accents and capitals; nearly always one. */
    private final Map<String, Set<String>> known = new HashMap<>();

    /** Makes a name known. @return the known name that it resembles; empty if it was known, or resembles none */
    Optional<String> resembledBy(String name) {
        Set<String> alike = known.putIfAbsent(folded(name), Set.of(name));
        if (alike == null || alike.contains(name)) {
            return Optional.empty();
        }
        Set<String> all = new HashSet<>(alike);
        all.add(name);
        known.put(folded(name), all);
        return Optional.of(alike.iterator().next());
    }

    private static String folded(String name) {
        return NOT_COUNTED
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
