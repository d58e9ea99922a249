package se.pausa.ui.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import se.pausa.pause.PauseChange;
import se.pausa.pause.PauseField;
import se.pausa.pause.PauseVersion;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.PlainButton;

/** Historik: the versions of the marked pause, the latest first, page by page (R15). */
class HistoryList extends Composite<Section> {

    private final HistoryWords words;
    private final Formats formats = Formats.current();
    private final Consumer<LocalDateTime> goTo;
    private final Span about = new Span();
    private final Div body = new Div();

    /** @param goTo takes a moment at which somebody wants to see the whole page */
    HistoryList(HistoryWords words, Consumer<LocalDateTime> goTo) {
        this.words = words;
        this.goTo = goTo;
        H2 title = new H2(getTranslation("person.history"));
        title.setId("history-title");
        about.addClassName("muted");
        Div head = new Div(title, about);
        head.addClassName("part-head");
        getContent().add(head, body);
        getContent().addClassName("history");
        getContent().getElement().setAttribute("aria-labelledby", "history-title");
    }

    void showNothing() {
        about.setText("");
        body.removeAll();
        Span hint = new Span(getTranslation("person.history.none"));
        hint.addClassName("hint");
        body.add(hint);
    }

    /**
     * @param what what the pause sits on and why
     * @param older reads the page behind another one
     */
    void show(String what, HistoryPage page, UnaryOperator<HistoryPage> older) {
        about.setText(getTranslation("person.history.about", what, page.count()));
        body.removeAll();
        OrderedList list = new OrderedList();
        list.addClassName("versions");
        body.add(list);
        append(list, page, older);
    }

    private void append(OrderedList list, HistoryPage page, UnaryOperator<HistoryPage> older) {
        page.entries().forEach(entry -> list.add(item(entry)));
        if (page.older() != null) {
            Button more = new PlainButton(getTranslation("person.history.older"));
            more.addThemeVariants(ButtonVariant.LUMO_SMALL);
            more.addClassName("screen-only");
            more.addClickListener(_ -> {
                body.remove(more);
                append(list, older.apply(page), older);
            });
            body.add(more);
        }
    }

    private ListItem item(HistoryEntry entry) {
        SavedPause saved = entry.version().saved();
        Span when = new Span(words.when(saved.changedAt()));
        when.addClassName("when");
        NativeButton then = new NativeButton(getTranslation("person.history.then"));
        then.addClassNames("link", "screen-only");
        then.setAriaLabel(getTranslation("person.history.then-at", words.when(saved.changedAt())));
        then.addClickListener(_ -> goTo.accept(words.time(saved.changedAt())));
        Div head = new Div(when, new Span(saved.changedBy()), then);
        head.addClassName("version-head");
        ListItem item = new ListItem(head);
        facts(entry.version()).forEach(item::add);
        entry.messages().forEach(message -> {
            Div sent = new Div(words.message(message));
            sent.addClassName("sent");
            item.add(sent);
        });
        return item;
    }

    private List<Component> facts(PauseVersion version) {
        if (version.before() == null) {
            return first(version.saved());
        }
        List<Component> changes =
                new ArrayList<>(version.changes().stream().map(this::change).toList());
        if (version.cancels()) {
            changes.addFirst(line(strong(formats.status(version.saved().status()))));
        }
        return changes;
    }

    private List<Component> first(SavedPause saved) {
        Div what = line(
                strong(formats.status(saved.status())),
                new Text(" · " + words.reason(saved.values().reason())));
        what.add(value(PauseField.STARTS_AT, saved), value(PauseField.ENDS_AT, saved));
        Div notice = line();
        notice.addClassName("muted");
        notice.add(words.field(PauseField.NOTIFIED_AT) + " "
                + words.value(PauseField.NOTIFIED_AT, saved.values().notifiedAt()) + " · "
                + words.notice(saved.values()));
        return saved.values().comment().isEmpty()
                ? List.of(what, notice)
                : List.of(
                        what,
                        notice,
                        line(
                                name(PauseField.COMMENT),
                                new Text(" " + saved.values().comment())));
    }

    private Span value(PauseField field, SavedPause saved) {
        return new Span(
                new Text(" · "),
                name(field),
                new Text(" " + words.value(field, saved.values().get(field))));
    }

    private Component change(PauseChange change) {
        HtmlContainer was = new HtmlContainer("del");
        was.setText(words.value(change.field(), change.from()));
        return line(
                name(change.field()),
                new Text(" "),
                was,
                new Text(" → "),
                strong(words.value(change.field(), change.to())));
    }

    private Span name(PauseField field) {
        Span name = new Span(words.field(field));
        name.addClassName("muted");
        return name;
    }

    private static HtmlContainer strong(String text) {
        HtmlContainer strong = new HtmlContainer("strong");
        strong.setText(text);
        return strong;
    }

    private static Div line(Component... parts) {
        return new Div(parts);
    }
}
