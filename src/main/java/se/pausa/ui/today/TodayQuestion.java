package se.pausa.ui.today;

import java.util.function.Predicate;
import se.pausa.lists.TodayCard;
import se.pausa.lists.TodayCard.State;

/** What is asked of the day; one at a time. */
enum TodayQuestion {
    ALL(_ -> true),
    PAUSED(card -> card.state() != State.AS_USUAL),
    BACK(TodayCard::isBackToday);

    private final Predicate<TodayCard> answer;

    TodayQuestion(Predicate<TodayCard> answer) {
        this.answer = answer;
    }

    boolean finds(TodayCard card) {
        return answer.test(card);
    }
}
