package se.pausa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hibernate.id.IdentifierGeneratorHelper;
import org.hibernate.id.IntegralDataTypeHolder;
import org.hibernate.id.enhanced.AccessCallback;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;

/** Ids after the database server was killed: decision 006. */
class OnlyForwardsTest extends PausaTest {

    private static final int BLOCK = 50;
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    Pausing pausing;

    @Test
    void a_sequence_that_gives_a_block_again_gives_no_id_twice() {
        OnlyForwards ids = new OnlyForwards(Long.class, BLOCK);
        ids.injectInitialValue(1);
        AccessCallback sequence = sequence(1, 51, 101, 51, 101, 151, 201);
        List<Object> given = new ArrayList<>();

        for (int i = 0; i < 170; i++) {
            given.add(ids.generate(sequence));
        }

        assertThat(given).doesNotHaveDuplicates();
    }

    @Test
    void pauses_are_stored_although_the_sequence_has_gone_back_to_where_it_was() {
        PauseTarget marta = new PauseTarget.OfCustomer(care.customer("Märta Åström", "10004"));
        SavedPause last = pause(marta, 0, BLOCK);
        long top = (last.id().value() + BLOCK - 2) / BLOCK * BLOCK + 1;
        direct().sql("alter sequence pause_seq restart with " + top).update();

        pause(marta, BLOCK, 2 * BLOCK + 10);

        assertThat(direct().sql("select count(*) from pause")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2 * BLOCK + 10);
    }

    /** One pause a day. */
    private SavedPause pause(PauseTarget target, int firstDay, int end) {
        return IntStream.range(firstDay, end)
                .mapToObj(NINE::plusDays)
                .map(start -> pausing.pause(target, "Bortrest", start, start.plusHours(1)))
                .toList()
                .getLast();
    }

    private static AccessCallback sequence(long... values) {
        Iterator<Long> next = LongStream.of(values).boxed().iterator();
        return new AccessCallback() {
            @Override
            public IntegralDataTypeHolder getNextValue() {
                return IdentifierGeneratorHelper.getIntegralDataTypeHolder(Long.class)
                        .initialize(next.next());
            }

            @Override
            public String getTenantIdentifier() {
                return null;
            }
        };
    }
}
