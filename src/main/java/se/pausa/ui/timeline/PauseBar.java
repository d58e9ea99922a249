package se.pausa.ui.timeline;

import se.pausa.pause.LivePause;

/** A live pause on the row that it sits on. */
public record PauseBar(LivePause pause, Stretch place) {}
