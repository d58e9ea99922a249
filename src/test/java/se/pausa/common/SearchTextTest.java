package se.pausa.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "A\u030Astro\u0308m, Åström, letters in two pieces",
        "O\u2019Brien, O'Brien, a curly apostrophe",
        "O\u02BCBrien, O'Brien, a letter that looks like an apostrophe",
        "Karl\u2011Erik, Karl-Erik, a no-break hyphen",
        "Karl\u2013Erik, Karl-Erik, a dash",
        "Märta\u00A0Åström, Märta Åström, a no-break space",
        "Märta\u202F \u2009Åström, Märta Åström, several kinds of space",
        "Mär\u00ADta\u200B Åst\uFEFFröm, Märta Åström, what cannot be seen",
    })
    void is_the_same_whatever_it_was_typed_or_copied_with(String typed, String plain, String kind) {
        assertThat(new SearchText(typed).text()).as(kind).isEqualTo(plain);
    }

    @Test
    void has_no_space_around_it_and_may_be_empty() {
        assertThat(new SearchText(" \t\u00A0Åsa\n").text()).isEqualTo("Åsa");
        assertThat(new SearchText("\u00A0 ").isEmpty()).isTrue();
    }

    @Test
    void is_cut_at_its_greatest_length_and_never_within_a_character() {
        assertThat(new SearchText("å".repeat(600)).text()).isEqualTo("å".repeat(SearchText.MAX_LENGTH));
        assertThat(new SearchText("a".repeat(99) + "😀").text()).isEqualTo("a".repeat(99));
        assertThat(new SearchText("a".repeat(98) + "😀😀").text()).isEqualTo("a".repeat(98) + "😀");
    }

    @Test
    void normalizing_twice_changes_nothing_more() {
        String once = new SearchText(" O\u2019Brien  \u2013 A\u030A ".repeat(20)).text();

        assertThat(new SearchText(once).text()).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({"soder", "SÖDER", "So\u0308der", "tjänst S", "''"})
    void is_found_anywhere_in_a_name_by_any_case_and_without_dots_and_rings(String typed) {
        assertThat(new SearchText(typed).isFoundIn("Hemtjänst Söder")).isTrue();
        assertThat(new SearchText(typed).isFoundIn("Hemtja\u0308nst\u00A0So\u0308der"))
                .isTrue();
    }

    @Test
    void is_not_found_in_another_name() {
        assertThat(new SearchText("norr").isFoundIn("Hemtjänst Söder")).isFalse();
    }
}
