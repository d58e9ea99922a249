package se.pausa.customer;

import java.util.List;

/** Takes the rows of a file, a few hundred at a time. */
public interface Intake {

    /**
     * Takes these rows, all in one transaction, and leaves out those that collide.
     *
     * @return why rows were left out, in their order
     */
    List<LineConflict> take(List<OrderLine> lines);

    /** What was created and changed by all rows so far. */
    ImportTally tally();
}
