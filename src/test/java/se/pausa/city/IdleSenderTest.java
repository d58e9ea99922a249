package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.pausa.ServerCount;

/** What a sender costs the database while there is nothing to send; it makes two rounds a second. */
class IdleSenderTest extends CityTest {

    private static final int ROUNDS = 50;

    @Test
    void an_idle_sender_asks_once_a_round_and_opens_no_transaction() {
        CitySender sender = sender();
        sender.step();

        ServerCount.Statements sent = new ServerCount(jdbc).statements(() -> {
            for (int round = 0; round < ROUNDS; round++) {
                sender.step();
            }
        });

        assertThat(sent.all()).isEqualTo(sent.selects()).isEqualTo(ROUNDS);
    }
}
