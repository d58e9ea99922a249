package se.pausa.ui.component;

/** A screen with a search of its own, which Ctrl+K leads to; on all other screens it leads to Alla kunder. */
public interface Searchable {

    void focusSearch();
}
