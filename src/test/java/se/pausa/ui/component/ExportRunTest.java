package se.pausa.ui.component;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.pausa.transfer.ExportTable;
import se.pausa.ui.ScreenTest;

class ExportRunTest extends ScreenTest {

    private static final int ROWS = 10;

    @Test
    void what_takes_long_says_how_far_it_has_come_until_it_is_done() throws IOException {
        write(row -> {
            assertThat(_find(ProgressBar.class)).as("after %s s", row).hasSize(row == 0 ? 0 : 1);
            clock.advance(Duration.ofSeconds(1));
            settle();
            if (row == 5) {
                assertThat(says("Exporterar Alla kunder …")).isTrue();
                assertThat(says("4 rader · 40 %")).isTrue();
            }
        });

        settle();
        assertThat(notices()).isEmpty();
    }

    @Test
    void somebody_who_stops_it_gets_no_file_and_is_told_so() {
        assertThatThrownBy(() -> write(row -> {
                    assertThat(row)
                            .as("the row when it was stopped, and the one at hand")
                            .isLessThan(4);
                    clock.advance(Duration.ofSeconds(1));
                    settle();
                    if (row == 2) {
                        _click(button("Stoppa"));
                    }
                }))
                .isInstanceOf(ExportStopped.class);

        settle();
        assertThat(notices()).containsExactly("Exporten stoppades. Det finns ingen hel fil.");
    }

    @Test
    void a_fault_on_the_way_is_told_and_ends_the_answer() {
        assertThatThrownBy(() -> write(row -> {
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);

        settle();
        assertThat(notices()).singleElement().asString().startsWith("Exporten avbröts av ett fel.");
    }

    private void write(IntConsumer atEachRow) throws IOException {
        Iterable<List<Object>> rows = () -> rows(atEachRow);
        ListFile file =
                new ListFile(List.of(), "10 kunder", ROWS, new ExportTable("Alla kunder", List.of("Namn"), rows));
        ExportRun run = new ExportRun(UI.getCurrent(), file, clock);
        run.during(() -> run.watched().writeCsv(OutputStream.nullOutputStream()));
    }

    private static Iterator<List<Object>> rows(IntConsumer atEachRow) {
        return IntStream.range(0, ROWS)
                .peek(atEachRow)
                .<List<Object>>mapToObj(row -> List.of("Kund " + row))
                .iterator();
    }
}
