package se.pausa.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnReorderEvent;
import com.vaadin.flow.component.grid.ColumnResizeEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.event.SortEvent;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitId;

/** How a user arranges the screens holds in the next session too. */
class RememberedTest extends ScreenTest {

    @Autowired
    OrganizationService organization;

    private UnitId south;
    private String orders;

    @BeforeEach
    void customers() {
        south = care.unit("Södermalm");
        orders = "orderlista/K" + care.customer("Märta Åström", "10004", south).value();
        care.customer("Sigvard Öberg", "10005");
    }

    private void nextSession() {
        closeWindow();
        openWindow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pausade-order", "kunder", "avstamning", "orderlista"})
    void columns_keep_their_width_their_order_and_whether_they_are_hidden(String screen) {
        String address = screen.equals("orderlista") ? orders : screen;
        open(address);
        List<String> before = keys();
        String hidden = before.get(3);
        chooseToSee(column(hidden).getHeaderText());
        resize(before.get(1), "333px");
        reorder(List.of(before.get(2), before.get(1)), 1);
        keptAre(3);

        nextSession();
        open(address);

        assertThat(column(hidden).isVisible()).isFalse();
        assertThat(column(before.get(1)).getWidth()).isEqualTo("333px");
        assertThat(keys()).startsWith(before.getFirst(), before.get(2), before.get(1), hidden);

        chooseToSee("Återställ kolumnerna");
        keptAre(0);
        assertThat(keys()).isEqualTo(before);
        assertThat(column(hidden).isVisible()).isTrue();
        assertThat(column(before.get(1)).getWidth()).isNotEqualTo("333px");
    }

    @Test
    void the_unit_is_remembered_until_the_address_says_another_one() {
        UnitId other = care.unit("Solna");
        open("kunder");
        _setValue(unit(), organization.tree().find(south).orElseThrow());
        keptAre(1);

        nextSession();
        open("kunder");
        assertThat(unit().getValue().id()).isEqualTo(south);
        assertThat(GridKt._size(grid())).isEqualTo(1);

        open("kunder?enhet=" + other.value());
        assertThat(unit().getValue().id()).isEqualTo(other);
        open("kunder");
        assertThat(unit().getValue().id()).as("a link changes nothing").isEqualTo(south);
    }

    @Test
    void sorting_is_remembered_until_the_address_says_another_one() {
        open("pausade-order");
        sort("customer");
        keptAre(1);

        nextSession();
        open("pausade-order");
        assertThat(grid().getSortOrder()).singleElement().satisfies(sort -> {
            assertThat(sort.getSorted().getKey()).isEqualTo("customer");
            assertThat(sort.getDirection()).isEqualTo(SortDirection.DESCENDING);
        });
        open("pausade-order?sortering=REASON");
        assertThat(grid().getSortOrder())
                .singleElement()
                .satisfies(sort -> assertThat(sort.getSorted().getKey()).isEqualTo("reason"));
    }

    @Test
    void alla_kunder_keeps_its_sorting_too() {
        open("kunder");
        sort("name");
        keptAre(1);

        nextSession();
        open("kunder");

        assertThat(grid().getSortOrder()).singleElement().satisfies(sort -> {
            assertThat(sort.getSorted().getKey()).isEqualTo("name");
            assertThat(sort.getDirection()).isEqualTo(SortDirection.DESCENDING);
        });
    }

    @Test
    void another_user_sees_nothing_of_it() {
        open("kunder");
        _setValue(unit(), organization.tree().find(south).orElseThrow());
        keptAre(1);

        user.is("Berit Ek");
        open("kunder");

        assertThat(unit().getValue()).isNull();
    }

    @Test
    void a_session_reads_the_settings_once_and_what_stays_as_it_is_is_not_written() {
        open("kunder");
        open("pausade-order");
        sql.forget();

        open("kunder");
        open("avstamning");
        resize(keys().get(1), column(keys().get(1)).getWidth());

        assertThat(sql.statements()).noneMatch(statement -> statement.contains("user_setting"));
    }

    @Test
    void values_that_nobody_can_read_are_passed_over() {
        jdbc.sql("""
                insert into user_setting values ('Anna Nilsson', 'kunder', 'widths', 'name=wide/1,gone=10px/1,,='),
                    ('Anna Nilsson', 'kunder', 'order', 'gone,next,,next'), ('Anna Nilsson', 'kunder', 'hidden', 'gone,'),
                    ('Anna Nilsson', 'kunder', 'sorting', '-gone'), ('Anna Nilsson', 'kunder', 'enhet', 'enhet=x&y'),
                    ('Anna Nilsson', '', 'colours', 'pink')""").update();

        open("kunder");

        assertThat(keys()).startsWith("name");
        assertThat(GridKt._size(grid())).isEqualTo(2);
    }

    private void keptAre(int settings) {
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from user_setting")
                        .query(Integer.class)
                        .single())
                .isEqualTo(settings));
    }

    private Grid<?> grid() {
        return _get(
                Grid.class,
                spec -> spec.withPredicate(grid -> grid.getColumnByKey("undo") != null
                        || grid.getColumnByKey("next") != null
                        || grid.getColumnByKey("our-days") != null));
    }

    private List<String> keys() {
        return grid().getColumns().stream().map(Column::getKey).toList();
    }

    private Column<?> column(String key) {
        return grid().getColumnByKey(key);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Unit> unit() {
        return _get(
                ComboBox.class,
                spec -> spec.withPredicate(
                        box -> "Organisation".equals(box.getPlaceholder()) || "Organisation".equals(box.getLabel())));
    }

    /** As the browser does: it tells the new width of the column, and then that somebody has changed it. */
    private void resize(String key, String width) {
        column(key).setWidth(width);
        fire(new ColumnResizeEvent<>(raw(), true, key));
    }

    private void reorder(List<String> moved, int to) {
        List<Column<Object>> all = new ArrayList<>(raw().getColumns());
        List<Column<Object>> some = moved.stream().map(raw()::getColumnByKey).toList();
        all.removeAll(some);
        all.addAll(to, some);
        fire(new ColumnReorderEvent<>(raw(), true, all));
    }

    private void fire(ComponentEvent<?> event) {
        ComponentUtil.fireEvent(grid(), event);
    }

    @SuppressWarnings("unchecked")
    private Grid<Object> raw() {
        return (Grid<Object>) grid();
    }

    /** Downwards, as a click on the heading does the second time. */
    private void sort(String key) {
        raw().sort(List.of(new GridSortOrder<>(raw().getColumnByKey(key), SortDirection.DESCENDING)));
        fire(new SortEvent<>(raw(), raw().getSortOrder(), true));
    }
}
