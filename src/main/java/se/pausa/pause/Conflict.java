package se.pausa.pause;

import java.util.List;

/** Somebody else has saved the same pauses meanwhile; nothing was stored (R16). */
public class Conflict extends RuntimeException {

    private final transient List<Clash> clashes;

    Conflict(List<Clash> clashes) {
        super(clashes.size() + " pauses were changed meanwhile");
        this.clashes = List.copyOf(clashes);
    }

    public List<Clash> clashes() {
        return clashes;
    }

    /**
     * One pause that two people changed.
     *
     * @param mine what is staged here; its {@code stored} is what both started from
     * @param theirs what is stored now, by whom and when
     */
    public record Clash(StagedPause mine, SavedPause theirs) {}
}
