package se.pausa.pause;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.pausa.bulletin.Bulletin;
import se.pausa.bulletin.Heard;
import se.pausa.bulletin.Posting;
import se.pausa.bulletin.Subject;
import se.pausa.common.Interval;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerService;
import se.pausa.customer.IdentityChanged;
import se.pausa.organization.UnitId;
import se.pausa.pause.NewsItem.Touched;
import se.pausa.security.As;
import se.pausa.security.Role;
import se.pausa.security.User;

/**
 * Tells what was saved, after the commit, and what the city did, here and in the other instances: one piece after the
 * other, in the thread of the board, so that nobody who saves or sends waits for those who listen. See decisions 008 and 019.
 */
@Component
public class News {

    private static final Logger LOG = LoggerFactory.getLogger(News.class);

    /** Reads of which units a customer is; what windows show of it they read as their own users. */
    private static final User NEWS = User.everywhere("pausa", "Pausa", Role.SUPERVISOR);

    private static final Interval ALWAYS =
            Interval.from(LocalDate.of(SwedishTime.FIRST_YEAR, 1, 1).atStartOfDay());

    private static final Set<Subject> FOR_WINDOWS =
            EnumSet.of(Subject.PAUSES, Subject.IDENTITY, Subject.STAGING, Subject.CITY);

    private final Bulletin bulletin;
    private final CustomerService customers;
    private final ObjectProvider<ActingWindow> window;
    private final Set<Consumer<NewsItem>> listeners = new CopyOnWriteArraySet<>();

    News(Bulletin bulletin, CustomerService customers, ObjectProvider<ActingWindow> window) {
        this.bulletin = bulletin;
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
        return bulletin.edition();
    }

    /**
     * Something was sent to the city, or answered, of these customers, in the transaction at hand.
     *
     * @param effects what their pauses cover, and what they covered before
     */
    public void ofTheCity(Map<CustomerId, List<Interval>> effects) {
        bulletin.post(Subject.CITY, EffectsText.of(effects), null);
    }

    /** The transaction at hand does something of the city, of whichever customer. */
    public void ofTheCity() {
        bulletin.post(Subject.CITY);
    }

    @EventListener
    void saved(PausesSaved saved) {
        ActingWindow acting = window.getIfAvailable();
        bulletin.post(Subject.PAUSES, EffectsText.of(saved.effects()), acting == null ? null : acting.get());
    }

    @EventListener
    void told(IdentityChanged changed) {
        bulletin.post(Subject.IDENTITY, EffectsText.of(Map.of(changed.customer(), List.of(ALWAYS))), null);
    }

    @EventListener
    void staging(StagingChanged changed) {
        bulletin.post(
                Subject.STAGING,
                EffectsText.of(changed.customers().stream()
                        .collect(Collectors.toMap(Function.identity(), _ -> List.of(ALWAYS)))),
                null);
    }

    /** At most one SQL statement, for the units of all customers that are touched. */
    @EventListener
    void tell(Heard heard) {
        List<Piece> pieces = heard.postings().stream()
                .filter(posting -> FOR_WINDOWS.contains(posting.subject()))
                .map(Piece::of)
                .toList();
        Optional<Map<CustomerId, Set<UnitId>>> units =
                units(pieces.stream().flatMap(Piece::customers).collect(Collectors.toSet()));
        pieces.forEach(piece -> tell(piece.item(units)));
    }

    /** Empty without the database: the news may be about everybody then. */
    private Optional<Map<CustomerId, Set<UnitId>>> units(Set<CustomerId> about) {
        try {
            return Optional.of(about.isEmpty() ? Map.of() : As.user(NEWS, () -> customers.units(about)));
        } catch (RuntimeException away) {
            LOG.warn("Told to all windows: {}", away.getClass().getSimpleName());
            return Optional.empty();
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

    /** @param effects absent when it may be about everybody */
    private record Piece(
            Subject subject,
            @Nullable Map<CustomerId, List<Interval>> effects,
            @Nullable String window) {

        static Piece of(Posting posting) {
            return new Piece(
                    posting.subject(),
                    posting.content() == null ? null : EffectsText.read(posting.content()),
                    posting.window());
        }

        Stream<CustomerId> customers() {
            return effects == null ? Stream.empty() : effects.keySet().stream();
        }

        NewsItem item(Optional<Map<CustomerId, Set<UnitId>>> units) {
            return new NewsItem(
                    subject,
                    effects == null || units.isEmpty()
                            ? null
                            : customers()
                                    .map(customer -> new Touched(
                                            customer,
                                            units.get().getOrDefault(customer, Set.of()),
                                            effects.get(customer)))
                                    .toList(),
                    window);
        }
    }
}
