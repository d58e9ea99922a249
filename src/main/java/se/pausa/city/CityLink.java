package se.pausa.city;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.bulletin.Heard;
import se.pausa.bulletin.Subject;
import se.pausa.common.Utc;
import se.pausa.pause.News;
import se.pausa.security.Access;
import se.pausa.security.Act;

/** The connection to the city as a whole, the same for all instances: whether it is held, and why. */
@Service
public class CityLink {

    private final JdbcClient jdbc;
    private final CityLines lines;
    private final CityGateway gateway;
    private final News news;
    private final Access access;
    private volatile Optional<CityAlarm> alarm = Optional.empty();

    CityLink(JdbcClient jdbc, CityLines lines, CityGateway gateway, News news, Access access) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.gateway = gateway;
        this.news = news;
        this.access = access;
    }

    /** Whether an address of the city is configured. */
    public boolean isConnected() {
        return gateway.isConnected();
    }

    /** What people have to know, as this instance heard it last; does not ask the database. */
    public Optional<CityAlarm> alarm() {
        return alarm;
    }

    /** Another instance, or this one, may have raised or ended the alarm. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void changed(Heard heard) {
        if (heard.isOf(Subject.CITY)) {
            look();
        }
    }

    /** Asks the database whether there is an alarm; one SQL statement. */
    void look() {
        alarm = jdbc.sql("select alarm_since, alarm_status, alarm_words from city_link")
                .query((row, _) -> alarm(row))
                .single();
    }

    private static Optional<CityAlarm> alarm(ResultSet row) throws SQLException {
        LocalDateTime since = row.getObject("alarm_since", LocalDateTime.class);
        return since == null
                ? Optional.empty()
                : Optional.of(new CityAlarm(
                        since.toInstant(ZoneOffset.UTC), row.getInt("alarm_status"), row.getString("alarm_words")));
    }

    /** Försök igen nu: somebody has mended what was wrong, and everything that waits is due. */
    @Transactional
    public void tryAgain() {
        access.ask(Act.WATCH_OVER_THE_CITY);
        jdbc.sql("update city_link set paused_until = '1970-01-01'").update();
        lines.wakeAll();
    }

    /** The city does not let us in: everything is held, longer each time, and the alarm is raised. */
    @Transactional
    void refused(CityAnswer answer, Instant now) {
        int refusals = jdbc.sql("select refusals from city_link where paused_until <= utc_timestamp(6) for update")
                .query(Integer.class)
                .optional()
                .orElse(-1);
        if (refusals >= 0) {
            hold(Waits.AFTER_REFUSAL.after(refusals + 1));
            jdbc.sql("""
                            update city_link set refusals = refusals + 1, alarm_since = coalesce(alarm_since, :at),
                                alarm_status = :status, alarm_words = :words""")
                    .param("at", Utc.of(now))
                    .param("status", answer.status())
                    .param("words", answer.words())
                    .update();
            news.ofTheCity();
        }
    }

    /** The city asks for a break. */
    @Transactional
    void hold(Duration wait) {
        jdbc.sql("""
                        update city_link set
                            paused_until = greatest(paused_until, utc_timestamp(6) + interval :wait microsecond)""").param("wait", wait.toNanos() / 1000).update();
    }

    /**
     * The city answers as it should: no alarm any longer, and what waited because of it is due.
     *
     * @param failures in a row before, so many that they were not the trouble of one customer; 0 if they were
     */
    @Transactional
    void works(int failures) {
        int ended = jdbc.sql("""
                        update city_link set refusals = 0, paused_until = '1970-01-01', alarm_since = null,
                            alarm_status = null, alarm_words = '' where refusals > 0""").update();
        if (ended > 0) {
            lines.wakeAll();
            news.ofTheCity();
        } else if (failures > 0) {
            lines.wake(failures);
        }
    }
}
