package se.pausa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The packaged application in production mode with its demo, in a real browser, for the tests of one class: they
 * follow one another, and those at the end find what those at the start saved. Leaves a picture of every screen
 * and state in {@code target/screens}, in a folder with the name of the class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class BrowserTest {

    private static final double PATIENCE_MILLIS = 60_000;

    Pausa pausa;

    @Nullable
    Screen screen;

    /** What the user saw when a test failed. */
    @RegisterExtension
    AfterTestExecutionCallback picture = test -> {
        if (test.getExecutionException().isPresent() && screen != null) {
            screen.shot("FEL-" + test.getRequiredTestMethod().getName());
        }
    };

    @BeforeAll
    void start() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        pausa = new Pausa(getClass().getSimpleName());
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        pausa.closeWindows();
        assertThat(pausa.faults()).isEmpty();
    }

    @AfterAll
    void stop() throws Exception {
        pausa.close();
    }

    /** Keys, one after the other, wherever the focus is. */
    void press(String... keys) {
        for (String key : keys) {
            window().page().keyboard().press(key);
            window().idle();
        }
    }

    /** A text, wherever the focus is. */
    void type(String text) {
        window().page().keyboard().type(text);
        window().idle();
    }

    private Screen window() {
        return Objects.requireNonNull(screen, "nothing is open");
    }
}
