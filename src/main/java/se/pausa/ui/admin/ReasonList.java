package se.pausa.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.Reason;
import se.pausa.ui.component.Dialogs;
import se.pausa.ui.component.MoreInTooltip;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.component.Storing;

/** The managed list of reasons (R13): adds and renames them, and takes them in and out of use. */
class ReasonList extends VerticalLayout {

    private final transient PauseReasonService reasons;
    private final Grid<Reason> grid = new Grid<>();
    private final Button change = new PlainButton();
    private final Button archive = new PlainButton();
    private final Span why = new Span();

    ReasonList(PauseReasonService reasons) {
        this.reasons = reasons;
        addColumns();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        MoreInTooltip.in(grid);
        grid.setAriaLabel(getTranslation("admin.reasons"));
        grid.setEmptyStateText(getTranslation("admin.reason.none"));
        grid.setPartNameGenerator(reason -> reason.archived() ? "archived" : null);
        grid.setSizeFull();
        grid.setMaxWidth("50rem");
        Button add = new PlainButton(getTranslation("admin.reason.add"), _ -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        change.setText(getTranslation("admin.reason.change"));
        change.addThemeVariants(ButtonVariant.LUMO_SMALL);
        archive.addThemeVariants(ButtonVariant.LUMO_SMALL);
        why.addClassName("why");
        Span help = new Span(getTranslation("admin.reason.archive.help"));
        help.addClassName("hint");

        change.addClickListener(_ -> change(selected()));
        archive.addClickListener(_ -> turn(selected()));
        grid.asSingleSelect().addValueChangeListener(event -> select(event.getValue()));

        HorizontalLayout tools = new HorizontalLayout(add, change, archive, why);
        tools.setAlignItems(Alignment.CENTER);
        setPadding(false);
        setSizeFull();
        addClassName("reasons");
        add(help, tools, grid);
        show(null);
    }

    private void addColumns() {
        grid.addColumn(Reason::name)
                .setHeader(getTranslation("admin.reason.name"))
                .setTooltipGenerator(Reason::name)
                .setRowHeader(true)
                .setFlexGrow(3);
        grid.addColumn(reason -> getTranslation(
                        reason.permanent() ? "admin.reason.kind.permanent" : "admin.reason.kind.temporary"))
                .setHeader(getTranslation("admin.reason.kind"))
                .setFlexGrow(1);
        grid.addColumn(reason ->
                        getTranslation(reason.archived() ? "admin.reason.state.archived" : "admin.reason.state.active"))
                .setHeader(getTranslation("admin.reason.state"))
                .setFlexGrow(1);
    }

    private void add() {
        Dialogs.open(new ReasonDialog(getTranslation("admin.reason.new"), "", false, reasons::add, this::show));
    }

    private void change(@Nullable Reason reason) {
        if (reason != null) {
            Dialogs.open(new ReasonDialog(
                    getTranslation("admin.reason.changing", reason.name()),
                    reason.name(),
                    reason.permanent(),
                    (name, permanent) -> reasons.change(
                            new Reason(reason.id(), reason.version(), name, permanent, reason.archived())),
                    this::show));
        }
    }

    /** Archives a reason in use, or takes an archived one in use again. */
    private void turn(@Nullable Reason reason) {
        if (reason != null) {
            orTell(() -> reasons.change(
                    new Reason(reason.id(), reason.version(), reason.name(), reason.permanent(), !reason.archived())));
        }
    }

    private void orTell(Supplier<Reason> change) {
        Storing.orSay(change, why -> {
                    Notices.error(why);
                    show(null);
                })
                .ifPresent(this::show);
    }

    private void show(@Nullable Reason selected) {
        grid.setItems(reasons.all());
        if (selected == null) {
            select(null);
        } else {
            grid.select(selected);
            grid.focus();
        }
    }

    private void select(@Nullable Reason reason) {
        String whyNot = reason == null ? getTranslation("admin.reason.select") : null;
        change.setEnabled(reason != null);
        change.setTooltipText(whyNot);
        archive.setEnabled(reason != null);
        archive.setTooltipText(whyNot);
        archive.setText(
                getTranslation(reason != null && reason.archived() ? "admin.reason.restore" : "admin.reason.archive"));
        why.setText(whyNot == null ? "" : whyNot);
    }

    private @Nullable Reason selected() {
        return grid.asSingleSelect().getValue();
    }
}
