package se.pausa;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Tells the person at the terminal where to point the browser. */
final class StartMessage implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String scheme = environment.getProperty("server.ssl.bundle", "").isBlank() ? "http" : "https";
        System.out.println(
                "Pausa är igång: " + scheme + "://127.0.0.1:" + environment.getProperty("local.server.port") + "/");
    }
}
