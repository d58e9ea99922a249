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
 * @param question only customers with a pause that it finds, on whatever level; one of {@link #QUESTIONS}
 */
public record CareFilter(String text, Set<UnitId> units, PauseQuestion question) {

    /** What is asked of customers (R14); the others are about a pause by itself. */
    public static final List<PauseQuestion> QUESTIONS =
            List.of(PauseQuestion.ALL, PauseQuestion.RUNNING, PauseQuestion.STARTING, PauseQuestion.ENDING);

    public static final CareFilter ALL = new CareFilter("", Set.of(), PauseQuestion.ALL);

    public CareFilter {
        text = new SearchText(text).text();
        units = Set.copyOf(units);
    }

    public CareFilter withText(String words) {
        return new CareFilter(words, units, question);
    }

    public CareFilter withUnits(Set<UnitId> others) {
        return new CareFilter(text, others, question);
    }

    public CareFilter withQuestion(PauseQuestion other) {
        return new CareFilter(text, units, other);
    }

    /** The words of the text; a comma between last and first name is none of them. */
    List<String> words() {
        return Stream.of(text.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }
}
