package se.pausa.unsaved;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.pausa.customer.CustomerId;
import se.pausa.pause.News;
import se.pausa.pause.NewsItem;
import se.pausa.security.User;

/**
 * Who has staged changes of which pauses, of everybody, in memory: lists ask for each row that they draw. Few rows are
 * staged at a time; whenever some come or go all are read anew, in one SQL statement for all windows.
 */
@Component
public class WhoIsAtIt {

    private static final Logger LOG = LoggerFactory.getLogger(WhoIsAtIt.class);

    private final UnsavedRows rows;
    private volatile Map<UUID, List<Holder>> byToken = Map.of();

    WhoIsAtIt(UnsavedRows rows, News news) {
        this.rows = rows;
        news.listen(this::hear);
    }

    /**
     * Somebody's staged change.
     *
     * @param token the key of the pause
     * @param added whether the pause is a new one
     */
    record Holder(UUID desk, UUID token, String login, String name, CustomerId customer, boolean added) {}

    private void hear(NewsItem item) {
        if (item.isOfStaging()) {
            look();
        }
    }

    /** Reads them anew. */
    @EventListener(ApplicationReadyEvent.class)
    public void look() {
        try {
            byToken = rows.holders().stream().collect(Collectors.groupingBy(Holder::token));
        } catch (RuntimeException away) {
            LOG.warn("Who has staged what is shown as it was: {}", away.toString());
        }
    }

    /** Whether the user has something unsaved anywhere. */
    public boolean isAnyOf(User user) {
        return byToken.values().stream()
                .flatMap(List::stream)
                .anyMatch(holder -> holder.login().equals(user.login()));
    }

    /** The names of those, other than the user, who have staged changes of this pause. */
    public List<String> others(UUID pause, User user) {
        List<Holder> holders = byToken.getOrDefault(pause, List.of());
        return holders.isEmpty() ? List.of() : names(holders, user);
    }

    /** The names of those, other than the user, who have staged new pauses of this customer. */
    public List<String> adding(CustomerId customer, User user) {
        return names(
                byToken.values().stream()
                        .flatMap(List::stream)
                        .filter(holder -> holder.added() && holder.customer().equals(customer))
                        .toList(),
                user);
    }

    private static List<String> names(Collection<Holder> holders, User user) {
        return holders.stream()
                .filter(holder -> !holder.login().equals(user.login()))
                .map(Holder::name)
                .distinct()
                .sorted()
                .toList();
    }
}
