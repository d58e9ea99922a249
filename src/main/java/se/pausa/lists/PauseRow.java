package se.pausa.lists;

import se.pausa.pause.SavedPause;

/** A pause with the names of what it sits on, as lists show it. */
public record PauseRow(SavedPause pause, TargetNames names) {}
