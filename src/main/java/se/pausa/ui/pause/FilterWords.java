package se.pausa.ui.pause;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.pausa.city.CityStateFilter;
import se.pausa.lists.Inactivated;
import se.pausa.lists.PauseFilter;
import se.pausa.organization.UnitTree;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.QuestionButtons;

/** What the overview shows, in words: the question or the period first, then each filter that narrows, by its own name. */
record FilterWords(UnitTree units, ReasonNames reasons, Formats formats) {

    List<String> of(PauseFilter filter) {
        List<String> words = new ArrayList<>();
        if (filter.isQuestion()) {
            words.add(formats.text(QuestionButtons.key(filter.question())));
        } else {
            add(words, "overview.period", formats.date(filter.from()) + " – " + formats.date(filter.to()));
        }
        if (filter.known() != null) {
            add(words, "known.label", formats.dateTime(filter.known()));
        }
        add(words, "overview.filter.customer", filter.customer());
        if (filter.unit() != null) {
            add(words, "overview.filter.unit", units.paths(List.of(filter.unit())));
        }
        add(words, "overview.filter.level", joined(filter.levels(), formats::level));
        add(words, "overview.filter.status", joined(filter.statuses(), formats::status));
        add(
                words,
                "overview.filter.reason",
                filter.reasons().stream().map(reasons::name).sorted().collect(Collectors.joining(", ")));
        add(
                words,
                "overview.filter.city",
                joined(CityStateFilter.states(filter.subset()), new CityWords(formats)::state));
        if (!filter.isQuestion() && filter.inactivated() != Inactivated.HIDDEN) {
            boolean alone = filter.inactivated() == Inactivated.ALONE;
            add(
                    words,
                    alone ? "overview.filter.inactive.alone.long" : "overview.filter.inactive",
                    formats.text("export.yes"));
        }
        return words;
    }

    private void add(List<String> words, String name, String value) {
        if (!value.isEmpty()) {
            words.add(formats.text("export.filter", formats.text(name), value));
        }
    }

    private static <E extends Enum<E>> String joined(Collection<E> some, Function<E, String> name) {
        return some.stream().sorted().map(name).collect(Collectors.joining(", "));
    }
}
