package se.pausa.ui.review;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.Optional;
import java.util.function.BiFunction;
import se.pausa.review.LogEntry;
import se.pausa.ui.component.MoreInTooltip;
import se.pausa.ui.component.QuietColumn;

/** Entries of the access log, the latest first. */
class LogGrid extends Grid<LogEntry> {

    private LogGrid(LogWords words) {
        addThemeVariants(GridVariant.LUMO_COMPACT);
        addClassName("pauses");
        setAriaLabel(getTranslation("log.grid"));
        setColumnReorderingAllowed(true);
        setSelectionMode(SelectionMode.SINGLE);
        text("at", words::when, "10.5rem").setRowHeader(true);
    }

    /** Of whomever it is. */
    static LogGrid ofAll(LogWords words) {
        LogGrid grid = new LogGrid(words);
        grid.text("user", LogEntry::name, "9.5rem").setFlexGrow(1);
        grid.common(words);
        grid.text("review", words::review, "8rem")
                .setFlexGrow(1)
                .setTooltipGenerator(words::reviewInFull)
                .setPartNameGenerator(
                        entry -> entry.review() != null && entry.review().outcome() == null ? "to-review" : null);
        MoreInTooltip.in(grid);
        return grid;
    }

    /** Of whoever reads. */
    static LogGrid ofOneself(LogWords words) {
        LogGrid grid = new LogGrid(words);
        grid.setSelectionMode(SelectionMode.NONE);
        grid.common(words);
        MoreInTooltip.in(grid);
        return grid;
    }

    private void common(LogWords words) {
        text("role", words::roles, "7.5rem");
        text("unit", words::where, "9rem").setFlexGrow(1);
        text("act", entry -> words.what(entry.act()), "14rem").setFlexGrow(2);
        text("customer", words::customers, "14rem").setFlexGrow(2);
        text("source", LogEntry::source, "8rem");
    }

    @Override
    protected BiFunction<Renderer<LogEntry>, String, Column<LogEntry>> getDefaultColumnFactory() {
        return (renderer, id) -> new QuietColumn<>(this, id, renderer);
    }

    private Column<LogEntry> text(String key, ValueProvider<LogEntry, String> text, String width) {
        return addColumn(text)
                .setKey(key)
                .setHeader(getTranslation("log.column." + key))
                .setTooltipGenerator(text::apply)
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    Optional<LogEntry> marked() {
        return asSingleSelect().getOptionalValue();
    }
}
