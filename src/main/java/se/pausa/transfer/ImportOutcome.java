package se.pausa.transfer;

import java.util.List;
import se.pausa.customer.ImportTally;

/**
 * How an import ended.
 *
 * @param rows rows that are in, whatever the end; importing the same file again continues harmlessly
 * @param problems rows that collided with what somebody stored since the check
 */
public record ImportOutcome(End end, int rows, ImportTally tally, List<RowProblem> problems) {

    public ImportOutcome {
        problems = List.copyOf(problems);
    }

    /** Whether something outside the file ended it. */
    public boolean failed() {
        return end == End.FAILED || end == End.IN_DOUBT;
    }

    /** Why it ended. */
    public enum End {
        DONE,
        /** The user stopped it. */
        STOPPED,
        /** The database or the file failed; rows of whole chunks are in. */
        FAILED,
        /** The database did not say whether it stored the last chunk; the rows before it are in. */
        IN_DOUBT
    }
}
