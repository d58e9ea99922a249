package se.pausa.ui.customer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityStanding;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.MoreInTooltip;
import se.pausa.ui.timeline.TimeWords;

/** Uppehåll: a customer's pauses on all levels, to be marked. */
class CustomerPauseGrid extends Composite<Section> {

    private final HistoryWords words;
    private final TimeWords rows;
    private final Formats formats = Formats.current();
    private final CityWords city = new CityWords(formats);
    private final Span count = new Span();
    private final Checkbox inactive = new Checkbox();
    private final Grid<SavedPause> grid = new Grid<>();
    private final Grid.Column<SavedPause> cityColumn;

    private @Nullable KnownCustomer known;
    private boolean showing;

    /**
     * @param mark takes the key of the pause that was marked, null for none
     * @param show says whether inactive ones shall be shown
     */
    CustomerPauseGrid(HistoryWords words, TimeWords rows, Consumer<@Nullable UUID> mark, Consumer<Boolean> show) {
        this.words = words;
        this.rows = rows;
        H2 title = new H2(getTranslation("person.pauses"));
        title.setId("pauses-title");
        count.addClassName("muted");
        inactive.setLabel(getTranslation("overview.filter.inactive"));
        inactive.addClassName("screen-only");
        inactive.addValueChangeListener(event -> {
            if (!showing) {
                show.accept(event.getValue());
            }
        });
        cityColumn = columns();
        grid.asSingleSelect().addValueChangeListener(event -> {
            if (!showing) {
                mark.accept(event.getValue() == null ? null : event.getValue().key());
            }
        });
        Div head = new Div(title, count, inactive);
        head.addClassName("part-head");
        getContent().add(head, grid);
        getContent().addClassName("customer-pauses");
        getContent().getElement().setAttribute("aria-labelledby", "pauses-title");
    }

    /** @param all whether inactive ones are shown beside the others; a marked one always is */
    void show(KnownCustomer customer, boolean all, @Nullable UUID marked, boolean hasCity) {
        known = customer;
        List<SavedPause> shown = customer.pauses().stream()
                .filter(pause ->
                        all || !customer.isInactive(pause) || pause.key().equals(marked))
                .toList();
        long inactives = customer.pauses().stream().filter(customer::isInactive).count();
        count.setText(getTranslation("person.pauses.count", customer.pauses().size() - inactives, inactives));
        cityColumn.setVisible(hasCity);
        grid.setEmptyStateText(getTranslation(customer.isNow() ? "person.pauses.none" : "person.pauses.none-then"));
        showing = true;
        inactive.setValue(all);
        grid.setItems(shown);
        customer.pause(marked).ifPresent(grid::select);
        showing = false;
        grid.recalculateColumnWidths();
    }

    private Grid.Column<SavedPause> columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        MoreInTooltip.in(grid);
        grid.setAriaLabel(getTranslation("person.pauses"));
        grid.setAllRowsVisible(true);
        grid.setPartNameGenerator(pause -> pause.isLive() ? null : "cancelled");
        grid.addColumn(this::target)
                .setHeader(getTranslation("pause.column.target"))
                .setRowHeader(true)
                .setTooltipGenerator(this::target)
                .setWidth("5rem")
                .setFlexGrow(1);
        grid.addColumn(pause -> words.reason(pause.values().reason()))
                .setHeader(getTranslation("pause.column.reason"))
                .setTooltipGenerator(pause -> words.reason(pause.values().reason()))
                .setWidth("5rem")
                .setFlexGrow(1);
        grid.addColumn(pause -> formats.dateTime(pause.interval().start()))
                .setHeader(getTranslation("pause.column.starts-at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(pause -> words.end(pause.values().endsAt()))
                .setHeader(getTranslation("pause.column.ends-at"))
                .setTooltipGenerator(pause -> words.end(pause.values().endsAt()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Grid.Column<SavedPause> column = grid.addColumn(this::cityState)
                .setHeader(getTranslation("pause.column.city"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(pause -> formats.status(pause.status()))
                .setHeader(getTranslation("pause.column.status"))
                .setPartNameGenerator(_ -> "status")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.getColumns().forEach(each -> each.setResizable(true));
        return column;
    }

    /** What the pause sits on: what is gone now still has its level. */
    String target(SavedPause pause) {
        return known == null
                ? ""
                : pause.target()
                        .in(known.care())
                        .map(rows::target)
                        .orElseGet(() -> formats.level(pause.target().level()));
    }

    private String cityState(SavedPause pause) {
        CityStanding standing = known == null ? null : known.standings().get(pause.id());
        if (standing == null) {
            return "";
        }
        return !known.isNow() && standing.state().isOnTheWay()
                ? getTranslation("person.unanswered")
                : city.state(standing);
    }
}
