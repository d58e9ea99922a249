package se.pausa.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import se.pausa.common.SwedishTime;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.PlainButton;

/** Historik of a unit or a user: who did what, and when; the latest first. */
class ChangesDialog extends Dialog {

    /** @param by whose name it was; empty if nobody knows */
    record Line(Instant at, String by, String what) {}

    ChangesDialog(String title, List<Line> lines) {
        setHeaderTitle(title);
        setWidth("36rem");
        OrderedList list = new OrderedList();
        list.addClassName("versions");
        lines.forEach(line -> list.add(item(line)));
        Button close = new PlainButton(getTranslation("admin.close"), _ -> close());
        add(lines.isEmpty() ? new Paragraph(getTranslation("admin.history.none")) : list);
        getFooter().add(close);
    }

    private static ListItem item(Line line) {
        Span when = new Span(Formats.current().dateTime(SwedishTime.of(line.at())));
        when.addClassName("when");
        Div head = new Div(when, new Span(line.by()));
        head.addClassName("version-head");
        return new ListItem(head, new Div(line.what()));
    }
}
