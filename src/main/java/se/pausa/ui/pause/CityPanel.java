package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityState;
import se.pausa.common.SwedishTime;
import se.pausa.pause.PauseStatus;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Formats;

/**
 * Stockholms stad beside the selected pause: how far its report has come and what the city takes beyond it;
 * and of everything that is staged, what is sent when it is saved, and what the yellow cells mean (R11, R12).
 */
class CityPanel extends Composite<Div> {

    private final StagedChanges changes;
    private final CityOutlook outlook;
    private final CityFacts facts;
    private final Clock clock;
    private final CityWords words;
    private final boolean expected;

    /** @param expected whether there is often something to say, so that the place is kept meanwhile */
    CityPanel(StagedChanges changes, ReasonNames reasons, CityOutlook outlook, Clock clock, boolean expected) {
        Formats formats = Formats.current();
        this.changes = changes;
        this.outlook = outlook;
        this.clock = clock;
        this.expected = expected;
        facts = new CityFacts(outlook.units(), reasons, formats);
        words = new CityWords(formats);
        getContent().addClassName("city-panel");
        getContent().getElement().setAttribute("aria-live", "polite");
        getContent().setVisible(expected);
    }

    /** @param around the customer of the selected line; absent when it is gone */
    void follow(@Nullable PauseLine selected, @Nullable Around around) {
        getContent().removeAll();
        if (selected != null) {
            outlook.state(selected).ifPresent(state -> getContent().add(new Div(sentence(selected, state))));
            if (around != null) {
                warnings(selected, around).forEach(text -> getContent().add(warning(text)));
            }
        }
        announce(selected);
        getContent().setVisible(expected || getContent().getComponentCount() > 0);
    }

    private void announce(@Nullable PauseLine selected) {
        List<PauseLine> sending = outlook.sending();
        if (!sending.isEmpty()) {
            UnorderedList rows = new UnorderedList();
            sending.forEach(line -> rows.add(new ListItem(line.names().customer() + " · "
                    + words.report(outlook.toSend(line).orElseThrow()))));
            getContent().add(legend("city.legend.sending"), rows);
        } else if (selected != null && outlook.isReported(selected)) {
            getContent().add(legend("city.legend"));
        }
    }

    private Span legend(String text) {
        Span legend = new Span(getTranslation(text));
        legend.addClassName("legend");
        return legend;
    }

    private String sentence(PauseLine line, CityState state) {
        return line.standing() == null ? getTranslation("city.sentence." + state) : words.sentence(line.standing());
    }

    private List<String> warnings(PauseLine line, Around around) {
        if (changes.status(line) == PauseStatus.CANCELLED || !outlook.isReported(line)) {
            return List.of();
        }
        return changes.live(line).stream()
                .flatMap(pause -> facts
                        .warnings(
                                around, pause, changes.othersThan(line.key(), around.pauses()), SwedishTime.now(clock))
                        .stream())
                .toList();
    }

    private static Div warning(String text) {
        Div warning = new Div("⚠ " + text);
        warning.addClassName("city-warning");
        return warning;
    }
}
