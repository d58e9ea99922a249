package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityState;
import se.pausa.common.SwedishTime;
import se.pausa.pause.PauseStatus;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Formats;

/** Stockholms stad and the marked pause: how far its report has come, and what the city takes beyond it (R11). */
class CityPanel extends Composite<Div> {

    private final StagedChanges changes;
    private final CityOutlook outlook;
    private final CityFacts facts;
    private final Clock clock;
    private final CityWords words;

    CityPanel(StagedChanges changes, ReasonNames reasons, CityOutlook outlook, Clock clock) {
        Formats formats = Formats.current();
        this.changes = changes;
        this.outlook = outlook;
        this.clock = clock;
        facts = new CityFacts(outlook.units(), reasons, formats);
        words = new CityWords(formats);
        getContent().addClassName("city-panel");
        getContent().getElement().setAttribute("aria-live", "polite");
    }

    /** @param situation the customer of the selected line; absent when it is gone */
    void follow(@Nullable PauseLine selected, @Nullable CustomerSituation situation) {
        getContent().removeAll();
        if (selected != null) {
            outlook.state(selected).ifPresent(state -> getContent().add(new Div(sentence(selected, state))));
            if (situation != null) {
                warnings(selected, situation).forEach(text -> getContent().add(warning(text)));
            }
        }
        if (selected != null && changes.staged(selected).isEmpty() && outlook.isReported(selected)) {
            outlook.state(selected).ifPresent(state -> getContent().add(CitySending.legend(words.legend(state))));
        }
    }

    private String sentence(PauseLine line, CityState state) {
        return outlook.standing(line).map(words::sentence).orElseGet(() -> getTranslation("city.sentence." + state));
    }

    private List<String> warnings(PauseLine line, CustomerSituation situation) {
        if (changes.status(line) == PauseStatus.CANCELLED || !outlook.isReported(line)) {
            return List.of();
        }
        return changes.afterSave().live(line).stream()
                .flatMap(pause -> facts
                        .warnings(
                                changes.afterSave().of(situation),
                                pause,
                                changes.afterSave().othersThan(line.key(), situation),
                                SwedishTime.now(clock))
                        .stream())
                .toList();
    }

    private static Div warning(String text) {
        Div warning = new Div("⚠ " + text);
        warning.addClassName("city-warning");
        return warning;
    }
}
