package se.pausa.ui.admin;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.stream.Collectors;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitTree;
import se.pausa.security.HeldRole;
import se.pausa.security.Member;

/** How users and their roles are said. */
record UserWords(Component screen, UnitTree units) {

    /** The roles of this and later days, with where and until when. */
    String roles(Member member, LocalDate today) {
        return member.roles().stream()
                .filter(role -> role.to() == null || !role.to().isBefore(today))
                .map(this::role)
                .collect(Collectors.joining("; "));
    }

    String role(HeldRole role) {
        String where = where(role);
        String what = screen.getTranslation("role." + role.role());
        if (role.to() != null) {
            return screen.getTranslation(
                    "admin.user.role.until", what, where, role.to().toString());
        }
        return screen.getTranslation("admin.user.role.where", what, where);
    }

    String where(HeldRole role) {
        return role.unit() == null
                ? screen.getTranslation("admin.user.everywhere")
                : units.find(role.unit()).map(Unit::path).orElse("");
    }

    String problems(RuleViolation refused) {
        return refused.problems().stream().map(this::problem).collect(Collectors.joining(" "));
    }

    private String problem(Problem problem) {
        return screen.getTranslation(
                "problem." + problem.key(),
                problem.arguments().stream().map(Object::toString).toArray());
    }
}
