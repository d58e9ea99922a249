package se.pausa.ui.login;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import se.pausa.security.LoginProvider;
import se.pausa.security.ProviderSession;
import se.pausa.security.SecurityEvent;
import se.pausa.security.StaffDirectory;
import se.pausa.ui.login.SessionLimits.Verdict;

/**
 * The sessions of those who have logged in. They end when nobody has done anything for a while, after a working day at the
 * latest, when the user has ended, lost a role or logged out at the login provider, and when the user has logged in at too
 * many other places: then nothing of what the windows showed stays on the screen.
 */
@Component
@EnableConfigurationProperties(SessionLimits.class)
public class OpenSessions {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);

    private static final long LOOK_SECONDS = 5;

    private static final long DISARM_SECONDS = 2;

    /** So that nothing asks whether the page may be left. */
    private static final String DISARM = "window.$unsaved = false";

    private static final String AND_SAY = DISARM + "; " + WhyEnded.REMEMBER;

    private final SessionLimits limits;
    private final Optional<LoginProvider> provider;
    private final Clock clock;
    private final Map<VaadinSession, Open> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sessions").daemon().factory());

    OpenSessions(SessionLimits limits, StaffDirectory staff, Optional<LoginProvider> provider, Clock clock) {
        this.limits = limits;
        this.provider = provider;
        this.clock = clock;
        staff.listen(logins -> looking.execute(() -> endAll(logged -> logins.contains(logged.login()))));
        looking.scheduleWithFixedDelay(() -> look(clock.instant()), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        looking.scheduleWithFixedDelay(this::hear, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** @param there how the login provider knows the session; absent after a login by a password */
    private record Open(String login, @Nullable ProviderSession there, Instant since) {}

    /** A window was opened by somebody who has logged in. */
    public synchronized void opened(VaadinSession session, String login) {
        ProviderSession there = ProviderSession.current().orElse(null);
        Open known = open.get(session);
        if (known == null || !known.login().equals(login) || !Objects.equals(known.there(), there)) {
            open.put(session, new Open(login, there, clock.instant()));
            endTheOldest(session, login);
        }
    }

    /** Of those that are too many with the new one. */
    private void endTheOldest(VaadinSession latest, String login) {
        open.entrySet().stream()
                .filter(each -> each.getValue().login().equals(login))
                .sorted(Comparator.comparing(each -> each.getValue().since(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .filter(each -> each != latest)
                .skip(limits.perUser() - 1L)
                .forEach(oldest -> {
                    SecurityEvent.SESSIONS_ENDED.log("of", login + ", who has too many");
                    endApart(oldest, AND_SAY);
                });
    }

    /** The session is gone. */
    public void closed(VaadinSession session) {
        open.remove(session);
    }

    void look(Instant now) {
        open.forEach((session, logged) -> {
            try {
                look(session, logged, now);
            } catch (RuntimeException fault) {
                LOG.warn("How long a session lasts is not known for now", fault);
            }
        });
    }

    /** Which device it is, only the windows know: they are asked where it matters, inside the lock that they are under. */
    private void look(VaadinSession session, Open logged, Instant now) {
        Instant lastAct = Instant.ofEpochMilli(session.getLastRequestTimestamp());
        if (limits.of(logged.since(), lastAct, false, now) == Verdict.ENDS) {
            endApart(session, DISARM);
        } else if (limits.of(logged.since(), lastAct, true, now) != Verdict.GOES_ON) {
            session.access(() -> warnOrEnd(session, limits.of(logged.since(), lastAct, isByTouch(session), now)));
        }
    }

    private void warnOrEnd(VaadinSession session, Verdict verdict) {
        switch (verdict) {
            case GOES_ON -> {}
            case ENDS_SOON -> session.getUIs().forEach(this::warn);
            case ENDS -> endApart(session, DISARM);
        }
    }

    /** Asks at once what has ended at the login provider, which otherwise is asked every few seconds. */
    void hearNow() {
        looking.execute(this::hear);
    }

    private void hear() {
        try {
            provider.map(LoginProvider::recentLogouts)
                    .orElse(List.of())
                    .forEach(logout -> endAll(logged -> logged.there() != null && logout.ends(logged.there())));
        } catch (RuntimeException away) {
            LOG.warn("What has ended at the login provider is not known for now: {}", away.toString());
        }
    }

    private void endAll(Predicate<Open> ended) {
        open.forEach((session, logged) -> {
            if (ended.test(logged)) {
                SecurityEvent.SESSIONS_ENDED.log("of", logged.login());
                endApart(session, DISARM);
            }
        });
    }

    private static boolean isByTouch(VaadinSession session) {
        return session.getUIs().stream()
                .map(ui -> ui.getInternals().getExtendedClientDetails())
                .anyMatch(details -> details != null && details.isTouchDevice());
    }

    /**
     * In a thread of its own: a session that is busy or broken holds up no other one.
     *
     * @param last what its windows run before
     */
    private void endApart(VaadinSession session, String last) {
        open.remove(session);
        Thread.startVirtualThread(() -> {
            try {
                end(session, last);
            } catch (RuntimeException fault) {
                LOG.warn("A session did not end as it should", fault);
            }
        });
    }

    /** Invalidated outside of the lock of Vaadin, because inside it the windows hear of it with their next click only. */
    private void end(VaadinSession session, String last) {
        WrappedSession inBrowser = session.getSession();
        if (inBrowser == null) {
            return;
        }
        Future<Void> disarmed =
                session.access(() -> session.getUIs().forEach(ui -> ui.getPage().executeJs(last)));
        try {
            disarmed.get(DISARM_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            LOG.debug("A window that is ended is busy", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        try {
            inBrowser.invalidate();
        } catch (IllegalStateException _) {
            // It has ended meanwhile.
        }
    }

    private void warn(UI ui) {
        if (ui.getChildren().noneMatch(EndsSoon.class::isInstance)) {
            new EndsSoon(ui).open();
        }
    }

    /** Any answer is an act, so the session goes on. */
    private static final class EndsSoon extends ConfirmDialog {

        EndsSoon(UI ui) {
            setHeader(ui.getTranslation("session.ends.title"));
            setText(ui.getTranslation("session.ends.text"));
            setConfirmButton(new Button(ui.getTranslation("session.go-on"), _ -> close()));
            setCloseOnEsc(true);
        }
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
    }
}
