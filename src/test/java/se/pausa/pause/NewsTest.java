package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.Pausing;
import se.pausa.common.Interval;
import se.pausa.common.RuleViolation;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.organization.UnitId;
import se.pausa.pause.NewsItem.Touched;
import se.pausa.pause.PauseTarget.OfCustomer;

class NewsTest extends PausaTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    News news;

    @Autowired
    PauseService service;

    @Autowired
    Pausing pausing;

    private final BlockingQueue<NewsItem> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Thread> told = new LinkedBlockingQueue<>();
    private Runnable stop;
    private UnitId south;
    private UnitId north;
    private CustomerId marta;

    @BeforeEach
    void listen() {
        south = care.unit("Söder");
        north = care.unit("Norr");
        marta = care.customer("Märta Åström", "10004", south);
        ContractId contract = care.contract(marta, "Beställning", south);
        care.order(marta, contract, "Lunch", north);
        stop = news.listen(item -> {
            told.add(Thread.currentThread());
            heard.add(item);
        });
    }

    @AfterEach
    void stopListening() {
        stop.run();
    }

    @Test
    void what_was_saved_is_told_in_another_thread_than_the_one_that_saved() throws InterruptedException {
        pausing.pause(new OfCustomer(marta), "Bortrest", NINE, null);

        assertThat(told.take()).isNotSameAs(Thread.currentThread());
    }

    @Test
    void a_listener_that_never_ends_holds_up_no_spara() throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(1);
        Runnable deaf = news.listen(_ -> waitFor(enough));
        try {
            SavedPause saved = pausing.pause(new OfCustomer(marta), "Bortrest", NINE, null);
            assertThat(pausing.cancel(saved).isLive()).isFalse();
        } finally {
            enough.countDown();
            deaf.run();
        }
    }

    @Test
    void a_listener_that_fails_keeps_nothing_from_the_others() throws InterruptedException {
        Runnable broken = news.listen(_ -> {
            throw new IllegalStateException("does not listen");
        });
        news.ofTheCity();
        news.ofTheCity();

        assertThat(List.of(heard.take(), heard.take())).allMatch(NewsItem::isOfTheCity);
        broken.run();
    }

    @Test
    void it_says_whose_pauses_in_which_units_and_when_before_and_after() throws InterruptedException {
        SavedPause november = pausing.pause(new OfCustomer(marta), "Bortrest", NINE, NINE.plusDays(2));
        heard.take();
        PauseDraft draft = new PauseDraft();
        draft.change(november, november.values().withStartsAt(NINE.plusDays(40)).withEndsAt(NINE.plusDays(42)));
        service.save(draft);

        NewsItem item = heard.take();
        assertThat(item.isOfTheCity()).isFalse();
        assertThat(item.touched())
                .singleElement()
                .returns(marta, Touched::customer)
                .returns(Set.of(south, north), Touched::units)
                .returns(
                        List.of(
                                new Interval(NINE, NINE.plusDays(2)),
                                new Interval(NINE.plusDays(40), NINE.plusDays(42))),
                        Touched::intervals);
    }

    @Test
    void the_end_of_care_alone_is_news_of_its_customer_too() throws InterruptedException { // R9
        PauseDraft draft = new PauseDraft();
        SavedPause died = pausing.pause(new OfCustomer(marta), "Avliden", NINE, null);
        heard.take();
        draft.endCare(died, LocalDate.of(2026, 11, 30));
        service.save(draft);

        assertThat(heard.take().isAbout(marta)).isTrue();
    }

    @Test
    void what_is_not_saved_is_no_news() throws InterruptedException {
        SavedPause first = pausing.pause(new OfCustomer(marta), "Bortrest", NINE, null);
        heard.take();
        try {
            pausing.pause(new OfCustomer(marta), "Bortrest", NINE.plusDays(1), null);
        } catch (RuntimeException refused) { // R7
            assertThat(refused).isInstanceOf(RuleViolation.class);
        }
        pausing.cancel(first);

        assertThat(heard.take().isAbout(marta)).isTrue();
        assertThat(heard).isEmpty();
    }

    @Test
    void when_the_units_cannot_be_read_the_news_may_be_about_everybody() throws InterruptedException {
        sql.after("customer_unit", () -> {
            throw new IllegalStateException("the database is away");
        });
        news.ofTheCity(Map.of(marta, List.of()));

        assertThat(heard.take().isAbout(new CustomerId(-1))).isTrue();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
