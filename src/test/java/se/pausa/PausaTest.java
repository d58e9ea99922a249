package se.pausa;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.pausa.embedded.EmbeddedDatabase;
import se.pausa.unsaved.UnsavedKeeper;
import se.pausa.unsaved.UnsavedWriting;
import se.pausa.unsaved.WhoIsAtIt;

/**
 * Base of every test that needs the whole application on a real MariaDB. One application context for
 * all of them; before each test the tables are empty (the first reasons stay), it is Monday 2026-11-23
 * 09:00 in Sweden, and Anna Nilsson is at work.
 */
@SpringBootTest(
        properties = {
            "pausa.demo=false",
            "pausa.city.url=",
            "pausa.units.look-every=0s",
            "pausa.news.look-every=1h",
            "pausa.staff.look-every=1h",
            "pausa.access-log.seal-every=1h",
            "pausa.unsaved.write-every=1h",
            "pausa.access-log.keys=made-up-for-tests-made-up-for-tests",
            "pausa.data-dir=target/test-data${pausa.fork:}"
        })
@Import(TestBeans.class)
public abstract class PausaTest {

    /** The greatest id that the first reasons have, see V002. */
    private static final int FIRST_REASONS = 401;

    private static final List<String> TABLES = List.of(
            "unsaved_pause",
            "user_setting",
            "local_account",
            "login_try",
            "role_assignment",
            "staff_member",
            "city_signed_pause",
            "city_sign_off",
            "city_message",
            "city_queue",
            "simulated_absence",
            "pause",
            "order_unit",
            "service_order",
            "contract_unit",
            "contract",
            "customer_unit",
            "protected_identity",
            "customer");

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private UnsavedKeeper keeper;

    @Autowired
    private WhoIsAtIt atIt;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected TestUser user;

    @Autowired
    protected SqlCount sql;

    protected Care care;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    /** Does something while the database server is away; it is back afterwards, and the application has found it. */
    protected void whileTheDatabaseIsAway(Runnable action) {
        EmbeddedDatabase server = TestDatabase.embedded();
        server.stop();
        try {
            action.run();
        } finally {
            server.startAgain();
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() -> jdbc.sql("select 1").query(Integer.class).single() == 1);
        }
    }

    /** The line to the database, to be broken. */
    protected static DatabaseLine line() {
        return TestDatabase.line();
    }

    /** The process of the database server, to be killed or stopped; one that dies is started again. */
    protected static ProcessHandle server() {
        return TestDatabase.embedded().process().orElseThrow();
    }

    /** Past the line, for those who look at what is really stored. */
    protected static JdbcClient direct() {
        return JdbcClient.create(unlimited());
    }

    /** Connections for whoever fills and empties tables, which takes longer than a screen may wait. */
    protected static DataSource unlimited() {
        return TestDatabase.direct();
    }

    /** All but the first reasons. */
    static void empty(JdbcClient jdbc) {
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("delete from pause_reason where id > ?").param(FIRST_REASONS).update();
        deleteUnits(jdbc);
        jdbc.sql("delete from city_link").update();
        jdbc.sql("insert into city_link (id) values (1)").update();
    }

    protected void deleteUnits() {
        deleteUnits(jdbc);
    }

    /** Those at the bottom first; a unit may have been moved below a younger one. */
    private static void deleteUnits(JdbcClient jdbc) {
        int gone;
        do {
            gone = jdbc.sql("delete from organization_unit where id not in"
                            + " (select parent_id from organization_unit where parent_id is not null)")
                    .update();
        } while (gone > 0);
    }

    @BeforeEach
    void startEmpty() {
        line().mend();
        UnsavedWriting.write(keeper); // what windows of earlier tests have left
        empty(jdbc);
        atIt.look();
        care = new Care(jdbc);
        clock.reset();
        user.reset();
    }
}
