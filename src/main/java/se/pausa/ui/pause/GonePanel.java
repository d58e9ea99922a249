package se.pausa.ui.pause;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import se.pausa.pause.Conflict;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;

/** Somebody else cancelled it, which is final (R5): what was typed here is let go, or becomes a pause of its own (R16). */
class GonePanel extends ClashPanel {

    private final RadioButtonGroup<Side> choice = new RadioButtonGroup<>();

    /** @param changed runs when something is chosen */
    GonePanel(Conflict.Clash clash, Conflicts conflicts, Runnable changed) {
        super(clash, conflicts);
        SavedPause theirs = clash.theirs();
        PauseValues mine = clash.mine().values();
        Div content = new Div(new Div(getTranslation("conflict.cancelled-by", theirs.changedBy(), when())));
        String typed = Objects.requireNonNullElse(clash.mine().stored(), theirs).values().differences(mine).stream()
                .map(field -> getTranslation("pause.field." + field) + " " + text(mine, field))
                .collect(Collectors.joining(" · "));
        if (!typed.isEmpty()) {
            content.add(new Div(getTranslation("conflict.typed", typed)));
        }
        if (isCancelledByBoth()) {
            content.add(new Div(getTranslation("conflict.cancelled-both")));
        } else {
            mine.interval()
                    .ifPresent(interval ->
                            content.add(new Div(getTranslation("conflict.new-would", formats.interval(interval)))));
            content.add(choice);
        }
        if (clash.mine().careEndsOn() != null) {
            content.add(new Div(getTranslation(
                    "conflict.care-ends", formats.date(clash.mine().careEndsOn()))));
        }
        choice.setAriaLabel(getTranslation("conflict.choose"));
        choice.setItems(Side.values());
        choice.setItemLabelGenerator(
                side -> getTranslation(side == Side.THEIRS ? "conflict.drop-mine" : "conflict.add-new"));
        choice.addValueChangeListener(_ -> changed.run());
        lay(content);
    }

    private boolean isCancelledByBoth() {
        return clash.mine().isCancelled();
    }

    @Override
    int left() {
        return isCancelledByBoth() || choice.getValue() != null ? 0 : 1;
    }

    @Override
    void take(Side side) {
        choice.setValue(side);
    }

    private boolean becomesNew() {
        return !isCancelledByBoth() && choice.getValue() == Side.MINE;
    }

    @Override
    Collection<StagedPause> outcomes() {
        return becomesNew()
                ? List.of(new StagedPause(
                        key(),
                        clash.mine().target(),
                        null,
                        clash.mine().values(),
                        PauseStatus.NEW,
                        clash.mine().careEndsOn()))
                : List.of();
    }

    @Override
    void stage() {
        StagedChanges changes = conflicts.changes();
        changes.take(clash.theirs());
        if (becomesNew()) {
            PauseLine added = changes.add(line.target(), clash.mine().values(), line.names());
            if (clash.mine().careEndsOn() != null) {
                changes.endCare(added, clash.mine().careEndsOn());
            }
        }
    }
}
