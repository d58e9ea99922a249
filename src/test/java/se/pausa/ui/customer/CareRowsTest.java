package se.pausa.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.lists.CareFilter;
import se.pausa.lists.CareRow;
import se.pausa.lists.CareTree;
import se.pausa.ui.component.SharedAnswers;

class CareRowsTest extends PausaTest {

    @Autowired
    CareTree tree;

    @Autowired
    SharedAnswers answers;

    private final Set<CareRow> open = new HashSet<>();
    private CareRows rows;

    @BeforeEach
    void customers() {
        rows = new CareRows(tree, answers, open::contains);
        for (int i = 0; i < 10; i++) {
            CustomerId customer = care.customer("Ada Ek " + i, "" + i);
            ContractId contract = care.contract(customer, "Beställning");
            care.order(customer, contract, "Lunch");
            care.order(customer, null, "Städ");
        }
    }

    @Test
    void unfolding_a_customer_costs_two_statements_and_its_contracts_no_more() {
        CareRow customer = below(null).getFirst();
        sql.forget();

        List<CareRow> contracts = below(customer);
        List<CareRow> orders = below(contracts.getFirst());

        assertThat(names(contracts)).containsExactly("Beställning", "Städ");
        assertThat(names(orders)).containsExactly("Lunch");
        assertThat(sql.statements()).hasSize(2);
    }

    @Test
    void customers_that_stand_open_are_read_together_with_their_page() {
        open.addAll(below(null));
        rows.refreshAll();
        sql.forget();

        rows.count();
        List<CareRow> page = below(null);
        assertThat(page).allSatisfy(row -> assertThat(below(row)).hasSize(2));

        assertThat(sql.statements()).hasSize(5);
    }

    @Test
    void another_filter_counts_anew() {
        assertThat(rows.count()).isEqualTo(10);

        rows.show(CareFilter.ALL.withText("Ek 7"));

        assertThat(rows.count()).isEqualTo(1);
        assertThat(names(below(null))).containsExactly("Ada Ek 7");
    }

    private List<CareRow> below(@Nullable CareRow parent) {
        int count = rows.getChildCount(new HierarchicalQuery<>(null, parent));
        return rows.fetchChildren(new HierarchicalQuery<>(0, count, List.of(), null, null, parent))
                .toList();
    }

    private static List<String> names(List<CareRow> rows) {
        return rows.stream().map(row -> row.node().name()).toList();
    }
}
