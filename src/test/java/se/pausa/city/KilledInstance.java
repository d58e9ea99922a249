package se.pausa.city;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Environment;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.pausa.PausaApplication;
import se.pausa.TestUser;
import se.pausa.common.RuleViolation;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomerId;
import se.pausa.customer.OrderNode;
import se.pausa.pause.Conflict;
import se.pausa.pause.CustomerPauses;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.Reason;
import se.pausa.pause.ReasonId;
import se.pausa.pause.SavedPause;
import se.pausa.security.As;
import se.pausa.security.Role;
import se.pausa.security.User;

/**
 * Stands for an instance of the application that gets killed: all of it but the screens, on a database that
 * outlives it. Sends what waits; with a seed it also makes random changes, until its input ends.
 */
final class KilledInstance {

    static final String READY = "ready";

    private static final int PEOPLE = 2;
    private static final int MOST_CUSTOMERS = 3;
    private static final int MOST_CHANGES = 4;
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int DAY = 1440;
    private static final User PLANNER = TestUser.named("Anna Nilsson", Role.PLANNER);

    private final PauseService service;
    private final List<CustomerId> customers;
    private final List<ReasonId> reasons;

    private KilledInstance(ConfigurableApplicationContext application) {
        service = application.getBean(PauseService.class);
        reasons = As.user(PLANNER, application.getBean(PauseReasonService.class)::all).stream()
                .map(Reason::id)
                .toList();
        customers =
                application.getBean(JdbcClient.class).sql("select id from customer").query(Long.class).list().stream()
                        .map(CustomerId::new)
                        .toList();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                "com.vaadin.flow.spring.VaadinScopesConfig"
            })
    @AutoConfigurationPackage(basePackages = "se.pausa")
    @ComponentScan(
            basePackages = "se.pausa",
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class),
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = PausaApplication.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "se\\.pausa\\.(ui|demo|embedded)\\..*")
            })
    static class WithoutScreens {

        @Bean
        Clock clock() {
            return Clock.system(SwedishTime.ZONE);
        }
    }

    /**
     * Starts one in a process of its own.
     *
     * @param environment that knows the database
     * @param seed none for an instance that only sends
     */
    static Process launch(Environment environment, TestCity city, Duration patience, String... seed)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledInstance.class.getName()));
        command.addAll(List.of(seed));
        ProcessBuilder launch = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        for (String property : List.of("url", "username", "password")) {
            launch.environment()
                    .put(
                            "SPRING_DATASOURCE_" + property.toUpperCase(),
                            environment.getProperty("spring.datasource." + property));
        }
        launch.environment()
                .putAll(Map.of(
                        "PAUSA_CITY_URL",
                        city.address().base().toString(),
                        "PAUSA_CITY_TOKEN",
                        TestCity.TOKEN,
                        "PAUSA_CITY_PATIENCE",
                        patience.toMillis() + "ms",
                        "PAUSA_DEMO",
                        "false",
                        "PAUSA_DATA_DIR",
                        environment.getProperty("pausa.data-dir"),
                        "LOGGING_LEVEL_ROOT",
                        "ERROR",
                        "SPRING_FLYWAY_ENABLED",
                        "false",
                        "SPRING_JPA_HIBERNATE_DDL_AUTO",
                        "none"));
        return launch.start();
    }

    /** Waits until it has begun. */
    static void awaitReady(BufferedReader output) {
        if (output.lines().noneMatch(READY::equals)) {
            throw new AssertionError("The instance did not start");
        }
    }

    public static void main(String[] seed) throws Exception {
        ConfigurableApplicationContext application = new SpringApplicationBuilder(WithoutScreens.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run();
        KilledInstance instance = new KilledInstance(application);
        System.out.println(READY);
        if (seed.length > 0) {
            instance.work(Long.parseLong(seed[0]));
        }
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }

    private void work(long seed) {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE, work -> {
            Thread person = new Thread(work);
            person.setDaemon(true);
            return person;
        });
        for (int person = 0; person < PEOPLE; person++) {
            Random random = new Random(seed * PEOPLE + person);
            people.submit(() -> {
                while (true) {
                    As.user(PLANNER, () -> save(random));
                }
            });
        }
    }

    private boolean save(Random random) {
        PauseDraft draft = new PauseDraft();
        for (int i = 1 + random.nextInt(MOST_CUSTOMERS); i > 0; i--) {
            CustomerPauses customer = service.ofCustomer(one(customers, random)).orElseThrow();
            for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
                stage(draft, customer, random);
            }
        }
        try {
            service.save(draft);
        } catch (RuleViolation | Conflict | ConcurrencyFailureException _) {
            // Nothing of it is stored.
        } catch (RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        return true;
    }

    private void stage(PauseDraft draft, CustomerPauses customer, Random random) {
        List<SavedPause> live = customer.pauses().stream()
                .filter(SavedPause::isLive)
                .filter(pause -> draft.find(pause.key()).isEmpty())
                .toList();
        if (live.size() < 2 || random.nextInt(3) == 0) {
            LocalDateTime start = FIRST.plusMinutes(random.nextInt(1000 * DAY));
            LocalDateTime end = start.plusMinutes(1 + random.nextInt(5 * DAY));
            draft.add(target(customer, random), new PauseValues(start, one(reasons, random), start, end, ""));
            return;
        }
        SavedPause pause = one(live, random);
        PauseValues values = pause.values();
        switch (random.nextInt(7)) {
            case 0 -> draft.cancel(pause);
            case 1 -> draft.change(pause, values.withComment("Ring före " + random.nextInt()));
            case 2 -> draft.change(pause, values.withReason(one(reasons, random)));
            case 3 ->
                draft.change(pause, values.withNotifiedAt(values.notifiedAt().minusMinutes(random.nextInt(90))));
            case 4 -> draft.change(pause, values.withStartsAt(values.startsAt().minusMinutes(random.nextInt(90))));
            case 5 ->
                draft.change(pause, values.withEndsAt(values.startsAt().plusMinutes(1 + random.nextInt(5 * DAY))));
            default -> {
                draft.cancel(pause);
                draft.add(pause.target(), values.withReason(one(reasons, random)));
            }
        }
    }

    /** The customer itself, or its contract, or one of its orders. */
    private static PauseTarget target(CustomerPauses customer, Random random) {
        CustomerId id = customer.care().customer().customer();
        List<PauseTarget> targets = new ArrayList<>(List.of(new PauseTarget.OfCustomer(id)));
        customer.care().contracts().forEach(contract -> targets.add(new PauseTarget.OfContract(id, contract.id())));
        for (OrderNode order : customer.care().orders()) {
            targets.add(new PauseTarget.OfOrder(id, order.id()));
        }
        return one(targets, random);
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
