package se.pausa.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.pausa.ui.component.DatabaseWords;
import se.pausa.ui.component.ExportStopped;
import se.pausa.ui.component.Notices;

/**
 * A fault that no screen expected: it says so with a number that also stands in the log, and nothing about what is stored,
 * which it cannot know; the screen stays.
 */
class UnexpectedFault implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFault.class);

    @Override
    public void error(ErrorEvent event) {
        if (ExportStopped.isBehind(event.getThrowable())) {
            return;
        }
        String number = log(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notices.error(DatabaseWords.of(event.getThrowable())
                    .map(words -> words + " " + ui.getTranslation("fault.number", number))
                    .orElseGet(() -> ui.getTranslation("fault.text", number)));
        }
    }

    /** The number under which the fault stands in the log. */
    static String log(Throwable fault) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Fault {}", number, fault);
        return number;
    }
}
