package se.pausa.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.pausa.security.As;
import se.pausa.security.DemoAccount;
import se.pausa.security.Role;
import se.pausa.security.User;

/**
 * Loads the demo data before the address is printed, unless {@code PAUSA_DEMO=false}. Made-up data is a
 * convenience: when it cannot be loaded, Pausa starts all the same.
 */
@Component
@ConditionalOnBooleanProperty("pausa.demo")
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private static final User DEMO = User.everywhere(
            DemoAccount.PLANERARE.login(),
            DemoAccount.PLANERARE.person(),
            Role.PLANNER,
            Role.ADMINISTRATOR,
            Role.CONFIDANT);

    private final DemoData data;

    DemoStart(DemoData data) {
        this.data = data;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            As.user(DEMO, () -> {
                data.load();
                return true;
            });
        } catch (RuntimeException e) {
            LOG.warn(
                    "The demo data was not loaded, or only in part. Pausa starts without it; for another try, start"
                            + " with an empty database",
                    e);
        }
    }
}
