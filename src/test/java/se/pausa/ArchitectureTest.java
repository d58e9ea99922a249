package se.pausa;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;

/** The shape of the house, see the package documentation of {@code se.pausa}. */
class ArchitectureTest {

    private static final JavaClasses MAIN = Compiled.MAIN;

    private static final JavaClasses MAIN_AND_TESTS = new ClassFileImporter().importPackages("se.pausa");

    private static final Path SOURCES = Path.of("src/main/java");

    /** The tables of each module. */
    private static final Map<String, Set<String>> TABLES = Map.ofEntries(
            Map.entry("organization", Set.of("organization_unit")),
            Map.entry("security", Set.of("user_setting", "login_try")),
            Map.entry(
                    "customer",
                    Set.of("customer", "customer_unit", "contract", "contract_unit", "service_order", "order_unit")),
            Map.entry("pause", Set.of("pause", "pause_reason")),
            Map.entry("city", Set.of("city_message", "city_queue", "city_link")),
            Map.entry("reconciliation", Set.of("city_sign_off", "city_signed_pause")),
            Map.entry("accesslog", Set.of("access_log", "access_seal", "access_seal_row")),
            Map.entry("review", Set.of("access_review")),
            Map.entry("unsaved", Set.of("unsaved_pause")),
            Map.entry("demo", Set.of("simulated_absence")),
            Map.entry("bulletin", Set.of("news")));

    /** The entities, whose names stand in JPQL. */
    private static final Map<String, Set<String>> ENTITIES = Map.of(
            "organization", Set.of("OrganizationUnit"),
            "customer", Set.of("Customer", "Contract", "ServiceOrder"),
            "pause", Set.of("Pause", "PauseReason"));

    /** The modules whose read sides bring together what others store. */
    private static final Set<String> READING = Set.of("unsaved", "lists", "city", "reconciliation", "review");

    /** A text block, a string, or a character, which may be a quote. */
    private static final Pattern LITERAL = Pattern.compile(
            "\"\"\"\\s*\\n(?<block>.*?)\"\"\"|\"(?<string>(?:\\\\.|[^\"\\\\\\n])*)\"|'(?:\\\\.|[^'\\\\])'",
            Pattern.DOTALL);

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//[^\\n]*$", Pattern.DOTALL);

    private static final Pattern TABLE = Pattern.compile("\\b(?i:(from|join|update|into))\\s+(\\w+)");

    private static final Pattern DDL = Pattern.compile(
            "(?i)\\b(create|alter|drop|truncate)\\s+(or\\s+replace\\s+)?(temporary\\s+)?(table|index|sequence|view|trigger)\\b");

    @Test
    void the_modules_know_only_those_that_they_are_allowed_to_know() {
        ApplicationModules.of(PausaApplication.class).verify();
    }

    @Test
    void only_screens_know_vaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackage("se.pausa.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("rules and data outlive a framework for screens")
                .check(MAIN);
    }

    @Test
    void nobody_knows_the_screens() {
        noClasses()
                .that()
                .resideOutsideOfPackage("se.pausa.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.pausa.ui..")
                .because("screens are the last to know; what two of them share below belongs to a module")
                .check(MAIN);
    }

