package se.pausa.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import se.pausa.PackagedApplication;

/** Pictures of all screens and states in {@code target/screens}, numbered in the order of the story. */
final class Screenshots {

    private static final Path FOLDER = PackagedApplication.TARGET.resolve("screens");

    private int taken;

    Screenshots() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve("%02d-%s.png".formatted(++taken, name)))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
