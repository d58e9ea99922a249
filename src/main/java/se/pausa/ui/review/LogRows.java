package se.pausa.ui.review;

import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.review.LogEntry;
import se.pausa.review.LogFilter;
import se.pausa.review.LogPage;

/**
 * The rows of the log as somebody scrolls through them: each page goes on after the last row of the one before, so that
 * what is added meanwhile shifts nothing, and a page far down costs what the first one does.
 */
final class LogRows {

    private final BiFunction<LogFilter, LogPage, List<LogEntry>> log;

    /** How many rows there are up to an entry, and that entry. */
    private final TreeMap<Integer, LogEntry> ends = new TreeMap<>();

    private LogFilter filter;

    LogRows(BiFunction<LogFilter, LogPage, List<LogEntry>> log, LogFilter filter) {
        this.log = log;
        this.filter = filter;
    }

    LogFilter filter() {
        return filter;
    }

    /** Begins anew, with this filter. */
    void show(LogFilter other) {
        filter = other;
        ends.clear();
    }

    Stream<LogEntry> fetch(Query<LogEntry, Void> query) {
        Map.@Nullable Entry<Integer, LogEntry> end = ends.floorEntry(query.getOffset());
        int before = end == null ? 0 : end.getKey();
        int skipped = query.getOffset() - before;
        List<LogEntry> read =
                log.apply(filter, new LogPage(end == null ? null : end.getValue(), skipped + query.getLimit()));
        if (!read.isEmpty()) {
            ends.put(before + read.size(), read.getLast());
        }
        return read.stream().skip(skipped);
    }
}
