package se.pausa.ui.pause;

/** Whose version of what two people changed. */
enum Side {
    THEIRS,
    MINE
}
