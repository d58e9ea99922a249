package se.pausa.organization;

/** Asked before the tree is changed. Who may, is known to a module that knows users and stands to the right of this one. */
public interface UnitGuard {

    /**
     * The name of the user at work, who may change units.
     *
     * @throws RuntimeException if the user may not
     */
    String keeper();
}
