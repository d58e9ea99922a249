package se.pausa.pause;

import org.jspecify.annotations.Nullable;

/**
 * What a version made of one field (R15).
 *
 * @param from the value before; absent for Avslutas that was Pågående
 * @param to the value since; absent for Avslutas that is Pågående
 */
public record PauseChange(
        PauseField field, @Nullable Object from, @Nullable Object to) {}
