package se.pausa.ui.customer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.Pausing;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.lists.CareRow;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseTarget;
import se.pausa.ui.ScreenTest;
import tools.jackson.databind.node.ObjectNode;

/** From Orderlista or a customer's page Alla kunder is found again as it was left. */
class WayBackTest extends ScreenTest {

    @Autowired
    PauseService pauses;

    @Autowired
    PauseReasonService reasons;

    @BeforeEach
    void threeCustomers() {
        for (String name : List.of("Ada Ek", "Bo Dal", "Eva Alm")) {
            CustomerId customer = care.customer(name, "1" + name.hashCode());
            ContractId contract = care.contract(customer, "Beställning " + name);
            care.order(customer, contract, "Lunch " + name);
        }
        open("kunder");
    }

    @Test
    void what_stood_open_and_what_was_marked_is_so_again() {
        doubleClick("Bo Dal");
        doubleClick("Beställning Bo Dal");
        click("Lunch Bo Dal");
        button("Orderlista").click();
        settle();

        goBack();

        assertThat(names()).containsExactly("Ada Ek", "Bo Dal", "Beställning Bo Dal", "Lunch Bo Dal", "Eva Alm");
        assertThat(grid().getSelectedItems())
                .extracting(row -> row.node().name())
                .containsExactly("Lunch Bo Dal");
        assertThat(button("Kundens sida").isEnabled()).isTrue();
    }

    @Test
    void several_marked_rows_are_marked_again() {
        click("Ada Ek");
        GridKt._clickItem(grid(), 2, 1, true, false, false, false);
        UI.getCurrent().navigate("orderlista/" + key("Ada Ek"));
        settle();

        goBack();

        assertThat(says("2 kunder markerade")).isTrue();
    }

    @Test
    void the_first_row_in_sight_is_kept_for_the_way_back() {
        doubleClick("Bo Dal");
        scrolledTo("Beställning Bo Dal");
        click("Eva Alm");
        button("Orderlista").click();
        settle();

        assertThat(AllCustomersPlace.take(UI.getCurrent(), "kunder")
                        .orElseThrow()
                        .top())
                .containsExactly(1, 0);
    }

    @Test
    void what_was_left_is_put_back_once_and_never_over_what_is_marked_now() {
        click("Ada Ek");
        button("Orderlista").click();
        settle();
        goBack();
        click("Bo Dal");

        UI.getCurrent().navigate("kunder");
        settle();

        assertThat(grid().getSelectedItems())
                .extracting(row -> row.node().name())
                .doesNotContain("Ada Ek");
        assertThat(AllCustomersPlace.take(UI.getCurrent(), "kunder")).isEmpty();
    }

    @Test
    void the_bar_says_how_the_marked_row_is_now_and_not_how_it_was_left() {
        click("Ada Ek");
        assertThat(says("Det finns inget uppehåll att avbryta här.")).isTrue();
        CareRow left = row("Ada Ek");
        button("Orderlista").click();
        settle();
        new Pausing(pauses, reasons, user)
                .pause(new PauseTarget.OfCustomer(left.node().customer()), "Bortrest", clock.now(), null);

        goBack();

        assertThat(says("Det finns inget uppehåll att avbryta här.")).isFalse();
        assertThat(button("Avbryt uppehåll").isEnabled()).isTrue();
    }

    @Test
    void another_list_begins_at_its_beginning() {
        doubleClick("Bo Dal");
        click("Bo Dal");
        button("Orderlista").click();
        settle();

        open("kunder?sok=bo");

        assertThat(names()).containsExactly("Bo Dal");
        assertThat(grid().getSelectedItems()).isEmpty();
    }

    @Test
    void a_double_click_opens_a_row_and_a_second_one_leaves_it_open() {
        doubleClick("Bo Dal");
        assertThat(names()).contains("Beställning Bo Dal");

        doubleClick("Bo Dal");
        assertThat(names()).contains("Beställning Bo Dal");
    }

    @Test
    void a_search_lets_go_of_what_was_marked() {
        click("Bo Dal");

        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("Namn eller nummer")), "ada");
        settle();

        assertThat(grid().getSelectedItems()).isEmpty();
    }

    private void goBack() {
        open(_get(Anchor.class, spec -> spec.withClasses("back")).getHref());
    }

    private void click(String name) {
        GridKt._clickItem(grid(), names().indexOf(name));
        settle();
    }

    private void doubleClick(String name) {
        GridKt._doubleClickItem(grid(), names().indexOf(name), 1);
        settle();
    }

    /** As the browser tells it. */
    private void scrolledTo(String name) {
        ObjectNode data = JacksonUtils.createObjectNode();
        data.put("event.detail.key", grid().getDataCommunicator().getKeyMapper().key(row(name)));
        grid().getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(grid().getElement(), "top-row", data));
        settle();
    }

    private String key(String name) {
        return row(name).node().key();
    }

    private CareRow row(String name) {
        return GridKt._get(grid(), names().indexOf(name));
    }

    private List<String> names() {
        return GridKt._fetch(grid(), 0, 20).stream()
                .map(row -> row.node().name())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private TreeGrid<CareRow> grid() {
        return _get(TreeGrid.class);
    }
}