    @Test
    void the_core_knows_neither_the_city_nor_the_files() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "se.pausa.ui..", "se.pausa.demo..", "se.pausa.city..", "se.pausa.reconciliation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.pausa.city..", "se.pausa.reconciliation..")
                .because("the core must work without anything outside the house")
                .check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackages("se.pausa.ui..", "se.pausa.demo..", "se.pausa.transfer..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.pausa.transfer..")
                .because("files are one way in among others")
                .check(MAIN);
    }

    @Test
    void only_the_screen_of_the_simulated_city_knows_demo_and_only_the_application_the_embedded_database() {
        noClasses()
                .that()
                .resideOutsideOfPackages("se.pausa.demo..", "se.pausa.ui.admin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.pausa.demo..")
                .because("real use must not rest on made-up data")
                .check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackage("se.pausa.embedded..")
                .and()
                .areNotAssignableFrom(PausaApplication.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.pausa.embedded..")
                .because("with another database configured it must not be missed")
                .check(MAIN);
    }

    @Test
    void no_two_packages_know_each_other() {
        slices().matching("se.pausa.(**)")
                .should()
                .beFreeOfCycles()
                .because("what knows each other can only be read, changed and tried together")
                .check(MAIN);
    }

    @Test
    void entities_and_repositories_stay_inside_their_module() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .or()
                .areAnnotatedWith(org.springframework.stereotype.Repository.class)
                .should()
                .notBePublic()
                .because("the compiler then keeps everybody else at the records and services")
                .check(MAIN);
    }

    @Test
    void screens_touch_no_transaction_and_no_table() {
        noClasses()
                .that()
                .resideInAPackage("se.pausa.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.transaction",
                        "org.springframework.transaction.annotation..",
                        "org.springframework.transaction.support..",
                        "org.springframework.data..",
                        "org.springframework.jdbc..",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "java.sql..",
                        "javax.sql..")
                .because("a service opens the transaction, and views get immutable records")
                .check(MAIN);
    }

    @Test
    void a_read_costs_its_statement_and_lets_its_connection_go() {
        assertThat(Stream.concat(MAIN.stream(), MAIN.stream().flatMap(each -> each.getMethods().stream()))
                        .filter(each -> each.tryGetAnnotationOfType(Transactional.class)
                                .filter(Transactional::readOnly)
                                .isPresent()))
                .as("the server would be told so before and after, and each statement sees what is committed anyway")
                .isEmpty();
        noClasses()
                .should()
                .callMethodWhere(target(are(nameMatching("stream")))
                        .and(JavaAccess.Predicates.targetOwner(
                                JavaClass.Predicates.assignableTo(JdbcClient.MappedQuerySpec.class))))
                .because("outside a transaction it keeps its connection until it is closed")
                .check(MAIN);
    }

    @Test
    void nobody_asks_for_the_time_without_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("se.pausa.embedded..")
                .should()
                .callMethodWhere(asksTheMachineForTheTime())
                .because("the one clock is Swedish, and tests set it")
                .check(MAIN);
        noClasses()
                .that()
                .areNotAssignableFrom(PausaApplication.class)
                .should()
                .callMethodWhere(target(are(nameMatching("system.*|tick.*")))
                        .and(JavaAccess.Predicates.targetOwner(assignableToClock())))
                .because("the clock is a bean")
                .check(MAIN);
    }

    @Test
    void entities_are_given_the_time() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethodWhere(target(are(nameMatching("now"))))
                .because("a rule that is given the time can be tried at any time")
                .check(MAIN);
    }

    @Test
    void nothing_asks_for_a_front_end_build() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("com.vaadin.flow.component.dependency")
                        .and(nameMatching(".*\\.(CssImport|JsModule|NpmPackage|JavaScript)(\\$Container)?")))
                .because("one of these makes the build want Node and a network; Vaadin's own bundle has all we use")
                .check(MAIN);
        assertThat(Stream.of(
                                "src/main/bundles",
                                "src/main/frontend",
                                "package.json",
                                "node_modules",
                                "frontend/index.ts")
                        .map(Path::of)
                        .filter(Files::exists))
                .as("files that a front-end build brings or needs")
                .isEmpty();
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Mapper)")
                .because("such a name hides whose business it is")
                .check(MAIN);
    }

    @Test
    void every_package_is_null_marked() {
        List<String> unmarked = MAIN.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertThat(unmarked)
                .as("what may be absent says so with @Nullable, everything else is there")
                .isEmpty();
    }

    @Test
    void only_read_sides_name_the_tables_of_other_modules() {
        Stream<String> strangers = javaSources(SOURCES)
                .flatMap(file -> literals(file)
                        .flatMap(sql -> TABLE.matcher(sql).results())
                        .filter(named -> isForeign(module(file), named))
                        .map(named -> file + ": " + named.group()));

        assertThat(strangers)
                .as("neither the compiler nor Modulith sees a name inside SQL")
                .isEmpty();
    }

    @Test
    void only_migrations_change_the_schema() {
        assertThat(javaSources(SOURCES)
                        .filter(file -> literals(file).anyMatch(DDL.asPredicate()))
                        .filter(file -> !module(file).equals("embedded")))
                .as("the schema belongs to Flyway")
                .isEmpty();
        assertThat(files(Path.of("src/main"))
                        .filter(file -> file.toString().endsWith(".sql"))
                        .filter(file -> !file.toString().matches(".*/db/migration/V\\d{3}__\\w+\\.sql")))
                .as("every script is a numbered migration")
                .isEmpty();
    }

    @Test
    void nobody_sleeps() {
        noClasses()
                .should()
                .callMethodWhere(target(are(nameMatching("sleep|parkNanos"))))
                .because("a test that sleeps is slow on a good day and wrong on a bad one; wait for what shall happen")
                .check(MAIN_AND_TESTS);
    }

    @Test
    void the_project_names_no_package_registry_and_no_place_on_a_machine() {
        List<String> hosts =
                List.of("repo1.maven", "repo.maven", "registry.npm", "maven.pkg", "jitpack", "artifactory");
        List<String> places = List.of("work", "home", "Users", "root");
        Pattern named = Pattern.compile("(?i)" + String.join("|", hosts).replace(".", "\\.") + "|(?<![\\w.}/])/("
                + String.join("|", places) + ")/\\w");

        assertThat(Stream.concat(
                                Stream.of("src", "frontend", "bin")
                                        .map(Path::of)
                                        .flatMap(ArchitectureTest::files),
                                Stream.of("pom.xml", "docker-compose.yml", "docker-compose.two.yml", "README.md")
                                        .map(Path::of))
                        .filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("ArchitectureTest.java"))
                        .filter(file ->
                                file.toString().matches(".*\\.(java|xml|properties|sql|css|yml|yaml|md|sh)|bin/\\w+"))
                        .flatMap(file -> named.matcher(read(file)).results().map(found -> file + ": " + found.group())))
                .as("it must build anywhere, from wherever Maven is told to fetch")
                .isEmpty();
    }

    private static DescribedPredicate<JavaMethodCall> asksTheMachineForTheTime() {
        return DescribedPredicate.describe("asks the machine for the time", call -> {
            String owner = call.getTargetOwner().getName();
            List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
            boolean withoutClock =
                    parameters.isEmpty() || !parameters.getFirst().isAssignableTo(Clock.class);
            return owner.startsWith("java.time.") && call.getName().equals("now") && withoutClock
                    || call.getName().equals("currentTimeMillis");
        });
    }

    private static DescribedPredicate<JavaClass> assignableToClock() {
        return JavaClass.Predicates.assignableTo(Clock.class);
    }

    /** Whether the name belongs to another module, and this is no read side. */
    private static boolean isForeign(String module, MatchResult named) {
        String name = named.group(2);
        boolean reads = Set.of("from", "join").contains(named.group(1).toLowerCase());
        return Stream.of(TABLES, ENTITIES)
                .flatMap(owned -> owned.entrySet().stream())
                .filter(owner -> owner.getValue().contains(name))
                .anyMatch(owner -> !owner.getKey().equals(module) && !(READING.contains(module) && reads));
    }

    private static Stream<String> literals(Path source) {
        return LITERAL.matcher(COMMENT.matcher(read(source)).replaceAll(""))
                .results()
                .map(found -> found.group("block") != null ? found.group("block") : found.group("string"))
                .filter(Objects::nonNull);
    }

    /** The module that a source file of the application belongs to; empty for the application itself. */
    private static String module(Path source) {
        Path inside = SOURCES.resolve("se/pausa").relativize(source);
        return inside.getNameCount() == 1 ? "" : inside.getName(0).toString();
    }

    private static Stream<Path> javaSources(Path root) {
        return files(root).filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<Path> files(Path root) {
        if (!Files.exists(root)) {
            return Stream.empty();
        }
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
