package se.pausa.lists;

import java.util.Map;

/**
 * Pauses that a later module picks out of the overview, by what it knows of them. It says so in SQL,
 * because filtering happens in the query; this module knows none of the tables that it names.
 */
public interface PauseSubset {

    PauseSubset ALL = new Everything();

    /** A condition over the alias {@code p} of the table {@code pause}. */
    String condition();

    /** Values for the parameters of the condition. */
    Map<String, Object> parameters();

    /** Nothing is left out. */
    record Everything() implements PauseSubset {

        @Override
        public String condition() {
            return "true";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }
    }
}
