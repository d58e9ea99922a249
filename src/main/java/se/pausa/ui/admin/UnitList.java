package se.pausa.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.common.RuleViolation;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitTree;
import se.pausa.ui.component.Dialogs;
import se.pausa.ui.component.MoreInTooltip;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.component.Storing;

/** The tree of units; those that are integrated with Stockholms stad are marked here (R11). */
class UnitList extends VerticalLayout {

    private final transient OrganizationService organization;
    private final TreeGrid<Unit> grid = new TreeGrid<>();
    private final UnitRows rows = new UnitRows();
    private final Button mark = new PlainButton();
    private final Span why = new Span();

    private transient UnitTree units;

    UnitList(OrganizationService organization) {
        this.organization = organization;
        units = organization.tree();
        addColumns();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        MoreInTooltip.in(grid);
        grid.setAriaLabel(getTranslation("admin.units"));
        grid.setEmptyStateText(getTranslation("admin.unit.none"));
        grid.setSizeFull();
        grid.setMaxWidth("50rem");
        grid.setDataProvider(rows);
        mark.addThemeVariants(ButtonVariant.LUMO_SMALL);
        why.addClassName("why");
        Span help = new Span(getTranslation("admin.unit.help"));
        help.addClassName("hint");

        mark.addClickListener(_ -> selected().ifPresent(this::ask));
        grid.asSingleSelect().addValueChangeListener(_ -> select());

        HorizontalLayout tools = new HorizontalLayout(mark, why);
        tools.setAlignItems(Alignment.CENTER);
        setPadding(false);
        setSizeFull();
        addClassName("units");
        add(help, tools, grid);
        show();
        grid.expand(units.all());
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
    }

    private String city(Unit unit) {
        return unit.integrated()
                ? getTranslation("admin.unit.own")
                : units.carrierAbove(unit.id())
                        .map(above -> getTranslation("admin.unit.via", above.name()))
                        .orElse("");
    }

    private void ask(Unit unit) {
        Dialogs.ask(new MarkDialog(unit, units, () -> integrate(unit)), () -> {});
    }

    private void integrate(Unit unit) {
        try {
            if (!Storing.orTell(() -> organization.integrate(unit.id(), !unit.integrated()))) {
                return;
            }
        } catch (RuleViolation refused) {
            refused.problems().forEach(problem -> Notices.error(getTranslation("problem." + problem.key())));
        }
        units = organization.tree();
        show();
    }

    /** Scrolling, selection and open rows stay. */
    private void show() {
        rows.show(units);
        if (selected().isEmpty()) {
            grid.deselectAll();
        }
        select();
    }

    private void select() {
        Unit unit = selected().orElse(null);
        String whyNot = whyNot(unit);
        mark.setText(getTranslation(unit != null && unit.integrated() ? "admin.unit.unmark" : "admin.unit.mark"));
        mark.setEnabled(whyNot == null);
        mark.setTooltipText(whyNot);
        why.setText(whyNot == null ? "" : whyNot);
    }

    private @Nullable String whyNot(@Nullable Unit unit) {
        if (unit == null) {
            return getTranslation("admin.unit.select");
        }
        return unit.integrated()
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
