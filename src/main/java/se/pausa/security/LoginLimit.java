package se.pausa.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;

/**
 * How often somebody may fail to log in: ten times in 15 minutes with one account from one address, and a hundred times
 * from an address whatever the accounts. Nobody can lock out somebody at another address. It holds for names that do not
 * exist too, so it says nothing about them. Kept by each instance for itself.
 */
class LoginLimit {

    static final int TRIES = 10;

    static final int TRIES_OF_AN_ADDRESS = 100;

    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Whoever comes from more addresses than this at once is slowed down elsewhere. */
    private static final int MOST = 100_000;

    private final Cache<Object, Bucket> left =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(WINDOW).build();

    private record Pair(String login, String address) {}

    /** Counts a try that is about to be made; false if there have been too many. */
    boolean allows(String login, String address) {
        return bucket(address, TRIES_OF_AN_ADDRESS).tryConsume(1)
                && bucket(pair(login, address), TRIES).tryConsume(1);
    }

    /** Whoever has come in has not failed. */
    void succeeded(String login, String address) {
        left.invalidate(pair(login, address));
        bucket(address, TRIES_OF_AN_ADDRESS).addTokens(1);
    }

    private static Pair pair(String login, String address) {
        return new Pair(login.strip().toLowerCase(Locale.ROOT), address);
    }

    private Bucket bucket(Object key, int tries) {
        return left.get(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillIntervally(tries, WINDOW))
                        .build());
    }
}
