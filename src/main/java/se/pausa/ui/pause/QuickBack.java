package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.pausa.customer.CareNode;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.Formats;
import se.pausa.ui.moment.MomentField;
import se.pausa.ui.moment.MomentRole;

/** Åter idag: ends a pause that applies now, at once unless another time is chosen (R17). */
class QuickBack extends QuickSheet {

    private final RadioButtonGroup<SavedPause> which = new RadioButtonGroup<>();
    private final MomentField endsAt;

    /** @param running that apply now, the one that is most likely meant first; at least one */
    QuickBack(PauseServices services, CustomerSituation situation, List<SavedPause> running, Runnable afterSave) {
        super(services, situation, afterSave);
        LocalDateTime now = services.now();
        endsAt = new MomentField(getTranslation("pause.field.ENDS_AT"), MomentRole.END, services.clock());
        endsAt.setValue(now);
        MomentPresets ends = new MomentPresets(endsAt)
                .with("pause.preset.now", () -> at(services.now()))
                .with("today.end-of-day", () -> at(now.toLocalDate().plusDays(1).atStartOfDay()));
        ends.follow();
        which.setLabel(getTranslation("today.back.which"));
        which.setItems(running);
        which.setItemLabelGenerator(this::words);
        which.setValue(running.getFirst());
        which.addValueChangeListener(_ -> showEffects(wanted()));
        endsAt.addValueChangeListener(_ -> showEffects(wanted()));

        setHeaderTitle(getTranslation(
                "today.back.title",
                Formats.shortName(situation.care().customer().name())));
        Component what = running.size() > 1 ? which : new Div(words(running.getFirst()));
        add(what, new Div(endsAt, ends), effects());
        showEffects(wanted());
    }

    /** The reason, since when, and on what if not the whole customer. */
    private String words(SavedPause pause) {
        Stream<String> on = pause.target().in(situation.care()).map(CareNode::name).stream()
                .filter(_ -> pause.target().level() != PauseLevel.CUSTOMER);
        return Stream.concat(on, Stream.of(reasons.name(pause.values().reason()), formats.interval(pause.interval())))
                .collect(Collectors.joining(" · "));
    }

    private Change wanted() {
        SavedPause pause = which.getValue();
        return new Change(pause.target(), pause, pause.values().withEndsAt(endsAt.getValue()));
    }

    @Override
    Optional<Change> change() {
        if (!endsAt.takeTyped()) {
            return Optional.empty();
        }
        if (endsAt.isEmpty()) {
            endsAt.refuse(getTranslation("today.back.needs-end"));
            return Optional.empty();
        }
        return Optional.of(wanted());
    }
}
