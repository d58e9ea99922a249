package se.pausa.ui.admin;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitTree;
import se.pausa.security.HeldRole;
import se.pausa.security.Member;
import se.pausa.security.MemberChange;

/**
 * How users and their roles are said.
 *
 * @param units asked each time, since they change beside
 */
record UserWords(Component screen, Supplier<UnitTree> units) {

    /** The roles of this and later days, with where and until when. */
    String roles(Member member, LocalDate today) {
        return member.roles().stream()
                .filter(role -> role.to() == null || !role.to().isBefore(today))
                .map(this::role)
                .collect(Collectors.joining("; "));
    }

    String role(HeldRole role) {
        String where = where(role);
        String what = what(role);
        if (role.to() != null) {
            return screen.getTranslation(
                    "admin.user.role.until", what, where, role.to().toString());
        }
        return screen.getTranslation("admin.user.role.where", what, where);
    }

    /** The role, and that it comes from the login provider. */
    String what(HeldRole role) {
        String what = screen.getTranslation("role." + role.role());
        return role.byProvider() ? screen.getTranslation("admin.user.role.of-provider", what) : what;
    }

    /** What was done to a user, or to a role. */
    String what(MemberChange change) {
        String key = "admin.user.history." + change.kind();
        HeldRole role = change.role();
        if (role == null) {
            return screen.getTranslation(key, change.from(), change.to());
        }
        String what = screen.getTranslation(
                "admin.user.role.where", screen.getTranslation("role." + role.role()), where(role));
        return screen.getTranslation(key, what, role.from().toString(), until(role));
    }

    private String until(HeldRole role) {
        if (role.to() == null) {
            return screen.getTranslation("admin.user.further");
        }
        return screen.getTranslation(
                role.to().isBefore(role.from()) ? "admin.user.never" : "admin.user.last",
                role.to().toString());
    }

    String where(HeldRole role) {
        return role.unit() == null
                ? screen.getTranslation("admin.user.everywhere")
                : units.get().find(role.unit()).map(Unit::path).orElse("");
    }
}
