package se.pausa.reconciliation;

import java.util.List;

/**
 * A month as it stands in Avstämning, all of it at one moment.
 *
 * @param rows differences first, then by customer and start
 * @param signOffs of the whole month, the latest first; of each unit the first one counts, see {@link SignOff#latest}
 */
public record ReconciledMonth(List<ReconciliationRow> rows, List<SignOff> signOffs) {

    /** How many pauses differ from what the city has accepted. */
    public int differences() {
        return (int) rows.stream().filter(row -> row.difference() != null).count();
    }
}
