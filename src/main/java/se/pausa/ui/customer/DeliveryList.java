package se.pausa.ui.customer;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import se.pausa.customer.OrderNode;
import se.pausa.delivery.Delivery;
import se.pausa.delivery.DeliveryPlan;
import se.pausa.pause.EffectivePauses;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.MoreInTooltip;
import se.pausa.ui.component.PauseWords;
import se.pausa.ui.component.PlainButton;

/**
 * The coming deliveries of orders, paused ones marked with the cause: four weeks from today, and four
 * more whenever the list is scrolled to its end or the button below it is pressed.
 */
class DeliveryList extends VerticalLayout {

    private static final Period STEP = Period.ofWeeks(4);

    /** Asks for more when the last row comes into view, but only after somebody scrolled. */
    private static final String MORE_AT_THE_END = """
            const grid = this, list = $0;
            grid.$.table.addEventListener('scroll', () => {
                const table = grid.$.table;
                const atEnd = table.scrollTop + table.clientHeight > table.scrollHeight - 40;
                if (atEnd && table.scrollTop > 0 && grid.size !== grid.$askedAt) {
                    grid.$askedAt = grid.size;
                    list.$server.showMore();
                }
            });""";

    private final H2 title = new H2();
    private final Grid<DeliveryRow> grid = new Grid<>();
    private final Span horizon = new Span();
    private final List<DeliveryRow> rows = new ArrayList<>();
    private final transient ListDataProvider<DeliveryRow> provider = new ListDataProvider<>(rows);
    private final transient Formats formats = Formats.current();

    private transient List<OrderNode> orders = List.of();
    private transient EffectivePauses pauses = new EffectivePauses(List.of());
    private LocalDate until = LocalDate.MIN;

    DeliveryList(PauseWords words, LocalDate today) {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        MoreInTooltip.in(grid);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        addColumns(words, words.withoutYearOf(today));
        grid.setDataProvider(provider);
        grid.setPartNameGenerator(row -> row.effect() == null ? null : "paused");
        Button more = new PlainButton(getTranslation("deliveries.more"), _ -> showMore());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        horizon.addClassName("hint");

        addAttachListener(_ -> grid.getElement().executeJs(MORE_AT_THE_END, getElement()));

        HorizontalLayout foot = new HorizontalLayout(horizon, more);
        foot.setAlignItems(Alignment.CENTER);
        setPadding(false);
        setSpacing(false);
        setSizeFull();
        addClassName("deliveries");
        add(title, grid, foot);
    }

    /** @param name what these orders are called together, in the title */
    void show(String name, List<OrderNode> shown, EffectivePauses effective, LocalDate today) {
        title.setText(name);
        grid.setAriaLabel(name);
        orders = shown;
        pauses = effective;
        rows.clear();
        until = today;
        extend();
        grid.scrollToStart();
    }

    /** Four more weeks. */
    @ClientCallable
    void showMore() {
        extend();
    }

    private void extend() {
        LocalDate from = until;
        until = from.plus(STEP);
        new DeliveryPlan(orders)
                .between(from.atTime(LocalTime.MIN), until.atTime(LocalTime.MIN)).stream()
                        .map(this::row)
                        .forEach(rows::add);
        String last = formats.date(until.minusDays(1));
        horizon.setText(getTranslation("deliveries.until", last));
        grid.setEmptyStateText(getTranslation("deliveries.none", last));
        provider.refreshAll();
    }

    private DeliveryRow row(Delivery delivery) {
        return new DeliveryRow(
                delivery, pauses.at(delivery.order(), delivery.start()).orElse(null));
    }

    private void addColumns(PauseWords words, PauseWords dense) {
        grid.addColumn(row -> formats.date(row.delivery().start().toLocalDate()))
                .setKey("date")
                .setHeader(getTranslation("deliveries.date"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(row -> formats.weekday(row.delivery().start().toLocalDate()))
                .setKey("weekday")
                .setHeader(getTranslation("deliveries.weekday"))
                .setWidth("6.5rem")
                .setFlexGrow(0);
        grid.addColumn(row -> formats.time(row.delivery().start().toLocalTime()) + "–"
                        + formats.time(row.delivery().end().toLocalTime()))
                .setKey("time")
                .setHeader(getTranslation("deliveries.time"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.delivery().minutes())
                .setKey("minutes")
                .setHeader(getTranslation("deliveries.minutes"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.delivery().order().name())
                .setKey("order")
                .setHeader(getTranslation("deliveries.order"))
                .setTooltipGenerator(row -> row.delivery().order().name())
                .setWidth("8rem")
                .setFlexGrow(1);
        grid.addColumn(row -> row.effect() == null ? "" : dense.cause(row.effect()))
                .setKey("paused")
                .setHeader(getTranslation("deliveries.paused"))
                .setTooltipGenerator(row -> row.effect() == null ? null : words.cause(row.effect()))
                .setPartNameGenerator(row -> row.effect() == null ? null : "paused-by")
                .setWidth("28rem")
                .setFlexGrow(2);
    }
}
