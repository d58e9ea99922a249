package se.pausa.pause;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row is paused: by what, and until when.
 *
 * @param cause the pause on the highest level that covers the moment
 * @param until exclusive; the end of the unbroken stretch that all pauses make together, absent when it
 *     has no end
 */
public record Effect(LivePause cause, @Nullable LocalDateTime until) {}
