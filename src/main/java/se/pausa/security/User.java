package se.pausa.security;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody at work.
 *
 * @param login by which they are told from others
 * @param name as it is shown and stored beside what they change; no two have the same
 * @param assignments the roles that they have today
 */
public record User(String login, String name, Set<Assignment> assignments) {

    private static final int LONGEST_HELD = 1000;

    public User {
        assignments = Set.copyOf(assignments);
    }

    /** Somebody with these roles in the whole organization. */
    public static User everywhere(String login, String name, Role... roles) {
        return new User(
                login,
                name,
                Arrays.stream(roles).map(role -> new Assignment(role, null)).collect(Collectors.toSet()));
    }

    /** The assignments by which they may do this, wherever. */
    List<Assignment> allowing(Act act) {
        return assignments.stream()
                .filter(assignment -> act.isAllowedBy(assignment.role(), assignment.unit()))
                .toList();
    }

    /**
     * The roles by which they may do this, each with the key of its unit, for instance {@code PLANNER 12}; without a key in
     * the whole organization. At most 1,000 characters.
     */
    public String held(Act act) {
        String held = allowing(act).stream()
                .map(assignment -> assignment.role()
                        + (assignment.unit() == null
                                ? ""
                                : " " + assignment.unit().value()))
                .sorted()
                .collect(Collectors.joining(", "));
        return held.length() <= LONGEST_HELD ? held : held.substring(0, LONGEST_HELD - 1) + "…";
    }

    /** The first letters of the names, as shown in the menu. */
    public String initials() {
        StringBuilder initials = new StringBuilder();
        for (String part : name.trim().split("\\s+")) {
            initials.append(part.charAt(0));
        }
        return initials.toString();
    }
}
