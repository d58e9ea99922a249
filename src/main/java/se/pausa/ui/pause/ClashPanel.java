package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.pausa.common.SwedishTime;
import se.pausa.pause.Conflict;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseField;
import se.pausa.pause.PauseValues;
import se.pausa.pause.StagedPause;
import se.pausa.ui.component.Formats;

/** One of the pauses that somebody else saved meanwhile (R16): what there is to choose, and what follows from it. */
abstract class ClashPanel extends Composite<Div> {

    final Conflict.Clash clash;
    final Conflicts conflicts;
    final PauseLine line;
    final Formats formats = Formats.current();
    private final Optional<CustomerSituation> situation;
    private final Div facts = new Div();

    ClashPanel(Conflict.Clash clash, Conflicts conflicts) {
        this.clash = clash;
        this.conflicts = conflicts;
        line = conflicts.changes().line(clash.theirs().key());
        situation = conflicts.situation(clash.theirs());
        Span name = new Span(line.names().customer() + " · " + what());
        name.addClassName("clash-name");
        facts.addClassName("clash-facts");
        facts.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("clash");
        getContent().add(new Div(name));
    }

    /** What the pause sits on, and its reason as both knew it. */
    private String what() {
        String level = formats.level(line.target().level());
        String own = line.names().own();
        return own.equals(line.names().customer()) ? level : level + " · " + own;
    }

    /** Lays out; the facts stand below all else. */
    void lay(Div content) {
        getContent().add(content, facts);
    }

    UUID key() {
        return clash.theirs().key();
    }

    Optional<CustomerSituation> situation() {
        return situation;
    }

    /** How many choices are left. */
    abstract int left();

    /** Chooses this side wherever there is a choice. */
    abstract void take(Side side);

    /** All that it can still become; none when nothing would be staged of it, or that is not chosen yet. */
    abstract Collection<StagedPause> outcomes();

    /** Stages what is chosen. */
    abstract void stage();

    /** What is chosen, as a pause that counts. */
    Optional<LivePause> settled() {
        return left() > 0 ? Optional.empty() : outcomes().stream().findFirst().flatMap(LivePause::of);
    }

    /**
     * Shows what is chosen and says what that does, as far as it is true whatever else will be chosen.
     *
     * @param others all other live pauses of the customer
     */
    void follow(List<LivePause> others) {
        Set<List<Conflicts.Said>> said = situation.stream()
                .flatMap(around -> outcomes().stream().map(one -> conflicts.facts(this, one, around, others)))
                .collect(Collectors.toSet());
        facts.removeAll();
        if (said.size() == 1) {
            said.iterator().next().forEach(each -> {
                Div sentence = new Div(each.text());
                sentence.addClassName("said-" + each.kind().name().toLowerCase(Locale.ROOT));
                facts.add(sentence);
            });
        }
    }

    /** The value of a field in words. */
    String text(PauseValues values, PauseField field) {
        String words = new FieldWords(conflicts.reasons(), formats).of(values, field);
        if (field == PauseField.ENDS_AT) {
            words += formats.lastDay(values.endsAt()).map(day -> " " + day).orElse("");
        }
        return words.isEmpty() ? getTranslation("conflict.empty") : words;
    }

    /** When they saved it, in Swedish time. */
    String when() {
        return formats.dateTime(SwedishTime.of(clash.theirs().changedAt()));
    }
}
