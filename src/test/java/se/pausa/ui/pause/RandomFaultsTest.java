package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.DatabaseLine.Fault;
import se.pausa.Signal;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerService;
import se.pausa.organization.OrganizationService;
import se.pausa.security.Role;
import se.pausa.ui.component.PauseActions;

/**
 * Saves under random faults of the line and of the server, at random places, and compares what the screen says of each
 * with what the database has, the messages to the city included: no acknowledged save is lost, none is half, and no
 * sentence is false. The seed makes faults and places the same again.
 */
class RandomFaultsTest extends PauseScreenTest {

    private static final long SEED = 20261127;
    private static final int FAULTS = 210;
    private static final int KILLS = 6;
    private static final int STOPS = 3;
    private static final int HELD = 3;
    private static final int FAULTS_OF_A_CUSTOMER = 15;
    private static final int REQUESTS_OF_A_SAVE = 24;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<Fault> OF_THE_LINE = List.of(Fault.REQUEST_LOST, Fault.ANSWER_LOST, Fault.CUT_MEANWHILE);

    @Autowired
    PauseActions actions;

    @Autowired
    CustomerService customers;

    @Autowired
    OrganizationService organization;

    private final Random random = new Random(SEED);
    private final Map<LocalDateTime, String> expected = new TreeMap<>();
    private int messages;
    private CustomerId customer;
    private LocalDateTime free;

    private enum Sort {
        AT_COMMIT,
        ANYWHERE,
        HELD,
        KILLED,
        STOPPED
    }

    private enum Said {
        STORED,
        NOT_STORED
    }

    @Test
    void whatever_breaks_what_spara_says_is_what_the_database_has() {
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));
        List<Sort> sorts = sorts();
        for (int fault = 0; fault < sorts.size(); fault++) {
            if (fault % FAULTS_OF_A_CUSTOMER == 0) {
                nextCustomer(fault);
            }
            tryWith(sorts.get(fault), fault);
        }
    }

    /** All faults, the slow ones spread among the others. */
    private List<Sort> sorts() {
        List<Sort> sorts = new ArrayList<>();
        for (int i = 0; i < FAULTS; i++) {
            sorts.add(random.nextInt(3) == 0 ? Sort.ANYWHERE : Sort.AT_COMMIT);
        }
        Map.of(Sort.HELD, HELD, Sort.KILLED, KILLS, Sort.STOPPED, STOPS).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(slow -> {
                    for (int i = 0; i < slow.getValue(); i++) {
                        sorts.set(random.nextInt(sorts.size()), slow.getKey());
                    }
                });
        return sorts;
    }

    private void nextCustomer(int number) {
        customer = care.customer("Sigvard Öberg " + number, "2" + number, south);
        care.contract(customer, "Beställning 2026", south);
        free = NINE;
        expected.clear();
        messages = 0;
    }

    private void tryWith(Sort sort, int number) {
        String which = "fault %d (%s) of seed %d".formatted(number, sort, SEED);
        openInANewWindow();
        Map<LocalDateTime, String> staged = stage();
        Runnable mend = breakBy(sort);

        press("Spara");
        mend.run();
        Said said = said(which);

        if (said == Said.STORED) {
            expected.putAll(staged);
            messages += staged.size();
        }
        compare(which, said);
        if (said == Said.NOT_STORED && random.nextBoolean()) {
            saveAgain(staged, which);
        }
    }

    /** What was kept is saved once the database is well. */
    private void saveAgain(Map<LocalDateTime, String> staged, String which) {
        press("Spara");
        Said said = said(which + ", again");
        assertThat(said).as(which + ", again").isEqualTo(Said.STORED);
        expected.putAll(staged);
        messages += staged.size();
        compare(which + ", again", said);
    }

    private void openInANewWindow() {
        closeWindow();
        openWindow();
        open("import");
        await().pollInSameThread().atMost(SOON).ignoreExceptions().until(() -> {
            actions.pause(customers.care(customer).orElseThrow().customer(), () -> {});
            settle();
            return true;
        });
    }

    /** New pauses, one after the other, and perhaps one of the stored ones cancelled; as they shall be stored. */
    private Map<LocalDateTime, String> stage() {
        Map<LocalDateTime, String> staged = new TreeMap<>();
        List<Integer> live = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            if (row(row, "Uppehållsstatus").getFirst().equals("Ny")) {
                live.add(row);
            }
        }
        if (!live.isEmpty() && random.nextBoolean()) {
            int row = live.get(random.nextInt(live.size()));
            staged.put(
                    table().getGenericDataView().getItem(row).stored().values().startsAt(), "CANCELLED");
            select(row);
            press("Avbryt uppehåll");
        }
        for (int i = random.nextInt(staged.isEmpty() ? 1 : 0, 3); i > 0; i--) {
            fillIn("Bortrest", free, free.plusDays(1));
            press("Lägg till");
            staged.put(free, "NEW");
            free = free.plusDays(2);
        }
        return staged;
    }

    /** @return what is done once Spara has spoken, so that it can be known */
    private Runnable breakBy(Sort sort) {
        ProcessHandle server = server();
        switch (sort) {
            case AT_COMMIT -> line().breakAtCommit(OF_THE_LINE.get(random.nextInt(OF_THE_LINE.size())));
            case ANYWHERE ->
                line().breakAt(random.nextInt(REQUESTS_OF_A_SAVE), OF_THE_LINE.get(random.nextInt(OF_THE_LINE.size())));
            case HELD -> line().breakAtCommit(Fault.REQUEST_HELD);
            case KILLED -> {
                line().breakAtCommit(Fault.CUT_MEANWHILE, server::destroyForcibly);
                return () -> {
                    boolean killed = !line().isWhole();
                    line().mend();
                    if (killed) {
                        server.onExit().join();
                    }
                };
            }
            case STOPPED -> {
                line().breakAtCommit(Fault.CUT_MEANWHILE, () -> Signal.STOP.to(server));
                return () -> {
                    line().mend();
                    Signal.CONT.to(server);
                };
            }
        }
        return line()::mend;
    }

    /** What the screen says in the end; while it does not know, it is asked again. */
    private Said said(String which) {
        await(which).pollInSameThread().atMost(SOON).until(() -> {
            _find(Button.class, spec -> spec.withText("Kontrollera nu")).forEach(LocatorJ::_click);
            settle();
            return notices().stream().noneMatch(text -> text.contains("vet inte"));
        });
        String sentence = String.join(" | ", notices());
        boolean stored = sentence.matches("(?s).*(Sparat: |uppehåll är (sparat|sparade)).*");
        boolean not = sentence.contains("inte att spara") || sentence.contains("inte sparad");
        assertThat(stored).as("%s says one thing: %s", which, sentence).isNotEqualTo(not);
        return stored ? Said.STORED : Said.NOT_STORED;
    }

    private void compare(String which, Said said) {
        await().pollInSameThread()
                .atMost(SOON)
                .ignoreExceptions()
                .until(() -> direct().sql("select 1").query().singleValue().equals(1));
        Map<LocalDateTime, String> stored = new TreeMap<>();
        direct().sql("select starts_at, status from pause where customer_id = ?")
                .param(customer.value())
                .query(row -> {
                    stored.put(row.getObject(1, LocalDateTime.class), row.getString(2));
                });
        assertThat(stored).as("%s, said to be %s", which, said).isEqualTo(expected);
        assertThat(direct().sql("select count(*) from city_message where customer_id = ?")
                        .param(customer.value())
                        .query(Integer.class)
                        .single())
                .as("messages after %s, said to be %s", which, said)
                .isEqualTo(messages);
    }
}
