package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.pausa.common.SwedishTime;
import se.pausa.lists.TargetNames;
import se.pausa.ui.component.Dialogs;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.PlainButton;
import se.pausa.unsaved.LeftUnsaved;
import se.pausa.unsaved.UnsavedPause;
import se.pausa.unsaved.UnsavedWork;

/**
 * What was staged and never saved, row by row, with what has happened since (R6). What somebody else has changed is not
 * ticked. Taking stages and never saves; closing keeps everything for later.
 */
class UnsavedDialog extends Dialog {

    private final Formats formats = Formats.current();
    private final UnsavedWords words;
    private final Map<UnsavedPause, Checkbox> rows = new LinkedHashMap<>();
    private final Button take = new PlainButton();
    private final Acts acts;

    /** What can be done with it. */
    interface Acts {

        void take(List<UnsavedPause> chosen);

        void later();

        void throwAllAway();
    }

    UnsavedDialog(LeftUnsaved left, ReasonNames reasons, Acts acts) {
        this.acts = acts;
        words = new UnsavedWords(this, reasons);
        left.rows().forEach(row -> rows.put(row, box(row)));
        setHeaderTitle(getTranslation("unsaved.title"));
        setWidth("min(66rem, 96vw)");
        setCloseOnOutsideClick(false);
        addClassName("left-unsaved");
        add(new Paragraph(getTranslation("unsaved.text")));
        if (!rows.isEmpty()) {
            add(table());
        }
        if (left.hidden() > 0) {
            Paragraph hidden = new Paragraph(getTranslation("unsaved.hidden", left.hidden()));
            hidden.addClassName("muted");
            add(hidden);
        }
        add(until(left));
        addDialogCloseActionListener(_ -> later());
        take.addClickListener(_ -> take());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setVisible(rows.keySet().stream().anyMatch(UnsavedPause::canBeTaken));
        Button discard = new PlainButton(getTranslation("unsaved.discard", left.size()), _ -> ask(left));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        discard.addClassName("first");
        getFooter().add(discard, new PlainButton(getTranslation("unsaved.later"), _ -> later()), take);
        count();
    }

    /** Opens unless one is open already. */
    void openOnce() {
        if (Dialogs.open(this, this::later)) {
            take.focus();
        }
    }

    private Checkbox box(UnsavedPause row) {
        Checkbox box = new Checkbox(row.since() == UnsavedPause.Since.UNCHANGED);
        box.setAriaLabel(getTranslation("unsaved.choose", words.change(row.row())));
        box.setEnabled(row.canBeTaken());
        box.addValueChangeListener(_ -> count());
        return box;
    }

    private NativeTable table() {
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        head.add(new NativeTableCell());
        Stream.of("customer", "target", "change", "since")
                .map(key -> new NativeTableHeaderCell(getTranslation("unsaved.column." + key)))
                .forEach(head::add);
        table.add(head);
        rows.forEach((row, box) -> table.add(row(row, box)));
        return table;
    }

    private NativeTableRow row(UnsavedPause row, Checkbox box) {
        TargetNames names = TargetNames.of(row.row().target(), row.care());
        String target = formats.level(row.row().target().level());
        Span since = new Span(words.since(row));
        since.addClassName(row.since() == UnsavedPause.Since.UNCHANGED ? "muted" : "warning");
        Div where = new Div(new Text(words.whenAndWhere(row)));
        where.addClassName("muted");
        return cells(
                box,
                new Text(names.customer()),
                new Text(names.own().equals(names.customer()) ? target : target + " " + names.own()),
                new Div(new Text(words.change(row.row())), where),
                since);
    }

    private static NativeTableRow cells(Component... contents) {
        NativeTableRow row = new NativeTableRow();
        Stream.of(contents).map(NativeTableCell::new).forEach(row::add);
        return row;
    }

    /** How long what is not taken stays. */
    private Paragraph until(LeftUnsaved left) {
        Paragraph until = new Paragraph(left.rows().stream()
                .map(UnsavedPause::keptAt)
                .max(Comparator.naturalOrder())
                .map(last -> getTranslation(
                        "unsaved.until",
                        formats.date(SwedishTime.of(last.plus(UnsavedWork.KEPT)).toLocalDate())))
                .orElse(""));
        until.addClassName("muted");
        return until;
    }

    private List<UnsavedPause> chosen() {
        return rows.entrySet().stream()
                .filter(each -> each.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count() {
        take.setText(getTranslation("unsaved.take", chosen().size()));
        take.setEnabled(!chosen().isEmpty());
    }

    private void take() {
        close();
        acts.take(chosen());
    }

    private void later() {
        close();
        acts.later();
    }

    private void ask(LeftUnsaved left) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("unsaved.discard.title"));
        question.setText(getTranslation("unsaved.discard.text", left.size()));
        question.setCancelable(true);
        question.setCancelButton(getTranslation("unsaved.discard.no"), _ -> {});
        question.setConfirmButton(
                getTranslation("unsaved.discard.yes"),
                _ -> {
                    close();
                    acts.throwAllAway();
                },
                "error primary");
        Dialogs.ask(question, () -> {});
    }
}
