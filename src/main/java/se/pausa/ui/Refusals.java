package se.pausa.ui;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import se.pausa.ui.component.Texts;

/** Puts the pages of ours in the place of Tomcat's own reports of errors. */
@Component
class Refusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Texts texts;

    Refusals(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(null);
            host.getPipeline().addValve(new RefusalValve(texts));
        });
    }
}
