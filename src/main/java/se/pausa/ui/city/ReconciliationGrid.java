package se.pausa.ui.city;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.pausa.lists.TargetNames;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseId;
import se.pausa.pause.SavedPause;
import se.pausa.reconciliation.ReconciliationRow;
import se.pausa.ui.component.Addresses;
import se.pausa.ui.component.MoreInTooltip;
import se.pausa.ui.component.QuietColumn;
import se.pausa.ui.component.RowBoxes;
import se.pausa.ui.component.SortButtons;
import se.pausa.ui.component.Texts;
import se.pausa.ui.component.TopRow;

/** Our pauses beside what the city has accepted of them; several can be selected. */
class ReconciliationGrid extends Grid<ReconciliationRow> {

    private static final Comparator<Object> SWEDISH = Collator.getInstance(Texts.SWEDISH);

    private final ReconciliationWords words;
    private final TopRow<ReconciliationRow> top = new TopRow<>(this);

    /** @param today dates of its year are written without the year */
    ReconciliationGrid(ReconciliationWords words, UnitTree units, LocalDate today) {
        this.words = words;
        ReconciliationWords dense = words.withoutYearOf(today);
        addThemeVariants(GridVariant.LUMO_COMPACT);
        ((GridMultiSelectionModel<ReconciliationRow>) setSelectionMode(SelectionMode.MULTI))
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        addClassName("reconciliation");
        setColumnReorderingAllowed(true);
        setAriaLabel(getTranslation("reconciliation.grid"));
        customerColumn()
                .setFlexGrow(2)
                .setRowHeader(true)
                .setComparator((one, other) -> SWEDISH.compare(
                        one.row().names().customer(), other.row().names().customer()));
        text("number", row -> orNothing(row.row().names()), "6.6rem");
        text("organization", row -> units.names(row.row().names().units()), "7.2rem")
                .setFlexGrow(1)
                .setTooltipGenerator(row -> units.paths(row.row().names().units()))
                .setSortable(true);
        text("level", row -> words.formats().level(row.row().pause().target().level()), "5.3rem")
                .setTooltipGenerator(row -> row.row().names().own());
        text("status", row -> words.formats().status(row.row().pause().status()), "5.3rem");
        text("our-days", row -> dense.city().days(row.days()), "10.5rem")
                .setTooltipGenerator(row -> words.city().days(row.days()))
                .setPartNameGenerator(row -> row.isLive() ? null : "cancelled")
                .setComparator(Comparator.comparing(row -> row.days().from()));
        text("city-days", dense::cityDays, "10.5rem")
                .setTooltipGenerator(words::cityDays)
                .setComparator(Comparator.comparing(row ->
                        row.accepted().map(report -> report.days().from()).orElse(LocalDate.MAX)));
        text("state", words::state, "7.1rem").setTooltipGenerator(words::stateInFull);
        text("accepted-at", dense::accepted, "6.5rem").setTooltipGenerator(words::accepted);
        differenceColumn();
        text(
                        "changed-after",
                        row -> row.changedAfterSignOff() ? getTranslation("reconciliation.is-changed") : "",
                        "8.2rem")
                .setTooltipGenerator(
                        row -> row.changedAfterSignOff() ? getTranslation("reconciliation.column.changed") : null);
        SortButtons.name(this);
        MoreInTooltip.in(this);
        RowBoxes.name(this);
    }

    @Override
    protected BiFunction<Renderer<ReconciliationRow>, String, Column<ReconciliationRow>> getDefaultColumnFactory() {
        return (renderer, id) -> new QuietColumn<>(this, id, renderer);
    }

    private Column<ReconciliationRow> text(String key, ValueProvider<ReconciliationRow, String> text, String width) {
        return named(key, addColumn(text), width).setTooltipGenerator(text::apply);
    }

    private Column<ReconciliationRow> named(String key, Column<ReconciliationRow> column, String width) {
        return column.setKey(key)
                .setHeader(getTranslation("reconciliation.column." + key))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    /** The way to the pause, among those of its customer. */
    private Column<ReconciliationRow> customerColumn() {
        return named(
                "customer",
                addColumn(LitRenderer.<ReconciliationRow>of(
                                "<a href=\"${item.address}\" router-link focus-target tabindex=\"-1\">${item.name}</a>")
                        .withProperty("name", row -> row.row().names().customer())
                        .withProperty("address", ReconciliationGrid::address)),
                "8rem");
    }

    private static String address(ReconciliationRow row) {
        SavedPause pause = row.row().pause();
        return Addresses.customer(pause.target().customer(), row.row().names().customerNumber(), pause.key());
    }

    private void differenceColumn() {
        addColumn(LitRenderer.<ReconciliationRow>of(
                                "<span class=\"problem-sign\" aria-hidden=\"true\" ?hidden=\"${!item.words}\">⚠</span> ${item.words}")
                        .withProperty("words", words::difference))
                .setKey("difference")
                .setHeader(getTranslation("reconciliation.column.difference"))
                .setTooltipGenerator(words::difference)
                .setWidth("10.5rem")
                .setFlexGrow(3)
                .setResizable(true);
    }

    /** Shows other rows; those that were selected and are still there stay selected. */
    void show(List<ReconciliationRow> rows) {
        Set<PauseId> selected = selected();
        setItems(rows);
        select(rows, selected);
    }

    /** As it was left. */
    void restore(ReconciliationPlace place, List<ReconciliationRow> rows) {
        select(rows, place.selected());
        List<PauseId> ids = rows.stream().map(ReconciliationRow::id).toList();
        if (ids.contains(place.top())) {
            scrollToIndex(ids.indexOf(place.top()));
        }
    }

    private void select(List<ReconciliationRow> rows, Set<PauseId> some) {
        asMultiSelect()
                .setValue(rows.stream().filter(row -> some.contains(row.id())).collect(Collectors.toSet()));
    }

    /** The first row in sight; absent at the beginning of the list. */
    @Nullable
    PauseId top() {
        return top.get().map(ReconciliationRow::id).orElse(null);
    }

    Set<PauseId> selected() {
        return getSelectedItems().stream().map(ReconciliationRow::id).collect(Collectors.toSet());
    }

    private static String orNothing(TargetNames names) {
        String number = names.customerNumber();
        return number == null ? ReconciliationWords.NOTHING : number;
    }
}
