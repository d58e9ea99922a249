package se.pausa.security;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.PausaTest;

/**
 * Every public method of every service asks whether the user may, before it looks at what it is given (R17): called with
 * nothing at all it must say who may, and not that something is missing. The outcome stands in {@code src/docs/access.md}.
 */
class AccessTableTest extends PausaTest {

    private static final Path TABLE = Path.of("src/docs/access.md");

    private static final String BEGIN = "<!-- from here on written by AccessTableTest -->\n";

    /** What asks nobody, and why that is right. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("OrganizationService.tree", "names of units say nothing of customers; Access itself needs them"),
            Map.entry("Access.ask", "is what is asked"),
            Map.entry("Access.may", "is what is asked"),
            Map.entry("Access.where", "is what is asked"),
            Map.entry("UserSettings.of", "how somebody has arranged their own screens"),
            Map.entry("UserSettings.keep", "how somebody has arranged their own screens"),
            Map.entry("LocalAccounts.choose", "somebody's own password"),
            Map.entry("PauseService.problemsIn", "looks at nothing but what it is given"),
            Map.entry("PauseService.recently", "looks at the clock"),
            Map.entry("CityLink.alarm", "that the city refuses us, in its words; names no customer"),
            Map.entry("CityLink.isConnected", "whether there is a city, not what it has"));

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transaction;

    private record Door(Object bean, Method method) {

        String name() {
            return AopUtils.getTargetClass(bean).getSimpleName() + "." + method.getName();
        }

        String signature() {
            return name()
                    + Arrays.stream(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .collect(joining(", ", "(", ")"));
        }
    }

    @Test
    void every_service_asks_first_and_the_table_says_whom_it_lets_in() throws IOException {
        Map<String, Act> acts = new TreeMap<>();
        user.is("Nils Tom", new Role[0]);

        assertThat(doors().filter(door -> !OPEN.containsKey(door.name())).toList())
                .hasSizeGreaterThan(50)
                .allSatisfy(door -> acts.put(
                        door.signature(),
                        refusal(door).orElseThrow(() -> new AssertionError(door.signature() + " does not ask"))));

        String written = Files.readString(TABLE);
        String table = table(acts);
        if (Boolean.getBoolean("pausa.write-access")) {
            Files.writeString(TABLE, written.substring(0, written.indexOf(BEGIN)) + BEGIN + table);
        } else {
            assertThat(written)
                    .as("run it once with -Dpausa.write-access=true to write the table anew")
                    .endsWith(BEGIN + table);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_role_may_in_the_table_it_may_at_the_services_and_nothing_else(Role role) {
        user.is("Nils Tom", new Role[0]);
        Map<Door, Act> acts = new LinkedHashMap<>();
        doors().filter(door -> !OPEN.containsKey(door.name()))
                .forEach(door -> acts.put(door, refusal(door).orElseThrow()));

        user.is("Nils Tom", role);
        assertThat(acts)
                .allSatisfy((door, act) -> assertThat(
                                refusal(door).filter(act::equals).isEmpty())
                        .as("%s, %s", door.signature(), act)
                        .isEqualTo(act.roles().contains(role)));
    }

    @Test
    void nobody_at_all_is_let_in_nowhere() {
        user.isNobody();

        assertThat(doors().filter(door -> !OPEN.containsKey(door.name())).toList())
                .allSatisfy(
                        door -> assertThat(thrownBy(door)).as(door.signature()).isInstanceOf(NotLoggedIn.class));
    }

    @Test
    void what_asks_nobody_still_exists() {
        assertThat(doors().map(Door::name)).containsAll(OPEN.keySet());
    }

    private Stream<Door> doors() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> Modifier.isPublic(AopUtils.getTargetClass(bean).getModifiers()))
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("se.pausa."))
                .sorted(Comparator.comparing(
                        bean -> AopUtils.getTargetClass(bean).getName()))
                .flatMap(bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> new Door(bean, method)));
    }

    /** The act that the user may not. */
    private Optional<Act> refusal(Door door) {
        return thrownBy(door) instanceof NotAllowed refused ? Optional.of(refused.act()) : Optional.empty();
    }

    private @Nullable Throwable thrownBy(Door door) {
        Object[] nothing = Arrays.stream(door.method().getParameterTypes())
                .map(AccessTableTest::nothing)
                .toArray();
        return catchThrowable(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return door.method().invoke(door.bean(), nothing);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(thrown.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == Act.class) {
            return Act.PAUSE;
        }
        return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
    }

    private static String table(Map<String, Act> acts) {
        List<Role> roles = List.of(Role.values());
        String head = "\n| act | " + roles.stream().map(Role::name).collect(joining(" | ")) + " |\n| --- |"
                + " --- |".repeat(roles.size()) + "\n";
        String rows = Arrays.stream(Act.values())
                .map(act -> "| " + act + " | "
                        + roles.stream()
                                .map(role -> act.roles().contains(role) ? "may" : "–")
                                .collect(joining(" | "))
                        + " |\n")
                .collect(joining());
        String doors = acts.entrySet().stream()
                .map(entry -> "| `" + entry.getKey() + "` | " + entry.getValue() + " |\n")
                .collect(joining());
        String open = new TreeMap<>(OPEN)
                .entrySet().stream()
                        .map(entry -> "| `" + entry.getKey() + "` | " + entry.getValue() + " |\n")
                        .collect(joining());
        return head + rows + "\n| method | asks for |\n| --- | --- |\n" + doors
                + "\n| asks nobody | why |\n| --- | --- |\n" + open;
    }
}
