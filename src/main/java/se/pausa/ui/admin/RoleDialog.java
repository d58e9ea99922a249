package se.pausa.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.Unit;
import se.pausa.security.HeldRole;
import se.pausa.security.Member;
import se.pausa.security.Role;
import se.pausa.security.StaffRegister;
import se.pausa.ui.component.Storing;
import se.pausa.ui.component.UnitField;

/** The roles of a user, each with where and from when to when: gives one, and ends one today. */
class RoleDialog extends Dialog {

    private final StaffRegister staff;
    private final UserWords words;
    private final LocalDate today;
    private final Consumer<Member> afterwards;
    private final Grid<HeldRole> grid = new Grid<>();
    private final Select<Role> role = new Select<>();
    private final UnitField unit;
    private final Button end = new Button(getTranslation("admin.user.role.end"), _ -> end());
    private final Span fault = new Span();
    private Member member;

    /** @param afterwards is given the user whenever something was stored */
    RoleDialog(Member member, StaffRegister staff, UserWords words, LocalDate today, Consumer<Member> afterwards) {
        this.member = member;
        this.staff = staff;
        this.words = words;
        this.today = today;
        this.afterwards = afterwards;
        unit = new UnitField(getTranslation("admin.user.unit"), words.units().get());
        unit.offer(each -> !each.closed());
        unit.setPlaceholder(getTranslation("admin.user.everywhere"));
        role.setLabel(getTranslation("admin.user.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(each -> getTranslation("role." + each));
        role.setValue(Role.PLANNER);
        columns();
        end.addThemeVariants(ButtonVariant.LUMO_SMALL);
        fault.addClassName("fault");
        fault.getElement().setAttribute("role", "alert");
        Button give = new Button(getTranslation("admin.user.role.give"), _ -> give());
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        HorizontalLayout form = new HorizontalLayout(role, unit, give);
        form.setAlignItems(HorizontalLayout.Alignment.BASELINE);
        VerticalLayout content =
                new VerticalLayout(grid, end, new H3(getTranslation("admin.user.role.new")), form, fault);
        content.setPadding(false);
        add(content);
        getFooter().add(new Button(getTranslation("admin.close"), _ -> close()));
        setHeaderTitle(getTranslation("admin.user.roles.of", member.name()));
        setWidth("44rem");
        show(member);
    }

    private void columns() {
        grid.addColumn(words::what).setHeader(getTranslation("admin.user.role")).setRowHeader(true);
        grid.addColumn(words::where).setHeader(getTranslation("admin.user.unit"));
        grid.addColumn(held -> held.from().toString()).setHeader(getTranslation("admin.user.from"));
        grid.addColumn(held -> held.to() == null
                        ? getTranslation("admin.user.further")
                        : held.to().toString())
                .setHeader(getTranslation("admin.user.to"));
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel(getTranslation("admin.user.roles.of", member.name()));
        grid.setEmptyStateText(getTranslation("admin.user.role.none"));
        grid.asSingleSelect().addValueChangeListener(event -> select(event.getValue()));
    }

    private void give() {
        Unit where = unit.getValue();
        orSay(() -> staff.assign(member.id(), role.getValue(), where == null ? null : where.id(), today, null));
    }

    /** So that it holds no longer: not today, and not later. */
    private void end() {
        HeldRole held = grid.asSingleSelect().getValue();
        if (held != null) {
            LocalDate first = held.from().isAfter(today) ? held.from() : today;
            orSay(() -> staff.until(member.id(), held, first.minusDays(1)));
        }
    }

    private void orSay(Supplier<Member> act) {
        fault.setText("");
        Storing.orSay(act, fault::setText).ifPresent(stored -> {
            show(stored);
            afterwards.accept(stored);
        });
    }

    private void show(Member now) {
        member = now;
        grid.setItems(now.roles());
        select(null);
    }

    private void select(@Nullable HeldRole held) {
        boolean goesOn = held != null && (held.to() == null || !held.to().isBefore(today));
        boolean ours = held == null || !held.byProvider();
        end.setEnabled(goesOn && ours);
        end.setTooltipText(
                goesOn && ours ? null : getTranslation(ours ? "admin.user.role.select" : "problem.roleOfProvider"));
    }
}
