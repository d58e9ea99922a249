package se.pausa.common;

/** Whoever looks after the database server, where it is ours to look after. */
public interface DatabaseWatch {

    /** Whether the server has died so often that it stays down until somebody sees to it. */
    boolean hasGivenUp();
}
