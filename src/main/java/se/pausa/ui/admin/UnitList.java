package se.pausa.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitChange;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitRegister;
import se.pausa.organization.UnitTree;
import se.pausa.ui.component.Dialogs;
import se.pausa.ui.component.MoreInTooltip;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.component.Storing;

/** The tree of units: adds, renames, moves and closes them, and marks those of Stockholms stad (R11). */
class UnitList extends VerticalLayout {

    private final transient OrganizationService organization;
    private final transient UnitRegister register;
    private final TreeGrid<Unit> grid = new TreeGrid<>();
    private final UnitRows rows = new UnitRows();
    private final Button rename = button("admin.unit.rename", this::rename);
    private final Button move = button("admin.unit.move", this::move);
    private final Button mark = button("admin.unit.mark", this::mark);
    private final Button close = button("admin.unit.close", this::closeOrReopen);
    private final Button history = button("admin.history", this::tellHistory);
    private final Span why = new Span();

    private transient UnitTree units;

    UnitList(OrganizationService organization, UnitRegister register) {
        this.organization = organization;
        this.register = register;
        units = organization.tree();
        addColumns();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        MoreInTooltip.in(grid);
        grid.setAriaLabel(getTranslation("admin.units"));
        grid.setEmptyStateText(getTranslation("admin.unit.none"));
        grid.setPartNameGenerator(unit -> unit.closed() ? "archived" : null);
        grid.setSizeFull();
        grid.setMaxWidth("60rem");
        grid.setDataProvider(rows);
        Button add = new PlainButton(getTranslation("admin.unit.add"), _ -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        why.addClassName("why");
        Span help = new Span(getTranslation("admin.unit.help"));
        help.addClassName("hint");

        grid.asSingleSelect().addValueChangeListener(_ -> select());

        HorizontalLayout tools = new HorizontalLayout(add, rename, move, mark, close, history, why);
        tools.setAlignItems(Alignment.CENTER);
        tools.setWrap(true);
        setPadding(false);
        setSizeFull();
        addClassName("units");
        add(help, tools, grid);
        show(null);
        grid.expand(units.all());
    }

    private Button button(String words, Consumer<Unit> act) {
        Button button = new PlainButton(getTranslation(words), _ -> selected().ifPresent(act));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void addColumns() {
        grid.addHierarchyColumn(Unit::name)
                .setHeader(getTranslation("admin.unit.name"))
                .setTooltipGenerator(Unit::path)
                .setSortable(false)
                .setRowHeader(true)
                .setFlexGrow(3);
        grid.addColumn(this::city)
                .setHeader(getTranslation("admin.unit.city"))
                .setTooltipGenerator(this::city)
                .setFlexGrow(2);
        grid.addColumn(unit -> getTranslation(unit.closed() ? "admin.unit.state.closed" : "admin.unit.state.open"))
                .setHeader(getTranslation("admin.unit.state"))
                .setFlexGrow(1);
    }

    private String city(Unit unit) {
        return unit.integrated()
                ? getTranslation("admin.unit.own")
                : units.carrierAbove(unit.id())
                        .map(above -> getTranslation("admin.unit.via", above.name()))
                        .orElse("");
    }

    private void add() {
        Dialogs.open(new UnitDialog(null, selected().orElse(null), units, register, this::show));
    }

    private void rename(Unit unit) {
        Dialogs.open(new UnitDialog(unit, null, units, register, this::show));
    }

    private void move(Unit unit) {
        Dialogs.open(new MoveDialog(unit, units, register, this::show));
    }

    private void mark(Unit unit) {
        Dialogs.ask(
                MarkDialog.byMark(
                        unit, units, () -> change(unit, () -> organization.integrate(unit.id(), !unit.integrated()))),
                () -> {});
    }

    private void closeOrReopen(Unit unit) {
        change(unit, () -> {
            if (unit.closed()) {
                register.reopen(unit);
            } else {
                register.close(unit);
            }
        });
    }

    private void change(Unit unit, Runnable change) {
        Storing.orSay(change, Notices::error);
        show(unit.id());
    }

    private void tellHistory(Unit unit) {
        List<ChangesDialog.Line> lines = register.history(unit.id()).stream()
                .map(each -> new ChangesDialog.Line(each.at(), each.by(), what(each)))
                .toList();
        Dialogs.open(new ChangesDialog(getTranslation("admin.history.of", unit.name()), lines));
    }

    private String what(UnitChange change) {
        String key = "admin.unit.history." + change.kind();
        return change.kind() == UnitChange.Kind.MOVED
                ? getTranslation(key, place(change.from()), place(change.to()))
                : getTranslation(key, change.from(), change.to());
    }

    private String place(String above) {
        return above.isEmpty() ? getTranslation("admin.unit.top") : above;
    }

    /** Scrolling, selection and open rows stay. */
    private void show(@Nullable UnitId selected) {
        units = organization.tree();
        rows.show(units);
        Optional.ofNullable(selected).flatMap(units::find).ifPresent(unit -> {
            for (Optional<Unit> at = above(unit); at.isPresent(); at = above(at.get())) {
                grid.expand(at.get());
            }
            grid.select(unit);
        });
        if (selected().isEmpty()) {
            grid.deselectAll();
        }
        select();
    }

    private Optional<Unit> above(Unit unit) {
        return Optional.ofNullable(unit.parent()).flatMap(units::find);
    }

    private void select() {
        Unit unit = selected().orElse(null);
        String none = unit == null ? getTranslation("admin.unit.select") : null;
        String closed = unit != null && unit.closed() ? getTranslation("admin.unit.reopen.first") : none;
        String marked = closed == null ? whyNotMarked(unit) : closed;
        mark.setText(getTranslation(unit != null && unit.integrated() ? "admin.unit.unmark" : "admin.unit.mark"));
        close.setText(getTranslation(unit != null && unit.closed() ? "admin.unit.reopen" : "admin.unit.close"));
        disable(rename, closed);
        disable(move, closed);
        disable(mark, marked);
        disable(close, none);
        disable(history, none);
        why.setText(marked == null ? "" : marked);
    }

    private static void disable(Button button, @Nullable String whyNot) {
        button.setEnabled(whyNot == null);
        button.setTooltipText(whyNot);
    }

    private @Nullable String whyNotMarked(@Nullable Unit unit) {
        return unit == null || unit.integrated()
                ? null
                : units.carrierAbove(unit.id())
                        .map(above -> getTranslation("admin.unit.inherited", above.name()))
                        .orElse(null);
    }

    /** As it is now; the grid may still hold it as it was when it was selected. */
    private Optional<Unit> selected() {
        return grid.asSingleSelect().getOptionalValue().map(Unit::id).flatMap(units::find);
    }
}
