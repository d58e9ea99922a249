package se.pausa;

import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.common.SwedishTime;

/** Does things at another time, for the application and for the database, which keeps what was stored when. */
public final class Past {

    private final JdbcClient jdbc;
    private final TestClock clock;
    private final TransactionTemplate transaction;

    public Past(JdbcClient jdbc, TestClock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param time Swedish wall-clock time, not before that of anything that is changed; the clock stays there */
    public <T> T at(LocalDateTime time, Supplier<T> action) {
        clock.set(time);
        return transaction.execute(_ -> {
            jdbc.sql("set timestamp = " + time.atZone(SwedishTime.ZONE).toEpochSecond())
                    .update();
            try {
                return action.get();
            } finally {
                jdbc.sql("set timestamp = default").update();
            }
        });
    }
}
