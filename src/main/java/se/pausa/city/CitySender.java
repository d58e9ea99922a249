package se.pausa.city;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import se.pausa.city.CityLines.Turn;

/**
 * Takes the messages to the city: one thread that talks to the database, and many requests on their way at
 * once, never two of one customer. It can die at any point: what it had claimed is sent again by another
 * instance or the next start, with the same keys. See decision 004.
 */
@Component
class CitySender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CitySender.class);

    /** Requests on their way at once. */
    private static final int MOST = 16;

    /** What others saved, and what has waited long enough, is looked for this often. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private static final Duration RENEWAL = CityLines.LEASE.dividedBy(4);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

    private final CityLines lines;
    private final CityLink link;
    private final CityGateway gateway;
    private final Clock clock;

    private final UUID id = UUID.randomUUID();
    private final Semaphore somethingToDo = new Semaphore(0);
    private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();
    private final Map<Long, Turn> onTheWay = new HashMap<>();
    private final Countdown renewal = new Countdown(RENEWAL);
    private final Reachability city = new Reachability();

    /** Whether there may be lines to renew and to send from; an idle sender asks for none. */
    private boolean holdsLines;

    private boolean databaseAway;
    private volatile boolean running;
    private @Nullable Thread thread;

    CitySender(CityLines lines, CityLink link, CityGateway gateway, Clock clock) {
        this.lines = lines;
        this.link = link;
        this.gateway = gateway;
        this.clock = clock;
    }

    private record Answered(Turn turn, CityAnswer answer) {}

    @Override
    public void start() {
        if (gateway.isConnected() && !running) {
            running = true;
            thread = Thread.ofPlatform().name("city-sender").daemon().start(this::run);
        }
    }

    /** Waits a little for answers that are on their way, and gives up what it has claimed. */
    @Override
    public void stop() {
        running = false;
        wakeUp();
        if (thread != null) {
            try {
                thread.join(LAST_ANSWERS.plus(LAST_ANSWERS));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @TransactionalEventListener
    void appended(CityOutboxGrew grew) {
        wakeUp();
    }

    private void wakeUp() {
        somethingToDo.release();
    }

    private void run() {
        unlessTheDatabaseIsAway(link::look);
        while (running) {
            unlessTheDatabaseIsAway(this::step);
            await(LOOK);
        }
        Countdown patience = new Countdown(LAST_ANSWERS);
        while (!onTheWay.isEmpty() && !patience.hasRunOut()) {
            await(LOOK);
            unlessTheDatabaseIsAway(this::takeAnswers);
        }
        unlessTheDatabaseIsAway(() -> lines.release(id));
    }

    /** One round; idle it asks the database once. */
    void step() {
        takeAnswers();
        if (holdsLines && renewal.hasRunOut()) {
            lines.renew(id);
            renewal.again();
        }
        claim();
        if (holdsLines) {
            send();
        }
    }

    private void claim() {
        if (city.isAway()) {
            if (onTheWay.isEmpty() && city.mayKnock()) {
                holdsLines |= lines.claimToKnock(id);
            }
        } else if (onTheWay.size() < MOST) {
            holdsLines |= lines.claim(id, MOST);
        }
    }

    private void send() {
        List<Turn> turns = lines.first(id).stream()
                .filter(turn -> !onTheWay.containsKey(turn.customer()))
                .limit(MOST - onTheWay.size())
                .toList();
        if (!turns.isEmpty()) {
            lines.sent(turns);
        }
        holdsLines = !turns.isEmpty() || !onTheWay.isEmpty() || lines.held(id) > 0;
        for (Turn turn : turns) {
            onTheWay.put(turn.customer(), turn);
            gateway.send(turn.delivery()).thenAccept(answer -> {
                answers.add(new Answered(turn, answer));
                wakeUp();
            });
        }
    }

    /** An answer leaves the queue when it is stored: if the database is away, it is stored later. */
    private void takeAnswers() {
        for (Answered next = answers.peek(); next != null; next = answers.peek()) {
            take(next.turn(), next.answer());
            answers.remove();
            onTheWay.remove(next.turn().customer());
        }
    }

    private void take(Turn turn, CityAnswer answer) {
        if (answer.isSettled()) {
            lines.settle(id, turn, answer, clock.instant());
            if (city.isInDoubt() || turn.failures() > 0 || link.alarm().isPresent()) {
                link.works(Math.max(turn.failures(), city.failuresOfTheCity()));
            }
            city.worked();
            return;
        }
        Duration wait = Waits.OF_A_LINE.after(turn.failures() + 1);
        lines.postpone(id, turn, answer, wait, clock.instant());
        if (answer.verdict() == CityAnswer.Verdict.REFUSED) {
            link.refused(answer, clock.instant());
        }
        if (answer.holdOff() != null) {
            link.hold(answer.holdOff());
        }
        city.failed();
    }

    private void unlessTheDatabaseIsAway(Runnable work) {
        try {
            work.run();
            databaseAway = false;
        } catch (RuntimeException | Error away) {
            if (!databaseAway) {
                LOG.warn(
                        "Messages to the city wait, trying again: {}",
                        away.getClass().getSimpleName());
            }
            databaseAway = true;
        }
    }

    private void await(Duration longest) {
        try {
            somethingToDo.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
            somethingToDo.drainPermits();
        } catch (InterruptedException _) {
            running = false;
        }
    }
}
