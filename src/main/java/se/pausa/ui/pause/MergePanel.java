package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.pause.Conflict;
import se.pausa.pause.LivePause;
import se.pausa.pause.Merge;
import se.pausa.pause.PauseField;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;

/**
 * Both changed a pause that still lives: before, theirs, mine, and what it becomes, field by field. Only what both changed to
 * different values is a choice (R16), and whether it shall be Inställd when I wanted that.
 */
class MergePanel extends ClashPanel {

    private final Merge merge;
    private final Runnable changed;
    private final NativeTable table = new NativeTable();
    private final Map<PauseField, RadioButtonGroup<Side>> choices = new EnumMap<>(PauseField.class);
    private final Map<PauseField, NativeTableCell> outcomes = new EnumMap<>(PauseField.class);
    private final NativeTableCell status = new NativeTableCell();
    private @Nullable RadioButtonGroup<Side> cancelling;

    /** @param changed runs when something is chosen */
    MergePanel(Conflict.Clash clash, Conflicts conflicts, Runnable changed) {
        super(clash, conflicts);
        merge = Merge.of(clash);
        this.changed = changed;
        head();
        if (clash.mine().isCancelled()) {
            cancelling = cancellingRow();
        }
        Stream.of(PauseField.values())
                .filter(field -> merge.changedBy(field) != Merge.ChangedBy.NOBODY)
                .forEach(this::row);
        Div content = new Div(table);
        if (clash.mine().isCancelled()) {
            content.addComponentAsFirst(new Div(
                    getTranslation("conflict.cancelled-mine", clash.theirs().changedBy())));
        }
        String alike = merge.changedBy(Merge.ChangedBy.NOBODY).stream()
                .map(field -> name(field) + " " + text(merge.theirs(), field))
                .collect(Collectors.joining(" · "));
        if (!alike.isEmpty()) {
            Div nobody = new Div(getTranslation("conflict.nobody", alike));
            nobody.addClassName("muted");
            content.add(nobody);
        }
        if (clash.mine().careEndsOn() != null) {
            content.add(new Div(getTranslation(
                    "conflict.care-ends", formats.date(clash.mine().careEndsOn()))));
        }
        lay(content);
    }

    private void head() {
        NativeTableRow head = new NativeTableRow();
        Stream.of(getTranslation("conflict.field"), getTranslation("conflict.before"), theirs(), mine(), becomes())
                .map(NativeTableHeaderCell::new)
                .forEach(cell -> {
                    cell.getElement().setAttribute("scope", "col");
                    head.add(cell);
                });
        head.addClassName("clash-head");
        table.add(head);
    }

    private String theirs() {
        return getTranslation("conflict.theirs", clash.theirs().changedBy(), when());
    }

    private String mine() {
        return getTranslation("conflict.mine");
    }

    private String becomes() {
        return getTranslation("conflict.becomes");
    }

    private String name(PauseField field) {
        return getTranslation("pause.field." + field);
    }

    private void row(PauseField field) {
        NativeTableCell outcome = new NativeTableCell();
        outcomes.put(field, outcome);
        String before = merge.base() == null ? "" : text(merge.base(), field);
        String theirs = text(merge.theirs(), field);
        String mine = text(merge.mine(), field);
        String untouched = getTranslation("conflict.unchanged");
        switch (merge.changedBy(field)) {
            case BOTH -> choices.put(field, choiceRow(name(field), before, theirs, mine, outcome));
            case THEM -> add(name(field), before, List.of(cell(theirs(), theirs), cell(mine(), untouched)), outcome);
            case ME -> add(name(field), before, List.of(cell(theirs(), untouched), cell(mine(), mine)), outcome);
            case BOTH_ALIKE -> add(name(field), before, List.of(both(theirs)), outcome);
            case NOBODY -> {}
        }
    }

    private NativeTableCell both(String value) {
        return wide(cell("", getTranslation("conflict.alike", value)));
    }

    private RadioButtonGroup<Side> cancellingRow() {
        SavedPause base = clash.mine().stored();
        return choiceRow(
                getTranslation("pause.column.status"),
                base == null ? "" : formats.status(base.status()),
                formats.status(clash.theirs().status()),
                formats.status(PauseStatus.CANCELLED),
                status);
    }

