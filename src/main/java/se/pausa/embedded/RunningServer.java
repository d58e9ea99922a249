package se.pausa.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** A server that another application has started on a data folder: what somebody needs who asks it something too. */
record RunningServer(String jdbcUrl, String username, String password) {

    /** It answers at once, or is another one. */
    private static final String PATIENCE = "?connectTimeout=5000&socketTimeout=5000";

    /**
     * The one that was last noted, if it lets in who knows the folder's password.
     *
     * @throws EmbeddedDatabaseException if there has never been a database in the folder
     */
    static Optional<RunningServer> on(Path dataDir) throws IOException {
        DataFolder folder = DataFolder.look(dataDir);
        if (!Files.isDirectory(folder.data())) {
            throw new EmbeddedDatabaseException("There is no database in the data folder " + folder.path()
                    + ": give another folder by PAUSA_DATA_DIR, or the address of a MariaDB by SPRING_DATASOURCE_URL.");
        }
        int port = folder.notedPort();
        return port < 0
                ? Optional.empty()
                : Optional.of(new RunningServer(
                                EmbeddedDatabase.jdbcUrl(port), EmbeddedDatabase.USER, folder.password()))
                        .filter(RunningServer::letsIn);
    }

    private boolean letsIn() {
        try {
            DriverManager.getConnection(jdbcUrl + PATIENCE, username, password).close();
            return true;
        } catch (SQLException notOurs) {
            return false;
        }
    }
}
