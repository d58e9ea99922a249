package se.pausa.lists;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.pausa.common.SearchText;
import se.pausa.organization.UnitId;

/**
 * Which customers Alla kunder shows.
 *
 * @param text words that all must be found, in any order: in the name, or at the beginning of the customer
 *     number or a contract's number; empty for all
 * @param units customers that belong to one of these units, which includes the ones below; empty for all
 * @param pausedNow only customers with a live pause now, on whatever level
 */
public record CareFilter(String text, Set<UnitId> units, boolean pausedNow) {

    public static final CareFilter ALL = new CareFilter("", Set.of(), false);

    public CareFilter {
        text = new SearchText(text).text();
        units = Set.copyOf(units);
    }

    public CareFilter withText(String words) {
        return new CareFilter(words, units, pausedNow);
    }

    public CareFilter withUnits(Set<UnitId> others) {
        return new CareFilter(text, others, pausedNow);
    }

    public CareFilter withPausedNow(boolean only) {
        return new CareFilter(text, units, only);
    }

    /** The words of the text; a comma between last and first name is none of them. */
    List<String> words() {
        return Stream.of(text.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }
}
