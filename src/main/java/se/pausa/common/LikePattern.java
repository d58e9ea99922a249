package se.pausa.common;

/** A typed word as a pattern of SQL's {@code like}. */
public final class LikePattern {

    private LikePattern() {}

    /** What has the word anywhere in it. */
    public static String anywhere(String word) {
        return "%" + literal(word) + "%";
    }

    /** What begins with the word. */
    public static String beginning(String word) {
        return literal(word) + "%";
    }

    /** An apostrophe or hyphen stands for each of its kind, since names may be stored with any. */
    private static String literal(String word) {
        return word.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('\'', '_')
                .replace('-', '_');
    }
}
