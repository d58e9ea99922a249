package se.pausa.ui.component;

import java.util.List;
import se.pausa.customer.CareNode;

/** What can be done to a row of the tree from any screen that shows it. */
public interface PauseActions {

    /** Whether the user may pause anything anywhere. */
    boolean mayPause();

    /**
     * Opens the dialog Pausa.
     *
     * @param afterSave runs when something was saved, so that the screen shows it
     */
    void pause(CareNode node, Runnable afterSave);

    /**
     * Opens the dialog that gives several rows the same pause.
     *
     * @param afterSave runs when something was saved, so that the screen shows it
     */
    void pause(List<CareNode> nodes, Runnable afterSave);

    /**
     * Opens the dialog with the ongoing, else the next pause that sits on this row itself, staged as
     * cancelled.
     *
     * @param afterSave runs when something was saved, so that the screen shows it
     */
    void cancelPause(CareNode node, Runnable afterSave);
}
