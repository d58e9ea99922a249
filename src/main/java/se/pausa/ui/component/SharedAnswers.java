package se.pausa.ui.component;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.pausa.pause.News;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.Scope;

/**
 * Lets windows that ask the same because of the same news share the answer, those that see the same customers (R17) and know the same protected identities (R18). None
 * is older than the latest news when it is given, nor than a second.
 */
@Component
public class SharedAnswers {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final News news;
    private final Access access;
    private Shelf shelf = new Shelf(0, System.nanoTime());

    /** Stands still in tests. */
    private LongSupplier stopwatch = System::nanoTime;

    SharedAnswers(News news, Access access) {
        this.news = news;
        this.access = access;
    }

    private record Asked(Scope seen, Scope confided, Object question) {}

    /** What was read since a piece of news. */
    private record Shelf(long edition, long since, Map<Object, Object> answers) {

        Shelf(long edition, long since) {
            this(edition, since, new ConcurrentHashMap<>());
        }

        boolean isOld(long now, long latest) {
            return edition != latest || now - since > LONGEST.toNanos();
        }
    }

    /**
     * @param question what is asked for, and how much of it
     * @param ask reads the answer, which never changes
     */
    @SuppressWarnings("unchecked") // a question has one kind of answer
    public <T> T to(Object question, Supplier<T> ask) {
        Asked asked = new Asked(access.ask(Act.READ_CARE), access.where(Act.READ_PROTECTED), question);
        return (T) current().answers().computeIfAbsent(asked, _ -> ask.get());
    }

    private synchronized Shelf current() {
        long now = stopwatch.getAsLong();
        long latest = news.edition();
        if (shelf.isOld(now, latest)) {
            shelf = new Shelf(latest, now);
        }
        return shelf;
    }
}
