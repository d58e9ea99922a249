package se.pausa.ui.component;

import se.pausa.customer.CustomerId;

/** What field staff do on the spot: pause somebody, and say that somebody is back; Lägg till and Spara are one. */
public interface FieldActions {

    /** Whether the user may pause anything anywhere. */
    boolean mayPause();

    /** @param afterSave runs when something was saved, and when the customer is gone */
    void pause(CustomerId customer, Runnable afterSave);

    /** Åter idag: ends a pause that applies now; as {@link #pause}. */
    void back(CustomerId customer, Runnable afterSave);
}
