package se.pausa.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitTree;
import se.pausa.security.LocalAccounts;
import se.pausa.security.Member;
import se.pausa.security.StaffRegister;
import se.pausa.ui.component.Dialogs;
import se.pausa.ui.component.MoreInTooltip;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.Storing;

/** The users: adds them, gives and ends roles, and lets those in no longer who have left. */
class UserList extends VerticalLayout {

    private final transient StaffRegister staff;
    private final transient LocalAccounts accounts;
    private final transient LocalDate today;
    private final transient UserWords words;
    private final Grid<Member> grid = new Grid<>();
    private final Button change = new Button(getTranslation("admin.user.change"), _ -> change());
    private final Button roles = new Button(getTranslation("admin.user.roles"), _ -> roles());
    private final Button password = new Button(getTranslation("admin.user.password.new"), _ -> password());
    private final Button end = new Button("", _ -> end());
    private final Button history = new Button(getTranslation("admin.history"), _ -> tellHistory());
    private final Span why = new Span();

    UserList(StaffRegister staff, LocalAccounts accounts, Supplier<UnitTree> units, LocalDate today) {
        this.staff = staff;
        this.accounts = accounts;
        this.today = today;
        words = new UserWords(this, units);
        columns();
        Button add = new Button(getTranslation("admin.user.add"), _ -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        HorizontalLayout tools = new HorizontalLayout(add, change, roles, password, end, history, why);
        tools.setAlignItems(Alignment.CENTER);
        List.of(add, change, roles, password, end, history)
                .forEach(each -> each.addThemeVariants(ButtonVariant.LUMO_SMALL));
        why.addClassName("why");
        setPadding(false);
        setSizeFull();
        add(tools, grid);
        show(null);
    }

    private void columns() {
        grid.addColumn(Member::name)
                .setHeader(getTranslation("admin.user.name"))
                .setRowHeader(true)
                .setFlexGrow(2);
        grid.addColumn(Member::login)
                .setHeader(getTranslation("admin.user.login"))
                .setFlexGrow(1);
        grid.addColumn(member -> words.roles(member, today))
                .setHeader(getTranslation("admin.user.roles"))
                .setTooltipGenerator(member -> words.roles(member, today))
                .setFlexGrow(4);
        grid.addColumn(member -> getTranslation(member.ended() ? "admin.user.state.ended" : "admin.user.state.active"))
                .setHeader(getTranslation("admin.user.state"))
                .setFlexGrow(1);
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        MoreInTooltip.in(grid);
        grid.setAriaLabel(getTranslation("admin.tab.users"));
        grid.setPartNameGenerator(member -> member.ended() ? "archived" : null);
        grid.setSizeFull();
        grid.asSingleSelect().addValueChangeListener(event -> select(event.getValue()));
    }

    private void add() {
        Dialogs.open(new UserDialog(getTranslation("admin.user.new"), "", "", staff::add, this::show));
    }

    private void change() {
        marked().ifPresent(member -> Dialogs.open(new UserDialog(
                getTranslation("admin.user.changing", member.name()),
                member.login(),
                member.name(),
                (login, name) -> staff.change(
                        new Member(member.id(), member.version(), login, name, member.ended(), member.roles())),
                this::show)));
    }

    private void roles() {
        marked().ifPresent(member -> Dialogs.open(new RoleDialog(member, staff, words, today, this::show)));
    }

    private void password() {
        marked().ifPresent(member -> Dialogs.open(new PasswordDialog(member, accounts)));
    }

    /** Lets somebody in no longer, or again. */
    private void end() {
        marked().ifPresent(member -> Storing.orSay(
                        () -> staff.change(new Member(
                                member.id(),
                                member.version(),
                                member.login(),
                                member.name(),
                                !member.ended(),
                                member.roles())),
                        why -> {
                            Notices.error(why);
                            show(null);
                        })
                .ifPresent(this::show));
    }

    private void tellHistory() {
        marked().ifPresent(member -> Dialogs.open(new ChangesDialog(
                getTranslation("admin.history.of", member.name()),
                staff.history(member.id()).stream()
                        .map(each -> new ChangesDialog.Line(each.at(), each.by(), words.what(each)))
                        .toList())));
    }

    private Optional<Member> marked() {
        return grid.asSingleSelect().getOptionalValue();
    }

    private void show(@Nullable Member selected) {
        List<Member> all = staff.all();
        grid.setItems(all);
        all.stream()
                .filter(member -> selected != null && member.id().equals(selected.id()))
                .findFirst()
                .ifPresentOrElse(grid::select, () -> select(null));
    }

    private void select(@Nullable Member member) {
        String whyNot = member == null ? getTranslation("admin.user.select") : null;
        List.of(change, roles, password, end, history).forEach(button -> {
            button.setEnabled(member != null);
            button.setTooltipText(whyNot);
        });
        end.setText(getTranslation(member != null && member.ended() ? "admin.user.restore" : "admin.user.end"));
        why.setText(whyNot == null ? "" : whyNot);
    }
}
