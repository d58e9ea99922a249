package se.pausa.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.PausaTest;
import se.pausa.ServerCount;

/** Boards as two instances have them, on one database; the other one looks when the test says so. */
class BulletinTest extends PausaTest {

    private static final int PEOPLE = 8;
    private static final int POSTS = 100;

    @Autowired
    Bulletin bulletin;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<Bulletin> boards = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private TransactionTemplate transaction;
    private Bulletin other;

    @BeforeEach
    void another() {
        transaction = new TransactionTemplate(transactions);
        other = board();
    }

    @AfterEach
    void stop() {
        boards.forEach(Bulletin::stop);
    }

    private Bulletin board() {
        Bulletin board = new Bulletin(
                jdbc,
                event -> ((Heard) event)
                        .postings()
                        .forEach(posting -> heard.add(posting.subject() + " " + posting.content())),
                Duration.ofHours(1));
        boards.add(board);
        return board;
    }

    @Test
    void what_one_instance_posts_the_other_hears_once_and_in_its_order() {
        transaction.executeWithoutResult(_ -> {
            bulletin.post(Subject.PAUSES, "1", "a window");
            bulletin.post(Subject.CITY, "2", null);
        });
        bulletin.post(Subject.UNITS);
        other.look();
        other.look();

        assertThat(heard).containsExactly("PAUSES 1", "CITY 2", "UNITS null");
    }

    @Test
    void what_is_not_committed_is_not_heard_and_what_is_rolled_back_never() {
        transaction.executeWithoutResult(status -> {
            bulletin.post(Subject.PAUSES, "1", null);
            CompletableFuture.runAsync(other::look).join();
            status.setRollbackOnly();
        });
        bulletin.post(Subject.PAUSES, "2", null);
        other.look();

        assertThat(heard).containsExactly("PAUSES 2");
    }

    @Test
    void a_transaction_that_ends_after_a_later_one_is_heard_when_it_has_ended() throws Exception {
        Late late = new Late();
        bulletin.post(Subject.PAUSES, "later", null);
        other.look();
        assertThat(heard).containsExactly("PAUSES later");

        late.commit();
        other.look();
        other.look();
        assertThat(heard).containsExactly("PAUSES later", "PAUSES late");
    }

    @Test
    void an_instance_hears_what_was_under_way_when_it_began() throws Exception {
        Late late = new Late();
        bulletin.post(Subject.PAUSES, "later", null);
        Bulletin younger = board();
        late.commit();
        younger.look();

        assertThat(heard).containsExactly("PAUSES late");
    }

    @Test
    void an_instance_hears_its_own_news_without_looking_every_now_and_then() {
        transaction.executeWithoutResult(_ -> other.post(Subject.PAUSES, "1", null));

        await().until(() -> heard.contains("PAUSES 1"));
    }

    @Test
    void the_edition_rises_before_the_transaction_returns() {
        long before = other.edition();
        transaction.executeWithoutResult(_ -> other.post(Subject.PAUSES, "1", null));

        assertThat(other.edition()).isGreaterThan(before);
    }

    @Test
    void after_a_look_that_failed_everything_may_be_new() {
        whileTheDatabaseIsAway(other::look);
        bulletin.post(Subject.PAUSES, "meanwhile", null);
        other.look();
        assertThat(heard)
                .containsExactlyElementsOf(Stream.of(Subject.values())
                        .map(subject -> subject + " null")
                        .toList());

        heard.clear();
        bulletin.post(Subject.PAUSES, "1", null);
        other.look();
        assertThat(heard).containsExactly("PAUSES 1");
    }

    @Test
    void looking_when_there_is_nothing_new_is_one_statement() {
        assertThat(new ServerCount(jdbc).statements(other::look).all()).isEqualTo(1);
    }

    @Test
    void what_is_older_than_an_hour_is_forgotten() {
        bulletin.post(Subject.PAUSES, "old", null);
        jdbc.sql("update news set at = now() - interval 61 minute").update();
        bulletin.post(Subject.PAUSES, "young", null);
        bulletin.forget();

        assertThat(jdbc.sql("select content from news").query(String.class).list())
                .containsExactly("young");
    }

    @Test
    void whatever_ends_in_whatever_order_is_heard_once_if_it_was_committed() throws Exception {
        ConcurrentLinkedQueue<String> committed = new ConcurrentLinkedQueue<>();
        List<Future<?>> people = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            for (int person = 0; person < PEOPLE; person++) {
                int who = person;
                people.add(threads.submit(() -> postAtRandom(who, committed)));
            }
            while (!people.stream().allMatch(Future::isDone)) {
                other.look();
            }
        }
        for (Future<?> person : people) {
            person.get();
        }
        other.look();

        assertThat(committed).hasSizeGreaterThan(PEOPLE * POSTS / 2);
        assertThat(heard).containsExactlyInAnyOrderElementsOf(committed);
    }

    private void postAtRandom(int who, ConcurrentLinkedQueue<String> committed) {
        Random random = new Random(who);
        for (int post = 0; post < POSTS; post++) {
            String content = who + "-" + post;
            boolean kept = random.nextInt(4) > 0;
            transaction.executeWithoutResult(status -> {
                bulletin.post(Subject.PAUSES, content, null);
                for (int work = random.nextInt(5); work > 0; work--) {
                    jdbc.sql("select count(*) from pause_reason")
                            .query(Integer.class)
                            .single();
                }
                if (!kept) {
                    status.setRollbackOnly();
                }
            });
            if (kept) {
                committed.add("PAUSES " + content);
            }
        }
    }

    /** A transaction that has posted and goes on. */
    private final class Late {

        private final CountDownLatch end = new CountDownLatch(1);
        private final CompletableFuture<Void> over;

        Late() throws InterruptedException {
            CountDownLatch posted = new CountDownLatch(1);
            over = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(_ -> {
                bulletin.post(Subject.PAUSES, "late", null);
                posted.countDown();
                try {
                    end.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }));
            posted.await();
        }

        void commit() {
            end.countDown();
            over.join();
        }
    }
}
