package se.pausa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Gives the application's own user of the database what it needs, table by table, after each migration by the owner: it
 * can neither change nor remove what stands in the access log (R19) or in the histories that the database keeps (R15),
 * and nothing of the schema. A right for the whole database, which could not be taken back for one table, is taken away.
 */
final class Grants implements Callback {

    private static final Set<String> ADDED_TO_ONLY = Set.of("access_log", "access_seal", "access_seal_row");

    private static final int NO_SUCH_GRANT = 1141;

    private final String account;

    /** @param account for instance {@code 'pausa'@'%'} */
    Grants(String account) {
        this.account = account;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public String getCallbackName() {
        return "grants";
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            takeBack(statement, context.getConnection().getCatalog());
            for (String grant : grants(context.getConnection())) {
                statement.execute("grant " + grant + " to " + account);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The owner of the database cannot give " + account + " its rights", e);
        }
    }

    private void takeBack(Statement statement, String database) throws SQLException {
        try {
            statement.execute("revoke all privileges on `%s`.* from %s".formatted(database, account));
        } catch (SQLException refused) {
            if (refused.getErrorCode() != NO_SUCH_GRANT) {
                throw refused;
            }
        }
    }

    private static List<String> grants(Connection connection) throws SQLException {
        List<String> grants = new ArrayList<>(List.of("execute on procedure forget_old_access"));
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("""
                        select table_name, table_type from information_schema.tables
                        where table_schema = database() and table_name <> 'flyway_schema_history'""")) {
            while (tables.next()) {
                String table = tables.getString(1);
                boolean grows =
                        ADDED_TO_ONLY.contains(table) || tables.getString(2).equals("SEQUENCE");
                grants.add((grows ? "select, insert" : "select, insert, update, delete") + " on `" + table + "`");
            }
        }
        return grants;
    }
}