    private RadioButtonGroup<Side> choiceRow(
            String name, String before, String theirs, String mine, NativeTableCell outcome) {
        RadioButtonGroup<Side> choice = new RadioButtonGroup<>();
        choice.setAriaLabel(name);
        choice.setItems(Side.values());
        choice.setRenderer(new ComponentRenderer<>(
                side -> option(side == Side.THEIRS ? theirs() : mine(), side == Side.THEIRS ? theirs : mine)));
        choice.addValueChangeListener(_ -> changed.run());
        NativeTableCell cell = wide(new NativeTableCell());
        cell.add(choice);
        add(name, before, List.of(cell), outcome);
        return choice;
    }

    /** Whose it is stands in the heading, for those who see it above. */
    private static Component option(String whose, String value) {
        Span heading = new Span(whose + ": ");
        heading.addClassName("whose");
        return new Span(heading, new Text(value));
    }

    private void add(String name, String before, List<NativeTableCell> versions, NativeTableCell outcome) {
        NativeTableHeaderCell field = new NativeTableHeaderCell(name);
        field.getElement().setAttribute("scope", "row");
        label(outcome, becomes());
        outcome.addClassName("clash-becomes");
        NativeTableRow row = new NativeTableRow(field, cell(getTranslation("conflict.before"), before));
        versions.forEach(row::add);
        row.add(outcome);
        table.add(row);
    }

    /** @param heading what stands above it, for where rows are stacked */
    private static NativeTableCell cell(String heading, String text) {
        NativeTableCell cell = new NativeTableCell(text);
        label(cell, heading);
        return cell;
    }

    private static void label(NativeTableCell cell, String heading) {
        cell.getElement().setAttribute("data-label", heading);
    }

    private static NativeTableCell wide(NativeTableCell cell) {
        cell.getElement().setAttribute("colspan", "2");
        return cell;
    }

    private Stream<RadioButtonGroup<Side>> allChoices() {
        return Stream.concat(Stream.ofNullable(cancelling), choices.values().stream());
    }

    @Override
    int left() {
        return (int) allChoices().filter(choice -> choice.getValue() == null).count();
    }

    @Override
    void take(Side side) {
        allChoices().forEach(choice -> choice.setValue(side));
    }

    private Set<PauseField> chosen(Predicate<@Nullable Side> value) {
        return choices.entrySet().stream()
                .filter(choice -> value.test(choice.getValue().getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PauseField.class)));
    }

    private boolean becomesCancelled() {
        return cancelling != null && cancelling.getValue() == Side.MINE;
    }

    private PauseValues outcome() {
        return merge.outcome(chosen(Side.MINE::equals));
    }

    @Override
    Collection<StagedPause> outcomes() {
        Set<PauseField> open = chosen(Objects::isNull);
        if (cancelling != null && cancelling.getValue() == null
                || open.contains(PauseField.STARTS_AT)
                || open.contains(PauseField.ENDS_AT)) {
            return List.of();
        }
        return merge.outcomes(chosen(Side.MINE::equals), open).stream()
                .map(values -> new StagedPause(
                        key(),
                        clash.mine().target(),
                        clash.theirs(),
                        values,
                        becomesCancelled() ? PauseStatus.CANCELLED : PauseStatus.CHANGED,
                        becomesCancelled() ? null : clash.mine().careEndsOn()))
                .toList();
    }

    @Override
    void stage() {
        conflicts.changes().settle(clash.theirs(), outcome(), becomesCancelled());
    }

    @Override
    void follow(List<LivePause> others) {
        super.follow(others);
        Set<PauseField> open = chosen(Objects::isNull);
        PauseValues outcome = outcome();
        outcomes.forEach((field, cell) -> show(cell, !open.contains(field), text(outcome, field)));
        if (cancelling != null) {
            show(
                    status,
                    cancelling.getValue() != null,
                    formats.status(
                            becomesCancelled()
                                    ? PauseStatus.CANCELLED
                                    : clash.theirs().status()));
        }
    }

    private void show(NativeTableCell cell, boolean isChosen, String becomes) {
        cell.setText(isChosen ? becomes : "⚠ " + getTranslation("conflict.choose"));
        cell.setClassName("to-choose", !isChosen);
    }
}
