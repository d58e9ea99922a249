package se.pausa;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.vaadin.flow.component.Html;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.springframework.expression.ExpressionParser;
import org.springframework.web.client.RestTemplate;
import se.pausa.security.SecurityEvent;

/** What the sources themselves must not do, whatever a user types: run it, show it as HTML, or take it for something else. */
class SafeSourcesTest {

    private static final JavaClasses MAIN = Compiled.MAIN;

    private static final Map<Path, String> SOURCES = sources();

    /** In the words of JavaScript, which stand in strings of ours and nowhere else. */
    private static final Pattern RUNS_OR_SHOWS_TEXT = Pattern.compile(
            "\\beval\\(|new Function\\(|(inner|outer)HTML|insertAdjacentHTML|document\\.write|set(Timeout|Interval)\\(\\s*['\"`]");

    private static final Pattern BUILDS_BY_NAME =
            Pattern.compile("__proto__|\\.prototype\\b|\\bfor\\s*\\(\\s*(const|let|var) \\w+ in ");

    private static final Pattern KEPT_IN_THE_BROWSER = Pattern.compile(
            "localStorage|sessionStorage|indexedDB|document\\.cookie|caches\\.open|new Cookie\\(|ResponseCookie");

    private static final Pattern FORBIDS_PASTING = Pattern.compile("['\"](paste|copy)['\"]|onpaste");

    private static final Pattern OLD_TECHNIQUE = Pattern.compile("<(object|embed|applet|frame|iframe)\\b");

    private static final Pattern ALGORITHM = Pattern.compile(
            "\\b(?:MessageDigest|Mac|Cipher|Signature|KeyGenerator|KeyPairGenerator|SecretKeyFactory|KeyFactory|SSLContext)\\s*\\.getInstance\\((\\w+|\"[^\"]*\")\\)");

    @Test
    void a_script_is_never_made_of_what_somebody_typed() {
        assertThat(found(Pattern.compile("executeJs\\(\\s*+(?![A-Z_]+[,)]|\"|last\\))[^\\n]*")))
                .isEmpty();
        assertThat(found(Pattern.compile("executeJs\\([^;$]*\"\\s*\\+"))).isEmpty();
    }

    @Test
    void no_script_of_ours_runs_a_text_shows_one_as_html_or_builds_objects_by_names_that_come_in() {
        assertThat(found(RUNS_OR_SHOWS_TEXT)).isEmpty();
        assertThat(found(BUILDS_BY_NAME)).isEmpty();
        assertThat(found(OLD_TECHNIQUE)).isEmpty();
        noClasses()
                .should()
                .dependOnClassesThat(assignableTo(ExpressionParser.class)
                        .or(nameMatching("javax\\.script\\..*|groovy\\..*|org\\.graalvm\\.polyglot\\..*")))
                .because("an expression that somebody typed would be run")
                .check(MAIN);
    }

    @Test
    void html_is_written_in_two_places_which_escape_and_hold_no_input() {
        assertThat(MAIN.stream()
                        .filter(each -> each.getConstructorCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isAssignableTo(Html.class)))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("TimeLineView", "WeekLegend");
    }

    @Test
    void formats_and_patterns_are_ours_and_hold_no_input() {
        assertThat(found(Pattern.compile("Pattern\\.compile\\(\\s*+(?!\"|[A-Z_]+\\b)[^\\n]*")))
                .isEmpty();
        assertThat(found(Pattern.compile("String\\.format\\(\\s*+(?:[A-Z]\\w*(?:\\.\\w+)?,\\s*)?+(?!\"|[A-Z])[^\\n]*")))
                .isEmpty();
        assertThat(found(Pattern.compile("\\.(?:replaceAll|replaceFirst)\\(\\s*+(?!\"|[A-Z_]+,|\\w+ ->|_ ->)[^\\n]*")))
                .isEmpty();
    }

