package se.pausa.bulletin;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The board: what is posted in a transaction is heard in every instance, once and soon, if the transaction is committed;
 * see decision 019. Own news come by the same way, looked for at once after the commit.
 */
@Component
public class Bulletin {

    private static final Logger LOG = LoggerFactory.getLogger(Bulletin.class);

    /** Longer than an instance can be without reading, and not know that it was. */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final Duration FORGET_EVERY = Duration.ofMinutes(1);

    private static final int BATCH = 1000;

    private static final String POST =
            "insert into news (subject, content, acting_window) values (?, ?, ?) returning id";

    private static final String NEW = "select id, subject, content, acting_window from news"
            + " where id > :last or id in (:missing) order by id limit " + BATCH;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Duration lookEvery;
    private final AtomicLong edition = new AtomicLong();
    private final ScheduledExecutorService telling = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("news").daemon().factory());

    /** What this instance has read; nothing when it does not know any longer, because a look has failed. */
    private @Nullable Place place;

    /** @param lookEvery how late this instance may hear of what another one has changed */
    Bulletin(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            @Value("${pausa.news.look-every:700ms}") Duration lookEvery) {
        this.jdbc = jdbc;
        this.events = events;
        this.lookEvery = lookEvery;
        place = here();
    }

    private record Row(long id, Posting posting) {}

    /** Begins to look for what others post; what they have posted since this was made is heard too. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        telling.scheduleWithFixedDelay(this::look, 0, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
        telling.scheduleWithFixedDelay(
                this::forget, FORGET_EVERY.toSeconds(), FORGET_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** Rises with every piece of news, before it is heard, and with those of this instance before their transaction returns. */
    public long edition() {
        return edition.get();
    }

    /** As {@link #post(Subject, String, String)}, about everything and in no window. */
    public void post(Subject subject) {
        post(subject, null, null);
    }

    /** Tells all instances, if the transaction at hand is committed; at once when there is none. One SQL statement. */
    public void post(Subject subject, @Nullable String content, @Nullable String window) {
        long id = jdbc.sql(POST)
                .params(Arrays.asList(subject.name(), content, window))
                .query(Long.class)
                .single();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    posted(id);
                }
            });
        } else {
            posted(id);
        }
    }

    private void posted(long id) {
        edition.incrementAndGet();
        if (!telling.isShutdown()) {
            telling.execute(() -> {
                if (place == null || !place.hasRead(id)) {
                    look();
                }
            });
        }
    }

    /** Hears what is new. If that fails, the next time everything may be. */
    void look() {
        try {
            if (place == null || place.isOlderThan(KEPT.dividedBy(2))) {
                place = here();
                hear(Arrays.stream(Subject.values())
                        .map(subject -> new Posting(subject, null, null))
                        .toList());
            }
            while (read(place) == BATCH) {
                LOG.debug("More news");
            }
        } catch (RuntimeException away) {
            if (place != null) {
                LOG.warn("What is new is not known for now: {}", away.toString());
            }
            place = null;
        }
    }

    private int read(Place from) {
        List<Row> rows = jdbc.sql(NEW)
                .param("last", from.last())
                .param("missing", from.missing())
                .query((row, _) -> new Row(
                        row.getLong("id"),
                        new Posting(
                                Subject.valueOf(row.getString("subject")),
                                row.getString("content"),
                                row.getString("acting_window"))))
                .list();
        from.read(rows.stream().map(Row::id).toList());
        if (!rows.isEmpty()) {
            hear(rows.stream().map(Row::posting).toList());
        }
        return rows.size();
    }

    private void hear(List<Posting> postings) {
        edition.incrementAndGet();
        events.publishEvent(new Heard(postings));
    }

    private Place here() {
        return new Place(jdbc.sql("select id from news order by id desc limit " + Place.FAR)
                .query(Long.class)
                .list()
                .reversed());
    }

    void forget() {
        try {
            jdbc.sql("delete from news where at < now() - interval ? second order by at limit " + BATCH)
                    .param(KEPT.toSeconds())
                    .update();
        } catch (RuntimeException away) {
            LOG.debug("Old news are kept for now", away);
        }
    }

    @PreDestroy
    void stop() {
        telling.shutdownNow();
    }
}
