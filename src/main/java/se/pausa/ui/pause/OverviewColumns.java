package se.pausa.ui.pause;

import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.pausa.lists.PauseOrder;
import se.pausa.lists.PauseSort;
import se.pausa.organization.UnitTree;

/** The columns of Pausade order, and by which of them it is sorted. */
final class OverviewColumns {

    private static final Map<String, PauseSort> SORTS = Map.of(
            "customer", PauseSort.CUSTOMER,
            "level", PauseSort.LEVEL,
            "contract", PauseSort.CONTRACT,
            "order", PauseSort.ORDER,
            "notified-at", PauseSort.NOTIFIED_AT,
            "reason", PauseSort.REASON,
            "starts-at", PauseSort.STARTS_AT,
            "ends-at", PauseSort.ENDS_AT,
            "status", PauseSort.STATUS);

    private OverviewColumns() {}

    /**
     * So wide in rem, together not more than a window of 1280 pixels, and their shares of what is left in a wider one.
     */
    private static final Map<String, Width> WIDTHS = Map.ofEntries(
            Map.entry("customer", new Width(9.3, 2)),
            Map.entry("organization", new Width(7, 2)),
            Map.entry("level", new Width(3.9, 0)),
            Map.entry("contract", new Width(6, 1)),
            Map.entry("order", new Width(4.8, 1)),
            Map.entry("notified-at", new Width(8.25, 0)),
            Map.entry("reason", new Width(6.7, 3)),
            Map.entry("starts-at", new Width(7.5, 0)),
            Map.entry("ends-at", new Width(9.3, 4)),
            Map.entry("city", new Width(5.5, 0)),
            Map.entry("status", new Width(8, 1)),
            Map.entry("undo", new Width(2, 0)));

    private record Width(double rem, int share) {}

    /** @param now dates of its year are written short, and what is inactivated then is marked, in Swedish time */
    static void add(PauseTable table, UnitTree units, Supplier<LocalDateTime> now) {
        table.addFirst("customer", line -> line.names().customer(), "7.6rem").setFrozen(true);
        table.addText("organization", line -> units.names(line.names().units()), "6.4rem")
                .setTooltipGenerator(line -> units.paths(line.names().units()));
        table.addLevel();
        table.addText("contract", line -> orEmpty(line.names().contract()), "5.6rem");
        table.addText("order", line -> orEmpty(line.names().order()), "5.2rem");
        table.addPauseColumns(now.get().toLocalDate());
        table.markInactivated(line -> line.stored() != null && line.stored().isInactiveAt(now.get()));
        SORTS.forEach((key, sort) -> table.getColumnByKey(key).setSortProperty(sort.name()));
        WIDTHS.forEach((key, width) ->
                table.getColumnByKey(key).setWidth(width.rem() + "rem").setFlexGrow(width.share()));
        table.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        table.setAriaLabel(table.getTranslation("overview.pauses"));
    }

    static Column<PauseLine> sortedBy(PauseTable table, PauseSort by) {
        return SORTS.entrySet().stream()
                .filter(entry -> entry.getValue() == by)
                .map(entry -> table.getColumnByKey(entry.getKey()))
                .findFirst()
                .orElseThrow();
    }

    static PauseOrder order(PauseTable table) {
        return table.getSortOrder().stream()
                .findFirst()
                .map(sort -> new PauseOrder(
                        SORTS.get(sort.getSorted().getKey()), sort.getDirection() == SortDirection.DESCENDING))
                .orElse(PauseOrder.DEFAULT);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
