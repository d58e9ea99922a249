package se.pausa.lists;

/** How the overview is sorted; the id decides between equals, so that pages never overlap. */
public record PauseOrder(PauseSort by, boolean descending) {

    /** The latest start first. */
    public static final PauseOrder DEFAULT = new PauseOrder(PauseSort.STARTS_AT, true);

    /** Of the key and, behind it, of the id. */
    String direction() {
        return descending ? "desc" : "asc";
    }
}
