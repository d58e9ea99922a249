package se.pausa.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import se.pausa.PausaTest;
import se.pausa.Pausing;
import se.pausa.customer.CustomerId;
import se.pausa.organization.UnitId;
import se.pausa.pause.News;
import se.pausa.pause.PauseTarget.OfCustomer;
import se.pausa.security.Access;
import se.pausa.security.Role;

class SharedAnswersTest extends PausaTest {

    @Autowired
    News news;

    @Autowired
    Access access;

    @Autowired
    Pausing pausing;

    private SharedAnswers answers;

    private final AtomicInteger reads = new AtomicInteger();

    private final AtomicLong time = new AtomicLong();

    @BeforeEach
    void forget() {
        CompletableFuture<Void> heard = new CompletableFuture<>();
        Runnable stop = news.listen(_ -> heard.complete(null));
        answers = new SharedAnswers(news, access);
        ReflectionTestUtils.setField(answers, "stopwatch", (LongSupplier) time::get);
        news.ofTheCity(Map.of());
        heard.join();
        stop.run();
    }

    @Test
    void no_answer_is_older_than_a_second() {
        ask("how many");
        time.addAndGet(Duration.ofMillis(1001).toNanos());

        assertThat(ask("how many")).isEqualTo(2);
    }

    @Test
    void whoever_asks_the_same_gets_the_same_answer_and_other_questions_their_own() {
        assertThat(List.of(ask("page 1"), ask("page 1"), ask("page 2"))).containsExactly(1, 1, 2);
    }

    @Test
    void whoever_sees_other_customers_gets_an_answer_of_their_own() { // R17
        UnitId north = care.unit("Norr");
        UnitId south = care.unit("Söder");
        int everywhere = ask("how many");
        user.isAt(Role.PLANNER, north);
        int inTheNorth = ask("how many");
        user.isAt(Role.SUPERVISOR, north);
        int inTheNorthToo = ask("how many");
        user.isAt(Role.PLANNER, south);
        int inTheSouth = ask("how many");

        assertThat(List.of(everywhere, inTheNorth, inTheNorthToo, inTheSouth)).containsExactly(1, 2, 2, 3);
    }

    @Test
    void an_answer_is_never_older_than_the_spara_that_is_over() {
        CustomerId marta = care.customer("Märta Åström", "10004");
        ask("how many");
        pausing.pause(new OfCustomer(marta), "Bortrest", LocalDateTime.of(2026, 11, 23, 9, 0), null);

        assertThat(ask("how many")).isEqualTo(2);
    }

    @Test
    void what_could_not_be_read_is_asked_again() {
        try {
            answers.to("how many", () -> {
                throw new IllegalStateException("the database is away");
            });
        } catch (IllegalStateException away) {
            assertThat(ask("how many")).isEqualTo(1);
        }
        assertThat(reads).hasValue(1);
    }

    private int ask(String question) {
        return answers.to(question, reads::incrementAndGet);
    }
}
