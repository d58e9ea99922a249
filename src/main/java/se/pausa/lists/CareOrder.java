package se.pausa.lists;

/** In which order Alla kunder shows the customers; Å, Ä and Ö come last, and equal ones stay in place. */
public record CareOrder(Key key, boolean descending) {

    public static final CareOrder BY_NAME = new CareOrder(Key.NAME, false);

    /** What customers can be ordered by. */
    public enum Key {
        NAME("c.name"),
        NUMBER("c.number");

        private final String column;

        Key(String column) {
            this.column = column;
        }
    }

    String column() {
        return key.column;
    }

    /** Of the key and, behind it, of the id. */
    String direction() {
        return descending ? "desc" : "asc";
    }
}
