package se.pausa;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.jspecify.annotations.Nullable;

/** Remembers the SQL statements that were sent since it was last asked to forget. */
public final class SqlCount implements QueryExecutionListener {

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private volatile String words = "";
    private volatile @Nullable Runnable action;

    public void forget() {
        statements.clear();
    }

    /** Does something, once and as somebody else would, right after a statement with these words. */
    public void after(String words, Runnable action) {
        this.words = words;
        this.action = action;
    }

    public List<String> statements() {
        return List.copyOf(statements);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted when done
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        queries.forEach(query -> {
            statements.add(query.getQuery());
            if (action != null && query.getQuery().contains(words)) {
                Runnable once = action;
                action = null;
                CompletableFuture.runAsync(once).join();
            }
        });
    }
}
