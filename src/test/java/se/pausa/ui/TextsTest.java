package se.pausa.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import se.pausa.ui.component.Texts;

class TextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z0-9-]+)*[.-]?)\"");

    @Test
    void all_languages_have_the_same_keys() {
        assertThat(english().stringPropertyNames()).isEqualTo(swedish().stringPropertyNames());
    }

    @Test
    void no_text_stands_twice_in_a_file() {
        for (String name : List.of("translations.properties", "translations_en.properties")) {
            assertThat(read(TEXTS.resolve(name))
                            .lines()
                            .filter(line -> line.matches("[a-z].*=.*"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .as("keys of %s", name)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void all_languages_use_the_same_values_in_a_text() {
        swedish()
                .forEach((key, text) -> assertThat(values(english().getProperty((String) key)))
                        .as("values in %s", key)
                        .isEqualTo(values((String) text)));
    }

    @Test
    void a_text_with_values_is_parsed_once_and_throws_nothing_inside_when_it_is_filled_in_again() throws Exception {
        Texts texts = new Texts();
        Set<String> keys = swedish().stringPropertyNames();
        Runnable all = () -> keys.forEach(key -> texts.getProvidedLocales()
                .forEach(locale -> texts.getTranslation(key, locale, 1, 2, 3, 4, 5, 6, 7, 8)));
        assertThat(exceptionsThrownBy(all)).as("the test can see them").isPositive();

        assertThat(exceptionsThrownBy(all)).isZero();
    }

    private static long exceptionsThrownBy(Runnable work) throws Exception {
        Path file = Files.createTempFile("exceptions", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.JavaExceptionThrow");
            recording.start();
            Thread thread = Thread.ofPlatform().start(work);
            thread.join();
            recording.stop();
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(thrown -> thrown.getThread().getJavaThreadId() == thread.threadId())
                    .filter(thrown ->
                            thrown.getClass("thrownClass").getName().equals(IllegalArgumentException.class.getName()))
                    .count();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void every_key_in_the_code_exists() {
        Set<String> keys = swedish().stringPropertyNames();
        Set<String> groups =
                keys.stream().map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());

        assertThat(literals())
                .filteredOn(literal -> groups.stream().anyMatch(literal::startsWith))
                .allSatisfy(literal ->
                        assertThat(keys).as("a text for \"%s\"", literal).anyMatch(key -> means(literal, key)));
    }

    @Test
    void every_text_is_used() {
        Set<String> literals = literals();

        assertThat(swedish().stringPropertyNames())
                .filteredOn(key -> !key.startsWith("problem."))
                .allSatisfy(key -> assertThat(literals).anyMatch(literal -> means(literal, key)));
    }

    /** A literal that ends in a point or dash is the beginning of a key. */
    private static boolean means(String literal, String key) {
        return literal.endsWith(".") || literal.endsWith("-") ? key.startsWith(literal) : key.equals(literal);
    }

    private static Set<String> literals() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/se/pausa"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> LITERAL.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> values(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties swedish() {
        return load("translations.properties");
    }

    private static Properties english() {
        return load("translations_en.properties");
    }

    private static Properties load(String name) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(name))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        texts.stringPropertyNames().stream()
                .filter(key -> texts.getProperty(key).contains("{0"))
                .forEach(key -> new MessageFormat(texts.getProperty(key)));
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
