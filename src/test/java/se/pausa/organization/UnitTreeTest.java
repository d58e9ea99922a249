package se.pausa.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

    private static final UnitId CITY = new UnitId(1);
    private static final UnitId SOUTH = new UnitId(2);
    private static final UnitId KATARINA = new UnitId(3);
    private static final UnitId SOLNA = new UnitId(4);

    @Test
    void R11_a_mark_is_inherited_downwards_and_not_upwards_or_sideways() {
        UnitTree tree = tree(false, true, false);

        assertThat(tree.isIntegrated(SOUTH)).isTrue();
        assertThat(tree.isIntegrated(KATARINA)).isTrue();
        assertThat(tree.isIntegrated(CITY)).isFalse();
        assertThat(tree.isIntegrated(SOLNA)).isFalse();
        assertThat(tree.integrated()).containsExactlyInAnyOrder(SOUTH, KATARINA);
    }

    @Test
    void R11_a_mark_comes_down_over_any_number_of_levels() {
        UnitTree tree = tree(true, false, false);

        assertThat(tree.integrated()).containsExactlyInAnyOrder(CITY, SOUTH, KATARINA);
        assertThat(tree.carrierAbove(KATARINA)).map(Unit::id).contains(CITY);
    }

    @Test
    void R11_the_nearest_mark_above_is_the_one_that_is_inherited_and_ones_own_is_not() {
        UnitTree tree = tree(true, true, false);

        assertThat(tree.carrierAbove(KATARINA)).map(Unit::id).contains(SOUTH);
        assertThat(tree.carrierAbove(SOUTH)).map(Unit::id).contains(CITY);
        assertThat(tree.carrierAbove(CITY)).isEmpty();
        assertThat(tree.carrierAbove(SOLNA)).isEmpty();
    }

    @Test
    void R11_one_integrated_unit_among_several_is_enough() {
        UnitTree tree = tree(false, true, false);

        assertThat(tree.isAnyIntegrated(List.of(SOLNA, KATARINA))).isTrue();
        assertThat(tree.isAnyIntegrated(List.of(SOLNA, CITY))).isFalse();
        assertThat(tree.isAnyIntegrated(List.of())).isFalse();
    }

    @Test
    void a_unit_that_is_gone_is_not_integrated() {
        UnitId gone = new UnitId(99);

        assertThat(tree(true, true, true).isIntegrated(gone)).isFalse();
        assertThat(tree(true, true, true).carrierAbove(gone)).isEmpty();
    }

    @Test
    void every_unit_comes_after_the_one_above_it() {
        assertThat(tree(false, false, false).all()).extracting(Unit::id).containsExactly(SOLNA, CITY, SOUTH, KATARINA);
    }

    /** Stockholms stad / Södermalm / Katarina, and Solna beside them. */
    private static UnitTree tree(boolean city, boolean south, boolean katarina) {
        return new UnitTree(List.of(
                unit(KATARINA, SOUTH, "Katarina", "Stockholms stad / Södermalm / Katarina", katarina),
                unit(SOUTH, CITY, "Södermalm", "Stockholms stad / Södermalm", south),
                unit(CITY, null, "Stockholms stad", "Stockholms stad", city),
                unit(SOLNA, null, "Solna", "Solna", false)));
    }

    private static Unit unit(UnitId id, @Nullable UnitId parent, String name, String path, boolean integrated) {
        return new Unit(id, 0, parent, name, path, integrated, false);
    }
}
