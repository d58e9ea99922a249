package se.pausa.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.pausa.transfer.ExportTable;
import se.pausa.transfer.Progress;

/** A list on its way out, in a thread of its own: how far it has come, and what became of it. */
final class ExportRun {

    /** What is quicker shows nothing. */
    private static final Duration QUICK = Duration.ofMillis(300);

    private static final Logger LOG = LoggerFactory.getLogger(ExportRun.class);

    private final UI ui;
    private final ListFile file;
    private final WorkProgress work;
    private final Notification notice;
    private final Progress progress;
    private final Clock clock;
    private final Instant shownFrom;
    private boolean shown;
    private volatile boolean stopped;

    interface Writing {

        void write() throws IOException;
    }

    ExportRun(UI ui, ListFile file, Clock clock) {
        this.ui = ui;
        this.file = file;
        this.clock = clock;
        shownFrom = clock.instant().plus(QUICK);
        work = new WorkProgress(
                ui.getTranslation("export.at-work", file.title()), ui.getTranslation("export.stop"), this::stop);
        notice = new Notification(work);
        notice.setDuration(0);
        notice.setPosition(Notification.Position.BOTTOM_START);
        progress = work.in(ui, clock);
    }

    void stop() {
        stopped = true;
    }

    /** The same table, whose rows say how far one has come, and end when somebody has stopped. */
    ExportTable watched() {
        return new ExportTable(
                file.title(),
                file.table().headings(),
                () -> new Watched(file.table().rows().iterator()));
    }

    void during(Writing writing) throws IOException {
        try {
            writing.write();
        } catch (ExportStopped stop) {
            bring(() -> Notices.done(ui.getTranslation("export.stopped")));
            throw stop;
        } catch (IOException | UncheckedIOException gone) {
            LOG.debug("Nobody takes the file any more", gone);
            throw new ExportStopped(gone);
        } catch (RuntimeException fault) {
            bring(() -> Notices.error(DatabaseWords.of(fault).orElseGet(() -> ui.getTranslation("export.failed"))));
            throw fault;
        } finally {
            bring(notice::close);
        }
    }

    private void reached(int rows) {
        if (!shown && clock.instant().isAfter(shownFrom)) {
            shown = true;
            bring(notice::open);
        }
        progress.reached(rows, Math.min(1, (double) rows / Math.max(file.size(), 1)));
    }

    private void bring(Command step) {
        try {
            ui.access(step);
        } catch (UIDetachedException e) {
            LOG.debug("Nobody watches any more", e);
        }
    }

    private final class Watched implements Iterator<List<Object>> {

        private final Iterator<List<Object>> rows;
        private int done;

        Watched(Iterator<List<Object>> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public List<Object> next() {
            if (stopped) {
                throw new ExportStopped();
            }
            reached(done++);
            return rows.next();
        }
    }
}
