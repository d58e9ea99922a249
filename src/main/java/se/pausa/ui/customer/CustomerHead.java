package se.pausa.ui.customer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.CustomerNode;
import se.pausa.organization.UnitTree;
import se.pausa.ui.component.PlainButton;

/** Who it is, the way back, and what can be done to the whole customer. */
class CustomerHead extends Composite<Div> {

    private final UnitTree units;
    private final Anchor back = new Anchor();
    private final H1 name = new H1();
    private final Span number = new Span();
    private final Span belongs = new Span();
    private final Span city = new Span();
    private final Anchor orders = new Anchor();
    private final Button pause = new PlainButton();

    CustomerHead(UnitTree units, Runnable pausing) {
        this.units = units;
        back.setText(getTranslation("orders.back"));
        back.addClassNames("back", "screen-only");
        number.addClassName("muted");
        belongs.addClassNames("muted", "belongs");
        city.setText(getTranslation("admin.unit.city"));
        city.addClassName("city-mark");
        orders.setText(getTranslation("care.orders"));
        orders.addClassNames("screen-only", "orders");
        pause.setText(getTranslation("care.pause"));
        pause.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        pause.addClassName("screen-only");
        pause.addClickListener(_ -> pausing.run());
        getContent().add(back, name, number, belongs, city, orders, pause);
        getContent().addClassName("customer-head");
    }

    void wayBack(String address) {
        back.setHref(address);
    }

    /** @param whyNotPause in words; null if the customer can be paused */
    void show(CustomerNode customer, @Nullable String whyNotPause) {
        name.setText(customer.name());
        name.setTitle(customer.name());
        number.setText(customer.number() == null ? "" : customer.number());
        belongs.setText(units.paths(customer.units()));
        belongs.setTitle(units.paths(customer.units()));
        city.setVisible(units.isAnyIntegrated(customer.units()));
        orders.setHref(
                RouteConfiguration.forSessionScope().getUrl(OrderListView.class, OrderListView.parameters(customer)));
        pause.setEnabled(whyNotPause == null);
        pause.setTooltipText(whyNotPause);
    }
}
