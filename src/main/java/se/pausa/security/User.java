package se.pausa.security;

/**
 * Somebody at work.
 *
 * @param name as it is shown and stored beside what they change
 */
public record User(String name) {

    /** The first letters of the names, as shown in the menu. */
    public String initials() {
        StringBuilder initials = new StringBuilder();
        for (String part : name.trim().split("\\s+")) {
            initials.append(part.charAt(0));
        }
        return initials.toString();
    }
}
