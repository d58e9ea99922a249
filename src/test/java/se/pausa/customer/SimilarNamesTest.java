package se.pausa.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNamesTest {

    private final SimilarNames names = new SimilarNames();

    @ParameterizedTest
    @CsvSource({
        "Ann-Marie Ek, Ann–Marie Ek",
        "Ann-Marie Ek, Ann Marie Ek",
        "Ann-Marie Ek, AnnMarie Ek",
        "Märta Åström, Marta Astrom",
        "Märta Åström, MÄRTA ÅSTRÖM",
        "Zoé Müller, Zoe Muller",
    })
    void names_that_differ_by_dash_space_accent_or_capitals_resemble_one_another(String known, String name) {
        names.resembledBy(known);

        assertThat(names.resembledBy(name)).contains(known);
        assertThat(names.resembledBy(name)).as("once").isEmpty();
    }

    @Test
    void a_known_name_and_a_different_one_resemble_nothing() {
        names.resembledBy("Ann-Marie Ek");
        names.resembledBy("Ann Marie Ek");

        assertThat(names.resembledBy("Ann-Marie Ek")).isEmpty();
        assertThat(names.resembledBy("Ann Marie Ek")).isEmpty();
        assertThat(names.resembledBy("Anna Maria Ek")).isEmpty();
    }
}
