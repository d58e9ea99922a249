package se.pausa.pause;

/** How the overview is sorted; the id decides between equals, so that pages never overlap. */
public record PauseOrder(PauseSort by, boolean descending) {

    /** The latest start first. */
    public static final PauseOrder DEFAULT = new PauseOrder(PauseSort.STARTS_AT, true);

    String sql() {
        String direction = descending ? " desc" : "";
        return by.sql() + direction + ", p.id" + direction;
    }
}
