package se.pausa.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import se.pausa.PackagedApplication;

/** Pictures of all screens and states in a folder below {@code target/screens}, numbered in the order of the story. */
final class Screenshots {

    private final Path folder;
    private int taken;

    Screenshots(String name) throws IOException {
        folder = PackagedApplication.TARGET.resolve("screens").resolve(name);
        FileSystemUtils.deleteRecursively(folder);
    }

    void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve("%02d-%s.png".formatted(++taken, name)))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
