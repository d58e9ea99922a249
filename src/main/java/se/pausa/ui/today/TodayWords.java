package se.pausa.ui.today;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.pausa.common.Interval;
import se.pausa.customer.CareNode;
import se.pausa.delivery.Delivery;
import se.pausa.lists.TodayCard;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.Reason;
import se.pausa.pause.ReasonId;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.Formats;

/** What a card says. */
final class TodayWords {

    private final Formats formats;
    private final Map<ReasonId, String> reasons;

    /** @param now Swedish wall-clock time; dates of its year stand without the year */
    TodayWords(Formats formats, List<Reason> reasons, LocalDateTime now) {
        this.formats = formats.withoutYearOf(now.toLocalDate());
        this.reasons = reasons.stream().collect(Collectors.toMap(Reason::id, Reason::name));
    }

    String state(TodayCard card) {
        return formats.text("today.state." + card.state());
    }

    /** Like <i>Sjukhusvistelse sedan fr 20 nov, tills vidare</i>; in front of it what stands still, if not everything. */
    String pause(SavedPause pause, TodayCard card) {
        Interval interval = pause.interval();
        LocalDateTime start = interval.start();
        String since = formats.shortWeekday(start.getDayOfWeek()) + " " + formats.date(start.toLocalDate());
        String words =
                formats.text("today.paused", reasons.getOrDefault(pause.values().reason(), ""), since, until(interval));
        return pause.target().level() == PauseLevel.CUSTOMER
                ? words
                : pause.target().in(card.care()).map(CareNode::name).orElse("") + ": " + words;
    }

    private String until(Interval interval) {
        return interval.isOpen() ? formats.text("today.until-further-notice") : formats.until(interval.end());
    }

    /** Like <i>4 leveranser idag står stilla</i>; empty when none does. */
    String standing(TodayCard card) {
        long paused = card.deliveries().stream().filter(card::isPaused).count();
        return paused == 0 ? "" : formats.text("today.standing", paused);
    }

    /** Those to come that are made, like <i>12:15 Lunch · 18:00 Kvällshjälp</i>. */
    String coming(TodayCard card) {
        return words(card.coming().stream()
                .filter(delivery -> !card.isPaused(delivery))
                .toList());
    }

    /** Like <i>Tidigare idag: 07:30 Morgonhjälp</i>; empty when there was none. */
    String passed(TodayCard card) {
        List<Delivery> made = card.passed().stream()
                .filter(delivery -> !card.isPaused(delivery))
                .toList();
        return made.isEmpty() ? "" : formats.text("today.earlier", words(made));
    }

    private String words(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(delivery -> formats.time(delivery.start().toLocalTime()) + " "
                        + delivery.order().name())
                .collect(Collectors.joining(" · "));
    }
}
