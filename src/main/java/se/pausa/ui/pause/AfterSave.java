package se.pausa.ui.pause;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;

/** How a screen's pauses and customers would be after Spara: what is stored, with what is staged over it. */
final class AfterSave {

    private final PauseDraft draft;
    private final KnownLines known;

    AfterSave(PauseDraft draft, KnownLines known) {
        this.draft = draft;
        this.known = known;
    }

    /** The pause of a line; empty if it is cancelled, incomplete or undone. */
    Optional<LivePause> live(PauseLine line) {
        Optional<StagedPause> staged = draft.find(line.key());
        SavedPause stored = known.stored(line);
        return staged.flatMap(LivePause::of)
                .or(() -> staged.isPresent() || stored == null ? Optional.empty() : LivePause.of(stored))
                .filter(_ -> values(line).plausibleInterval().isPresent());
    }

    /** Those that are staged, else those that are stored. */
    PauseValues values(PauseLine line) {
        return draft.find(line.key())
                .map(StagedPause::values)
                .orElseGet(() -> Objects.requireNonNull(known.stored(line)).values());
    }

    /** Another pause of the customer; one that is not shown is as it was when it was read. */
    Optional<LivePause> live(LivePause other) {
        return known.find(other.key()).map(this::live).orElseGet(() -> Optional.of(other));
    }

    /** The live pauses of a customer, without the one with this key. */
    List<LivePause> othersThan(@Nullable UUID key, CustomerSituation situation) {
        return Stream.concat(
                        situation.pauses().stream()
                                .filter(pause -> draft.find(pause.key()).isEmpty())
                                .map(LivePause::of),
                        draft.rows().stream().map(LivePause::of))
                .flatMap(Optional::stream)
                .filter(pause -> !pause.key().equals(key))
                .toList();
    }

    /** The customer with contracts and orders as rows that end them leave them (R9). */
    CustomerSituation of(CustomerSituation situation) {
        return situation.with(draft.after(situation.care()));
    }
}
