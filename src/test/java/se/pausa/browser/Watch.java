package se.pausa.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Looks over the shoulder of everything that is done in the browser: no script fails, nothing is asked
 * of another machine, nothing pops up, and no word of the components' own English is left.
 */
final class Watch {

    /** Words that the components bring along, on their surface or for screen readers. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(Today|Cancel|Clear|Close|Week|Sort|Select|Required|Loading|Online|Offline|Upload|Drop|Remove"
                    + "|Retry|Error|Invalid|January|February|March|June|July|October|Mon|Monday|Tue|Wed|Sunday|Toggle)\\b");

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private boolean resting;

    void over(BrowserContext context) {
        context.onPage(page -> {
            page.onPageError(error -> fault("script: " + error));
            page.onDialog(dialog -> {
                if (dialog.type().equals("beforeunload")) {
                    dialog.accept();
                } else {
                    fault("popped up: " + dialog.message());
                    dialog.dismiss();
                }
            });
        });
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                fault("console: " + message.text() + " " + message.location());
            }
        });
        context.onRequest(request -> {
            if (!"127.0.0.1".equals(URI.create(request.url()).getHost())
                    && request.url().startsWith("http")) {
                fault("another host: " + request.url());
            }
        });
    }

    /** What stands on a Swedish page. */
    void read(Page page, String where) {
        if (!"sv".equals(page.locator("html").getAttribute("lang"))) {
            return;
        }
        ENGLISH.matcher(page.locator("body").ariaSnapshot())
                .results()
                .map(word -> "English on " + where + ": " + word.group())
                .distinct()
                .forEach(this::fault);
    }

    /** While the application is stopped on purpose. */
    void rest() {
        resting = true;
    }

    void wakeUp() {
        resting = false;
    }

    /** Something went wrong that the browser does not show. */
    void fault(String text) {
        if (!resting) {
            faults.add(text);
        }
    }

    List<String> faults() {
        List<String> since = List.copyOf(faults);
        faults.clear();
        return since;
    }
}
