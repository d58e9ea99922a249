package se.pausa;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the SQL statements that were sent since it was last asked to forget, as far as they go through the data
 * source: what a transaction or the pool adds goes by, see {@link ServerCount}.
 */
public final class SqlCount implements QueryExecutionListener {

    private static final String NOTE = "insert into access_log ";
    private static final String POST = "insert into news ";

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<Sent> notes = new CopyOnWriteArrayList<>();
    private volatile String words = "";
    private volatile @Nullable Runnable action;

    /** @param values of its parameters, in their order; of a batch the first ones */
    public record Sent(String statement, List<Object> values) {}

    public void forget() {
        sent.clear();
        notes.clear();
    }

    /** What the access log took down, apart from all others: of most readings once in a quarter of an hour. */
    public List<Sent> notes() {
        return List.copyOf(notes);
    }

    /** Does something, once and as somebody else would, right after a statement with these words. */
    public void after(String words, Runnable action) {
        this.words = words;
        this.action = action;
    }

    public List<String> statements() {
        return sent.stream().map(Sent::statement).toList();
    }

    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    private static List<Object> values(QueryInfo query) {
        return query.getParametersList().stream()
                .limit(1)
                .flatMap(List::stream)
                .map(ParameterSetOperation::getArgs)
                .sorted(Comparator.comparing(args -> (Integer) args[0]))
                .map(args -> args[1])
                .toList();
    }

    /** What is read for each piece of news, in a thread of its own, comes whenever it likes; neither that nor posting one is a screen's. */
    private static boolean isOfTheNews(String statement) {
        return Thread.currentThread().getName().equals("news") || statement.startsWith(POST);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted when done
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        queries.forEach(query -> {
            if (!isOfTheNews(query.getQuery())) {
                (query.getQuery().startsWith(NOTE) ? notes : sent).add(new Sent(query.getQuery(), values(query)));
            }
            if (action != null && query.getQuery().contains(words)) {
                Runnable once = action;
                action = null;
                CompletableFuture.runAsync(once).join();
            }
        });
    }
}
