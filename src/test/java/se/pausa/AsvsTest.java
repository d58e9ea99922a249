package se.pausa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page on ASVS counts right, and names tests that there are. */
class AsvsTest {

    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| [^|]+ \\| (met, tested|met|open|not applicable) \\| ([^|]*) ?\\|$");

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

    private String page;
    private List<Row> rows;

    private record Row(String number, String state, String how) {}

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("src/docs/asvs.md"));
        rows = ROW.matcher(page)
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
                .toList();
    }

    @Test
    void every_requirement_stands_there_once_and_the_counts_at_the_top_are_those_of_the_table() {
        assertThat(rows).extracting(Row::number).doesNotHaveDuplicates().hasSize(264);
        Map<String, Long> states = rows.stream().collect(Collectors.groupingBy(Row::state, Collectors.counting()));
        Matcher top = Pattern.compile(
                        "Of 264: (\\d+) not applicable; of the other (\\d+), \\*\\*(\\d+) met and tested\\*\\* "
                                + "\\((\\d+) %\\), (\\d+) met, \\*\\*(\\d+) open\\*\\*")
                .matcher(page);
        assertThat(top.find()).isTrue();
        long applicable = rows.size() - states.get("not applicable");
        assertThat(Stream.of(1, 2, 3, 4, 5, 6).map(top::group).map(Long::valueOf))
                .containsExactly(
                        states.get("not applicable"),
                        applicable,
                        states.get("met, tested"),
                        100 * states.get("met, tested") / applicable,
                        states.get("met"),
                        states.get("open"));
    }

    @Test
    void what_is_tested_names_tests_that_there_are() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        assertThat(rows).filteredOn(row -> row.state().equals("met, tested")).allSatisfy(row -> {
            List<String> named =
                    TEST.matcher(row.how()).results().map(test -> test.group(1)).toList();
            assertThat(named).isNotEmpty();
            assertThat(tests).containsAll(named);
        });
    }

    @Test
    void what_is_open_says_what_is_missing_and_what_is_not_applicable_why() {
        assertThat(rows)
                .filteredOn(row -> !row.state().startsWith("met"))
                .allSatisfy(row -> assertThat(row.how()).isNotBlank());
    }
}
