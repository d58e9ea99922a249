package se.pausa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of rules names classes and tests; those that are renamed or deleted are renamed there as well. */
class RulesTest {

    private static final Pattern RULE = Pattern.compile("(?m)^\\| (R\\d+) \\|.*\\| ([^|]*) \\| ([^|]*) \\|$");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)[^`]*`");

    /** These try all rules at once. */
    private static final Set<String> BY_CHANCE = Set.of("RandomSequenceTest", "ConcurrentSavesTest");

    private final String page = read(Path.of("src/docs/rules.md"));
    private final Map<String, String> sources = sources();

    @Test
    void every_class_and_every_test_that_the_page_names_exists() {
        assertThat(names(page))
                .hasSizeGreaterThan(50)
                .allSatisfy(name -> assertThat(sources).containsKey(name));
    }

    @Test
    void every_rule_is_proven_by_a_test() {
        assertThat(rules())
                .hasSizeGreaterThan(10)
                .allSatisfy(rule -> assertThat(names(rule.group(3)))
                        .as(rule.group(1))
                        .isNotEmpty()
                        .allMatch(name -> name.endsWith("Test") || name.endsWith("IT")));
    }

    @Test
    void R5_R6_and_R7_stand_in_the_names_of_their_tests_in_every_class_that_tests_them_by_example() {
        for (String rule : List.of("R5", "R6", "R7")) {
            Pattern named = Pattern.compile("void (R\\d_)*" + rule + "_");
            assertThat(proofs(rule))
                    .as(rule)
                    .isNotEmpty()
                    .allSatisfy(test -> assertThat(sources.get(test)).as(test).containsPattern(named));
        }
    }

    private List<String> proofs(String wanted) {
        return rules().stream()
                .filter(rule -> rule.group(1).equals(wanted))
                .flatMap(rule -> names(rule.group(3)).stream())
                .filter(test -> !BY_CHANCE.contains(test))
                .toList();
    }

    private List<MatchResult> rules() {
        return RULE.matcher(page).results().toList();
    }

    private static List<String> names(String text) {
        return CLASS.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            RulesTest::read,
                            String::concat));
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
