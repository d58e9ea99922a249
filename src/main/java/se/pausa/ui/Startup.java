package se.pausa.ui;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.pausa.ui.component.Texts;

/** What every window starts with: its language, its words when the line breaks, and what happens on a fault. */
@Component
class Startup implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(Startup::systemMessages);
        event.getSource().addSessionInitListener(start -> {
            start.getSession().setLocale(Language.of(start.getRequest()).locale());
            start.getSession().setErrorHandler(new UnexpectedFault());
        });
        event.getSource().addUIInitListener(start -> {
            start.getUI().setLocale(Language.of(VaadinRequest.getCurrent()).locale());
            describeLostConnection(start.getUI());
        });
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .select("html")
                .attr("lang", Language.of(page.getVaadinRequest()).locale().getLanguage()));
    }

    private static SystemMessages systemMessages(SystemMessagesInfo info) {
        Locale locale = info.getLocale() == null ? Texts.SWEDISH : info.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(I18NProvider.translate(locale, "system.expired.title"));
        messages.setSessionExpiredMessage(I18NProvider.translate(locale, "system.expired.text"));
        messages.setInternalErrorCaption(I18NProvider.translate(locale, "system.fault.title"));
        messages.setInternalErrorMessage(I18NProvider.translate(locale, "system.fault.text"));
        messages.setSyncErrorCaption(I18NProvider.translate(locale, "system.sync.title"));
        messages.setSyncErrorMessage(I18NProvider.translate(locale, "system.sync.text"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(I18NProvider.translate(locale, "system.cookies.title"));
        messages.setCookiesDisabledMessage(I18NProvider.translate(locale, "system.cookies.text"));
        return messages;
    }

    private static void describeLostConnection(UI ui) {
        ReconnectDialogConfiguration words = ui.getReconnectDialogConfiguration();
        words.setDialogText(ui.getTranslation("system.reconnecting"));
        words.setDialogTextGaveUp(ui.getTranslation("system.offline"));
        ui.getPage()
                .executeJs(
                        "const i = window.Vaadin?.connectionIndicator; if (i) { i.onlineText = $0; }",
                        ui.getTranslation("system.online"));
    }
}
