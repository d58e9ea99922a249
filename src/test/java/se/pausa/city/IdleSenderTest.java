package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.pausa.ServerCount;

/** What a sender costs the database while there is nothing to send; it makes two rounds a second. */
class IdleSenderTest extends CityTest {

    private static final int ROUNDS = 50;

    @Test
    void an_idle_sender_asks_at_most_twice_a_round_and_opens_no_transaction() {
        CitySender sender = sender();
        sender.step();

        ServerCount.Statements sent = new ServerCount(jdbc).statements(() -> {
            for (int round = 0; round < ROUNDS; round++) {
                sender.step();
            }
        });

        assertThat(sent.all()).isEqualTo(sent.selects()).isBetween((long) ROUNDS, 2L * ROUNDS);
    }

    @Test
    void looking_for_news_of_other_instances_is_one_statement() {
        link.look();

        assertThat(new ServerCount(jdbc).statements(link::look).all()).isEqualTo(1);
    }
}