    @Test
    void programs_are_started_for_the_embedded_database_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("se.pausa.embedded..")
                .should()
                .callConstructorWhere(targetOwner(assignableTo(ProcessBuilder.class)))
                .orShould()
                .callMethodWhere(target(are(nameMatching("exec"))).and(targetOwner(assignableTo(Runtime.class))))
                .because("nothing that comes in may become a command")
                .check(MAIN);
    }

    @Test
    void no_object_is_made_of_bytes_that_come_in() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        assignableTo(ObjectInputStream.class)
                                .or(
                                        nameMatching(
                                                "java\\.beans\\.XMLDecoder|org\\.yaml\\..*|com\\.thoughtworks\\..*|com\\.esotericsoftware\\..*")))
                .orShould()
                .callMethodWhere(target(are(nameMatching("activateDefaultTyping.*|enableDefaultTyping.*"))))
                .because("whoever sends them would choose what is run")
                .check(MAIN);
    }

    @Test
    void what_nobody_may_guess_comes_from_the_one_secure_source() {
        noClasses()
                .that()
                .resideOutsideOfPackage("se.pausa.demo..")
                .should()
                .callConstructorWhere(targetOwner(are(belongToAnyOf(Random.class))))
                .orShould()
                .callMethodWhere(target(are(nameMatching("random"))).and(targetOwner(assignableTo(Math.class))))
                .because("what comes from there can be foretold")
                .check(MAIN);
        assertThat(MAIN.stream()
                        .filter(each -> each.getDirectDependenciesFromSelf().stream()
                                .anyMatch(use -> use.getTargetClass().isEquivalentTo(ThreadLocalRandom.class)))
                        .map(JavaClass::getSimpleName))
                .as("when a window asks again is no secret")
                .containsExactly("OpenWindow");
    }

    @Test
    void every_algorithm_is_one_of_those_that_the_page_on_protection_lists() throws IOException {
        String page = Files.readString(Path.of("src/docs/protection.md"));
        Set<String> named = SOURCES.entrySet().stream()
                .flatMap(file -> ALGORITHM
                        .matcher(file.getValue())
                        .results()
                        .map(found -> found.group(1))
                        .map(name -> name.startsWith("\"") ? name : constant(file.getValue(), name)))
                .map(name -> name.replace("\"", ""))
                .collect(Collectors.toSet());

        assertThat(named)
                .as("256 bits or more, none that is broken, and no keys of pairs that we make ourselves")
                .containsExactlyInAnyOrder("SHA-256", "HmacSHA256");
        assertThat(page).contains("SHA-256", "HMAC-SHA-256", "Argon2id", "AES");
    }

    private static String constant(String source, String name) {
        return Pattern.compile(" " + name + " = (\"[^\"]*\")")
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse(name);
    }

    @Test
    void only_the_city_and_the_login_provider_are_called_and_only_with_certificates_that_the_machine_trusts() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("HttpCityGateway")
                .and()
                .haveSimpleNameNotStartingWith("LoginProvider")
                .should()
                .dependOnClassesThat(assignableTo(HttpClient.class)
                        .or(assignableTo(URLConnection.class))
                        .or(assignableTo(RestTemplate.class)))
                .because("nobody is talked to of whom the settings know nothing")
                .check(MAIN);
        noClasses()
                .should()
                .implement(X509TrustManager.class)
                .orShould()
                .implement(HostnameVerifier.class)
                .because("whose certificate it is, the JDK decides")
                .check(MAIN);
    }

    @Test
    void a_browser_keeps_nothing_but_its_language_and_why_a_session_was_ended() {
        assertThat(found(KEPT_IN_THE_BROWSER).keySet())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("Language.java", "WhyEnded.java");
    }

    @Test
    void nothing_keeps_anybody_from_pasting_a_password() {
        assertThat(found(FORBIDS_PASTING)).isEmpty();
    }

    @Test
    void every_kind_of_security_event_is_told_of_where_it_happens() {
        assertThat(MAIN.stream()
                        .filter(each -> !each.isEquivalentTo(SecurityEvent.class))
                        .flatMap(each -> each.getFieldAccessesFromSelf().stream())
                        .filter(access -> access.getTargetOwner().isEquivalentTo(SecurityEvent.class))
                        .map(access -> access.getTarget().getName())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(SecurityEvent.values()).map(Enum::name).toList());
    }

    private static Map<Path, List<String>> found(Pattern forbidden) {
        Map<Path, List<String>> found = new TreeMap<>();
        SOURCES.forEach((file, source) -> {
            List<String> hits =
                    forbidden.matcher(source).results().map(MatchResult::group).toList();
            if (!hits.isEmpty()) {
                found.put(file, hits);
            }
        });
        return found;
    }

    private static Map<Path, String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(file -> file, SafeSourcesTest::read));
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
