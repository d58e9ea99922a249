package se.pausa.lists;

import java.util.Map;

/**
 * What the overview counts, over all pages.
 *
 * @param pauses those that it shows, as are the next four
 * @param questions how many pauses each question would show with the same filters, {@link PauseQuestion#ALL} in the period
 */
public record PauseTotals(
        int pauses, int customers, int created, int changed, int cancelled, Map<PauseQuestion, Integer> questions) {

    public static final PauseTotals NONE = new PauseTotals(0, 0, 0, 0, 0, Map.of());

    public PauseTotals {
        questions = Map.copyOf(questions);
    }

    public int answering(PauseQuestion question) {
        return questions.getOrDefault(question, 0);
    }
}
