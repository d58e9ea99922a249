package se.pausa;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Remembers the SQL statements that were sent since it was last asked to forget. */
public final class SqlCount implements QueryExecutionListener {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    public void forget() {
        statements.clear();
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
        queries.forEach(query -> statements.add(query.getQuery()));
    }
}
