package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.city.TestCity.Answer;
import se.pausa.common.RuleViolation;
import se.pausa.customer.CustomerDetails;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerRegister;
import se.pausa.pause.PauseTarget.OfCustomer;
import se.pausa.pause.SavedPause;

/** Nothing that is written to the log names a person or lets somebody in, however much of it is written. */
@ExtendWith(OutputCaptureExtension.class)
class SilenceTest extends CityTest {

    private static final String NUMBER = "189203027223";

    @Autowired
    CustomerRegister register;

    @Autowired
    PlatformTransactionManager transactions;

    private final Map<String, Level> before = new HashMap<>();

    private void logEverythingOf(String... names) {
        for (String name : names) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            before.put(name, logger.getLevel());
            logger.setLevel(Level.TRACE);
        }
    }

    @AfterEach
    void logAsBefore() {
        before.forEach((name, level) -> ((Logger) LoggerFactory.getLogger(name)).setLevel(level));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 422, 401, 500, 0})
    void sending_writes_neither_numbers_nor_the_token(int status, CapturedOutput output) {
        logEverythingOf("se.pausa", "java.net.http", "jdk.internal.httpclient", "org.springframework", "org.hibernate");
        CustomerId customer = care.customer("Märta Åström", "10004", south);
        identify(customer, NUMBER);
        SavedPause pause = pausing.pause(new OfCustomer(customer), "Bortrest", NINE, null);
        city.answers(_ -> status == 0
                ? Answer.NONE
                : Answer.of(status, "{\"receipt\":\"K-1\",\"message\":\"Personen " + NUMBER + " är okänd\"}"));
        startSender();
        await().atMost(SOON)
                .until(() -> List.of(CityState.ACCEPTED, CityState.REJECTED, CityState.FAILING)
                        .contains(standing(pause).state()));
        assertThat(output.getAll()).contains("TRACE");
        assertSilent(output);
    }

    @Test
    void two_people_who_give_the_same_number_at_once_leave_it_out_of_the_log(CapturedOutput output) {
        CustomerDetails one =
                register.details(care.customer("Märta Åström", "1")).orElseThrow();
        CustomerId other = care.customer("Åke Öberg", "2");
        CompletableFuture<Void> second = new TransactionTemplate(transactions).execute(_ -> {
            identify(other, NUMBER);
            CompletableFuture<Void> late = CompletableFuture.runAsync(() ->
                    assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> register.identify(one, NUMBER)));
            await().atMost(SOON).until(this::somebodyWaitsForALock);
            return late;
        });
        second.join();
        assertThat(output.getAll()).contains("Duplicate entry");
        assertSilent(output);
    }

    @Test
    void a_number_in_an_exception_is_left_out_of_the_log(CapturedOutput output) {
        LoggerFactory.getLogger(SilenceTest.class)
                .error(
                        "Duplicate entry '{}'",
                        NUMBER,
                        new IllegalStateException(
                                "Duplicate entry '" + NUMBER + "'", new IllegalArgumentException("18920302-7223")));
        assertThat(output.getAll()).contains("IllegalStateException", "IllegalArgumentException", "SilenceTest.java");
        assertSilent(output);
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("""
                        select count(*) from information_schema.processlist
                        where info like 'update customer set%' and id <> connection_id()""").query(Long.class).single() > 0;
    }

    private static void assertSilent(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain(NUMBER, "18920302-7223", TestCity.TOKEN);
    }
}
