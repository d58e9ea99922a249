package se.pausa.ui.component;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import se.pausa.common.SwedishTime;
import se.pausa.security.SecurityEvent;
import se.pausa.transfer.ExportTable;
import se.pausa.transfer.PrintPage;

/**
 * Takes a list out as it is shown: as CSV, as XLSX, or as a page to print. It is written while it is read, some rows at
 * a time, whatever their number. A file that was stopped, or that a fault has cut, is never taken for a whole one:
 * its download fails.
 */
final class ListExport extends Composite<Div> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HHmm");

    private final transient Supplier<ListFile> list;
    private final transient Clock clock;
    private final Formats formats = Formats.current();
    private final Map<Kind, Anchor> links = new EnumMap<>(Kind.class);

    private enum Kind {
        CSV("text/csv; charset=utf-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        PRINT("text/html; charset=utf-8");

        private final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    /**
     * Ctrl+P prints all of the list, where the browser would print what is in sight.
     *
     * @param list is asked when somebody chooses, with the session locked
     */
    ListExport(Supplier<ListFile> list, Clock clock) {
        this.list = list;
        this.clock = clock;
        for (Kind kind : Kind.values()) {
            links.put(kind, link(kind));
        }
        getContent().add(List.copyOf(links.values()));
        getContent().getElement().setAttribute("hidden", true);
        Keystroke.PRINT.does(this, () -> follow(links.get(Kind.PRINT)));
    }

    /** Gives the menu a choice for each kind. */
    void offer(ContextMenu menu) {
        links.forEach((kind, link) -> {
            MenuItem item = menu.addItem(link.getText(), _ -> follow(link));
            if (kind == Kind.PRINT) {
                item.setTooltipText(Keystroke.PRINT.tooltip(this));
            }
        });
    }

    private static void follow(Anchor link) {
        link.getElement().executeJs("this.click()");
    }

    private Anchor link(Kind kind) {
        AttachmentType shown = kind == Kind.PRINT ? AttachmentType.INLINE : AttachmentType.DOWNLOAD;
        Anchor link = new Anchor(event -> write(kind, event), shown, getTranslation("export." + kind));
        link.setTarget(kind == Kind.PRINT ? AnchorTarget.BLANK : AnchorTarget.DEFAULT);
        return link;
    }

    private void write(Kind kind, DownloadEvent event) throws IOException {
        AtomicReference<ListFile> shown = new AtomicReference<>();
        event.getUI().accessSynchronously(() -> shown.set(list.get()));
        ListFile file = shown.get();
        LocalDateTime now = SwedishTime.now(clock);
        String name = file.title() + " " + WHEN.format(now)
                + (kind == Kind.PRINT ? "" : "." + kind.name().toLowerCase());
        SecurityEvent.EXPORTED.log("list", file.title(), "as", kind.name(), "file", name);
        event.setContentType(kind.type);
        event.getResponse().setHeader("Cache-Control", "no-store");
        if (kind != Kind.PRINT) {
            event.setFileName(name);
        }
        ExportRun run = new ExportRun(event.getUI(), file, clock);
        OutputStream out = event.getOutputStream();
        run.during(() -> write(kind, file, run.watched(), now, new StaysOpen(out)));
        out.close();
    }

    private void write(Kind kind, ListFile file, ExportTable table, LocalDateTime now, OutputStream out)
            throws IOException {
        switch (kind) {
            case CSV -> table.writeCsv(out);
            case XLSX -> table.writeXlsx(out);
            case PRINT -> {
                List<String> about = new ArrayList<>(file.about());
                about.add(file.count() + " · " + formats.dateTime(now));
                new PrintPage(formats.language(), file.title(), about, table).write(out);
            }
        }
    }
}
