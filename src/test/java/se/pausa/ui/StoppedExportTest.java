package se.pausa.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.server.ServiceException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import se.pausa.ui.component.ExportStopped;
import se.pausa.ui.component.Texts;

/** An export that somebody stops ends its answer, so that no file is taken for a whole one, and leaves nothing in the log. */
class StoppedExportTest {

    private static final byte[] MUCH = new byte[100_000];

    private final Logger tomcat = Logger.getLogger("org.apache.catalina.core");
    private final List<Throwable> logged = new CopyOnWriteArrayList<>();
    private final ListAppender<ILoggingEvent> ours = new ListAppender<>();

    private final Handler heard = new Handler() {

        @Override
        public void publish(LogRecord line) {
            if (line.getThrown() != null) {
                logged.add(line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private WebServer server;

    @BeforeEach
    void listen() {
        tomcat.addHandler(heard);
        ours.start();
        ourLog().addAppender(ours);
    }

    @AfterEach
    void stop() {
        server.stop();
        tomcat.removeHandler(heard);
        ourLog().detachAppender(ours);
    }

    @Test
    void one_that_is_stopped_on_its_way_breaks_off() {
        serve(MUCH, new ExportStopped());

        assertThatThrownBy(this::download).isInstanceOf(IOException.class);
        assertThatNothingIsLogged();
    }

    @Test
    void one_that_is_stopped_before_anything_is_sent_is_refused() throws Exception {
        serve(new byte[0], new ExportStopped());

        assertThat(download().statusCode()).isEqualTo(500);
        assertThatNothingIsLogged();
    }

    @Test
    void a_fault_is_logged_with_its_trace() throws Exception {
        serve(new byte[0], new IllegalStateException("on purpose"));

        HttpResponse<byte[]> refused = download();

        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(logged).isNotEmpty().allMatch(IllegalStateException.class::isInstance);
        assertThat(ours.list).hasSize(1);
    }

    private void assertThatNothingIsLogged() {
        server.stop();
        assertThat(logged).isEmpty();
        assertThat(ours.list).isEmpty();
    }

    /** As Vaadin passes on what went wrong, behind a servlet of Spring's that leads to its own. */
    private void serve(byte[] before, RuntimeException end) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new Refusals(new Texts()).customize(factory);
        server = factory.getWebServer(context -> {
            context.addServlet("file", new HttpServlet() {
                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                throws IOException, ServletException {
                            response.getOutputStream().write(before);
                            throw new ServletException(new ServiceException(end));
                        }
                    })
                    .addMapping("/file");
            context.addServlet("front", new HttpServlet() {
                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                throws IOException, ServletException {
                            request.getRequestDispatcher("/file").forward(request, response);
                        }
                    })
                    .addMapping("/export");
        });
        server.start();
    }

    private HttpResponse<byte[]> download() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + server.getPort() + "/export");
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        }
    }

    private static ch.qos.logback.classic.Logger ourLog() {
        return (ch.qos.logback.classic.Logger) LoggerFactory.getLogger("se.pausa");
    }
}
