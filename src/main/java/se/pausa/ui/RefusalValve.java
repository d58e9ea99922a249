package se.pausa.ui;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.pausa.ui.component.ExportStopped;
import se.pausa.ui.component.Texts;

/**
 * Answers with a {@link RefusalPage} whatever is refused without an answer of its own: by Tomcat before it knows
 * what is asked for, by Spring, or by a fault that nobody caught.
 */
class RefusalValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalValve.class);

    private final Texts texts;

    RefusalValve(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        if (status < 400
                || ExportStopped.isBehind(fault)
                || response.getContentWritten() > 0
                || !isOpen(response)
                || !response.setErrorReported()) {
            return;
        }
        Locale language = Language.of(request.getCookies()).locale();
        String number = status < 500 ? "" : number(status, fault);
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Content-Language", language.getLanguage());
            response.setHeader("Cache-Control", "no-store");
            Writer page = response.getReporter();
            if (page != null) {
                page.write(RefusalPage.of(status, language, texts, number));
                response.finishResponse();
            }
        } catch (IOException e) {
            LOG.debug("Whoever asked is gone", e);
        }
    }

    private static String number(int status, @Nullable Throwable fault) {
        return UnexpectedFault.log(fault == null ? new IllegalStateException("Answered with status " + status) : fault);
    }

    private static boolean isOpen(Response response) {
        AtomicBoolean open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        return open.get();
    }
}
