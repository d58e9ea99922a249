package se.pausa.ui.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with the marked row now, or why not, for a button or an item of a menu.
 *
 * @param whyNot in words; null when it can be done
 * @param tooltip the reason why not, or the key that does the same; null for neither
 * @param isFinal stands apart from the others
 * @param ways what it opens instead of being done; empty when it is done at once
 */
public record Offer(
        String words,
        @Nullable String whyNot,
        @Nullable String tooltip,
        boolean isFinal,
        Runnable act,
        List<Offer> ways) {}
