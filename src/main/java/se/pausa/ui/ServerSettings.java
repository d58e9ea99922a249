package se.pausa.ui;

import com.vaadin.flow.spring.SpringServlet;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.pausa.pause.ActingWindow;
import se.pausa.ui.component.OtherWindows;

/** What the server does for windows beside their screens. */
@Configuration(proxyBeanMethods = false)
class ServerSettings {

    /** What a web socket of Atmosphere sets aside, in bytes and characters. */
    private static final List<String> BUFFERS = List.of(
            "org.atmosphere.websocket.bufferSize",
            "org.atmosphere.websocket.maxTextMessageSize",
            "org.atmosphere.websocket.maxBinaryMessageSize");

    @Bean
    ActingWindow actingWindow() {
        return OtherWindows::current;
    }

    /**
     * Every open window keeps a connection, with two buffers of 8 KB unless told otherwise, and two more for its web
     * socket, whose size is heard of no other way.
     */
    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> smallConnections() {
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", "1024");
        return tomcat -> tomcat.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", "1024");
            connector.setProperty("socket.appWriteBufSize", "1024");
        });
    }

    /**
     * Browsers speak by requests and hear by the web socket, which takes nothing but heartbeats from them. So 1 KB
     * is enough for its buffers (with the two of Tomcat in the application's properties), and 64 KB a window less.
     */
    @Bean
    static BeanPostProcessor smallBuffers() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ServletRegistrationBean<?> registration
                        && registration.getServlet() instanceof SpringServlet) {
                    BUFFERS.forEach(buffer -> registration.addInitParameter(buffer, "1024"));
                }
                return bean;
            }
        };
    }
}
