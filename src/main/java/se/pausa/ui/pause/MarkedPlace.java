package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import se.pausa.pause.PauseField;

/** Where stands what there is to know of the marked row of a list, and to do with it. */
interface MarkedPlace {

    /** Shall stand below the list. */
    Component parked();

    /**
     * Shows it of this row; nothing when there is none.
     *
     * @param situation its customer; absent when it is gone
     */
    void follow(@Nullable PauseLine marked, @Nullable CustomerSituation situation);

    /** Opens a field of the marked row. */
    void edit(PauseLine marked, PauseField field);

    /** Something else is to be done than with this row. */
    void leave();
}
