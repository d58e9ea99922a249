package se.pausa.pause;

import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import se.pausa.common.Interval;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerService;
import se.pausa.customer.IdentityChanged;
import se.pausa.organization.UnitId;
import se.pausa.pause.NewsItem.Source;
import se.pausa.pause.NewsItem.Touched;
import se.pausa.security.As;
import se.pausa.security.Role;
import se.pausa.security.User;

/**
 * Tells what was saved, after the commit, and what the city did: one piece after the other, in a thread of its own,
 * so that nobody who saves or sends waits for those who listen. See decision 008.
 */
@Component
public class News {

    private static final Logger LOG = LoggerFactory.getLogger(News.class);

    /** Reads of which units a customer is; what windows show of it they read as their own users. */
    private static final User NEWS = User.everywhere("pausa", "Pausa", Role.SUPERVISOR);

    private static final Interval ALWAYS =
            Interval.from(LocalDate.of(SwedishTime.FIRST_YEAR, 1, 1).atStartOfDay());

    private final CustomerService customers;
    private final ObjectProvider<ActingWindow> window;
    private final Set<Consumer<NewsItem>> listeners = new CopyOnWriteArraySet<>();
    private final AtomicLong edition = new AtomicLong();
    private final ExecutorService telling =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("news").factory());

    News(CustomerService customers, ObjectProvider<ActingWindow> window) {
        this.customers = customers;
        this.window = window;
    }

    /**
     * @param listener called in the thread of the news, for one piece at a time, those first that listen longest; must not
     *     write to the database
     * @return ends the listening
     */
    public Runnable listen(Consumer<NewsItem> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Rises with every piece of news, before it is told and before Spara returns. */
    public long edition() {
        return edition.get();
    }

    /**
     * Something was sent to the city, or answered, of these customers.
     *
     * @param effects what their pauses cover, and what they covered before
     */
    public void ofTheCity(Map<CustomerId, List<Interval>> effects) {
        announce(Source.CITY, effects, null);
    }

    /** The city did something, of whichever customer. */
    public void ofTheCity() {
        edition.incrementAndGet();
        telling.execute(() -> tell(new NewsItem(Source.CITY, null, null)));
    }

    @TransactionalEventListener
    void saved(PausesSaved saved) {
        ActingWindow acting = window.getIfAvailable();
        announce(Source.SAVED, saved.effects(), acting == null ? null : acting.get());
    }

    @TransactionalEventListener
    void told(IdentityChanged changed) {
        announce(Source.IDENTITY, Map.of(changed.customer(), List.of(ALWAYS)), null);
    }

    @TransactionalEventListener
    void staging(StagingChanged changed) {
        announce(
                Source.STAGING,
                changed.customers().stream().collect(Collectors.toMap(Function.identity(), _ -> List.of(ALWAYS))),
                null);
    }

    private void announce(Source source, Map<CustomerId, List<Interval>> effects, @Nullable Object where) {
        edition.incrementAndGet();
        telling.execute(() -> tell(new NewsItem(source, touched(effects), where)));
    }

    /** One SQL statement; without the database the news may be about everybody. */
    private @Nullable List<Touched> touched(Map<CustomerId, List<Interval>> effects) {
        Collection<CustomerId> about = effects.keySet();
        try {
            Map<CustomerId, Set<UnitId>> units = As.user(NEWS, () -> customers.units(about));
            return about.stream()
                    .map(customer ->
                            new Touched(customer, units.getOrDefault(customer, Set.of()), effects.get(customer)))
                    .toList();
        } catch (RuntimeException away) {
            LOG.warn("Told to all windows: {}", away.getClass().getSimpleName());
            return null;
        }
    }

    private void tell(NewsItem item) {
        listeners.forEach(listener -> {
            try {
                listener.accept(item);
            } catch (RuntimeException fault) {
                LOG.error("News were not heard", fault);
            }
        });
    }

    @PreDestroy
    void stop() {
        telling.shutdownNow();
    }
}
