package se.pausa.ui.review;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.review.AccessReview;
import se.pausa.review.LogEntry;
import se.pausa.review.LogFilter;
import se.pausa.review.LogPage;
import se.pausa.review.Review;
import se.pausa.transfer.ExportTable;
import se.pausa.ui.component.ListFile;

/** The access log as a file, as far as the filter finds it; read page by page while it is written. */
final class LogExport {

    static final int AT_ONCE = 500;

    private static final List<String> COLUMNS =
            List.of("at", "user", "role", "unit", "act", "customer", "source", "review", "note", "reviewed-by");

    private final AccessReview review;
    private final LogWords words;

    LogExport(AccessReview review, LogWords words) {
        this.review = review;
        this.words = words;
    }

    ListFile of(LogFilter filter) {
        int rows = review.count(filter);
        return new ListFile(
                List.of(words.formats().days(filter.from(), filter.to())),
                words.formats()
                        .text(
                                rows > AccessReview.MANY ? "log.rows.many" : "log.rows",
                                Math.min(rows, AccessReview.MANY)),
                rows,
                new ExportTable(
                        words.formats().text("log.title"),
                        COLUMNS.stream()
                                .map(column -> words.formats().text("log.column." + column))
                                .toList(),
                        () -> rows(filter)));
    }

    private Iterator<List<Object>> rows(LogFilter filter) {
        return Stream.iterate(page(filter, null), page -> !page.isEmpty(), page -> page(filter, page.getLast()))
                .flatMap(List::stream)
                .map(this::cells)
                .iterator();
    }

    private List<LogEntry> page(LogFilter filter, @Nullable LogEntry after) {
        return review.exported(filter, new LogPage(after, AT_ONCE));
    }

    private List<Object> cells(LogEntry entry) {
        Review kept = entry.review();
        boolean judged = kept != null && kept.outcome() != null;
        return List.of(
                words.when(entry),
                entry.name(),
                words.roles(entry),
                words.where(entry),
                words.what(entry.act()),
                words.customers(entry),
                entry.source(),
                words.review(entry),
                judged ? Objects.requireNonNull(kept).note() : "",
                judged ? words.by(Objects.requireNonNull(kept)) : "");
    }
}
