package se.pausa.organization;

/** Asked before the tree is changed. Who may, is known to a module that knows users and stands to the right of this one. */
public interface UnitGuard {

    /** @throws RuntimeException if the user at work may not */
    void mayChangeUnits();
}
