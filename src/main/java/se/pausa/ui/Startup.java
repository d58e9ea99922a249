package se.pausa.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.pausa.security.NotLoggedIn;
import se.pausa.ui.component.Contact;
import se.pausa.ui.component.Remembered;
import se.pausa.ui.component.Texts;
import se.pausa.ui.login.ContentPolicy;
import se.pausa.ui.login.OpenSessions;

/** What every window starts with: its language, its words when the line breaks, and what happens on a fault. */
@Component
class Startup implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    private final Texts texts;
    private final Remembered remembered;
    private final Gate gate;
    private final OpenSessions sessions;

    Startup(Texts texts, Remembered remembered, Gate gate, OpenSessions sessions) {
        this.texts = texts;
        this.remembered = remembered;
        this.gate = gate;
        this.sessions = sessions;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(new SentAgain());
        event.getSource().setSystemMessagesProvider(this::systemMessages);
        event.getSource().addSessionInitListener(start -> {
            start.getSession().setLocale(Language.of(start.getRequest()).locale());
            start.getSession().setErrorHandler(new UnexpectedFault());
        });
        event.getSource().addUIInitListener(start -> {
            start.getUI().setLocale(Language.of(VaadinRequest.getCurrent()).locale());
            Contact.watch(start.getUI());
            start.getUI().addBeforeEnterListener(gate);
            gate.login().ifPresent(login -> sessions.opened(start.getUI().getSession(), login));
        });
        event.getSource().addSessionDestroyListener(end -> sessions.closed(end.getSession()));
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .select("html")
                .attr("lang", Language.of(page.getVaadinRequest()).locale().getLanguage())
                .attr("style", style()));
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .select("script")
                .attr(
                        "nonce",
                        ContentPolicy.number(
                                ((VaadinServletRequest) page.getVaadinRequest()).getHttpServletRequest())));
    }

    /** In the page from the beginning, so that a dark window does not flash. */
    private String style() {
        try {
            String scheme = Colours.of(remembered).scheme();
            return scheme.isEmpty() ? "" : "color-scheme: " + scheme;
        } catch (NotLoggedIn _) {
            return "";
        } catch (RuntimeException e) {
            LOG.warn("The page comes in the colours of the computer: {}", e.toString());
            return "";
        }
    }

    /**
     * A window whose session has ended is loaded anew, and so leads to the login page and back to its address; nothing
     * stays on the screen meanwhile.
     *
     * <p>Also asked for where there is no window yet, so the texts are not looked up through one. */
    private SystemMessages systemMessages(SystemMessagesInfo info) {
        Locale locale = info.getLocale() == null ? Texts.SWEDISH : info.getLocale();
        UnaryOperator<String> words = key -> texts.getTranslation(key, locale);
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(words.apply("system.fault.title"));
        messages.setInternalErrorMessage(words.apply("system.fault.text"));
        messages.setSyncErrorCaption(words.apply("system.sync.title"));
        messages.setSyncErrorMessage(words.apply("system.sync.text"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(words.apply("system.cookies.title"));
        messages.setCookiesDisabledMessage(words.apply("system.cookies.text"));
        return messages;
    }
}
