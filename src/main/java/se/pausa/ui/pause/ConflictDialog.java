package se.pausa.ui.pause;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.pausa.pause.Conflict;
import se.pausa.pause.PauseField;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.PlainButton;

/**
 * Somebody else saved the same pause meanwhile (R16): both versions field by field, and the choice
 * between them. Nothing is stored here; what is kept is saved by the next Spara.
 */
class ConflictDialog extends Dialog {

    private final StagedChanges changes;
    private final ReasonNames reasons;
    private final Formats formats = Formats.current();
    private int open;

    ConflictDialog(Conflict conflict, StagedChanges changes, ReasonNames reasons) {
        this.changes = changes;
        this.reasons = reasons;
        open = conflict.clashes().size();
        setHeaderTitle(getTranslation("conflict.title"));
        setWidth("46em");
        add(new Paragraph(getTranslation("conflict.text")));
        conflict.clashes().forEach(clash -> add(clash(clash)));
        Button later = new PlainButton(getTranslation("conflict.later"), _ -> close());
        getFooter().add(later);
    }

    private Div clash(Conflict.Clash clash) {
        SavedPause theirs = clash.theirs();
        Span who = new Span(PauseSentences.storedElsewhere(this, formats, theirs));
        Div box = new Div(who, table(clash));
        box.addClassName("clash");
        Button keepMine = choice(box, "conflict.keep-mine", () -> changes.keepMineOver(theirs));
        keepMine.setVisible(theirs.isLive());
        Button takeTheirs = choice(box, "conflict.take-theirs", () -> changes.take(theirs));
        box.add(new FlexLayout(keepMine, takeTheirs));
        return box;
    }

    private NativeTable table(Conflict.Clash clash) {
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        for (String key : new String[] {"field", "before", "theirs", "mine"}) {
            head.add(new NativeTableHeaderCell(getTranslation("conflict." + key)));
        }
        table.add(head);
        differing(clash).forEach(field -> table.add(row(clash, field)));
        return table;
    }

    private NativeTableRow row(Conflict.Clash clash, PauseField field) {
        NativeTableRow row = new NativeTableRow();
        row.add(new NativeTableHeaderCell(getTranslation("pause.field." + field)));
        row.add(new NativeTableCell(Optional.ofNullable(clash.mine().stored())
                .map(base -> text(base.values(), field))
                .orElse("")));
        row.add(new NativeTableCell(text(clash.theirs().values(), field)));
        row.add(new NativeTableCell(
                isMine(clash, field) ? text(clash.mine().values(), field) : getTranslation("conflict.unchanged")));
        return row;
    }

    /** Whether it was edited here; otherwise theirs stands, whatever is chosen. */
    private static boolean isMine(Conflict.Clash clash, PauseField field) {
        SavedPause base = clash.mine().stored();
        return base == null || base.values().differences(clash.mine().values()).contains(field);
    }

    private static Set<PauseField> differing(Conflict.Clash clash) {
        Set<PauseField> fields = EnumSet.noneOf(PauseField.class);
        fields.addAll(clash.mine().values().differences(clash.theirs().values()));
        Optional.ofNullable(clash.mine().stored())
                .ifPresent(base ->
                        fields.addAll(base.values().differences(clash.theirs().values())));
        return fields;
    }

    private String text(PauseValues values, PauseField field) {
        return switch (field) {
            case REASON -> reasons.name(values.reason());
            case ENDS_AT -> formats.end(values.endsAt());
            case COMMENT -> values.comment();
            case NOTIFIED_AT, STARTS_AT ->
                values.get(field) instanceof LocalDateTime time ? formats.dateTime(time) : "";
        };
    }

    private Button choice(Div box, String text, Runnable then) {
        Button button = new PlainButton(getTranslation(text), _ -> {
            then.run();
            box.setEnabled(false);
            box.addClassName("decided");
            if (--open == 0) {
                close();
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
