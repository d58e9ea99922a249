package se.pausa.ui.pause;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.util.List;
import java.util.function.Consumer;
import se.pausa.customer.CareNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.OrderNode;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseTarget;
import se.pausa.ui.component.Formats;

/** Nivå: what is paused, a customer or one of its contracts and orders, in the order of the tree. */
class LevelField extends Select<CareNode> {

    private final Formats formats = Formats.current();
    private List<CareNode> offered = List.of();

    /** @param chosen is given what the user chooses */
    LevelField(Consumer<CareNode> chosen) {
        Span name = new Span(getTranslation("pause.column.level"));
        name.addClassName("muted");
        setPrefixComponent(name);
        setAriaLabel(getTranslation("pause.column.level"));
        addThemeVariants(SelectVariant.LUMO_SMALL);
        addClassName("level");
        addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                chosen.accept(event.getValue());
            }
        });
    }

    /**
     * The list is made anew only when it is another, since it may have dropped down.
     *
     * @param node one of the rows of this care
     */
    void show(CustomerCare care, CareNode node) {
        List<CareNode> tree = care.inTreeOrder().toList();
        if (!tree.equals(offered)) {
            offered = tree;
            setItemLabelGenerator(each -> words(care, each));
            setItems(tree);
        }
        setValue(node);
    }

    private String words(CustomerCare care, CareNode node) {
        PauseLevel level = PauseTarget.of(node).level();
        String words = formats.level(level);
        if (level == PauseLevel.CUSTOMER) {
            return words;
        }
        String named = words + " " + Formats.shortName(node.name());
        return node instanceof OrderNode order
                ? care.contract(order.contract())
                        .map(contract -> named + ", " + Formats.shortName(contract.name()))
                        .orElse(named)
                : named;
    }
}
