package se.pausa;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.Reason;
import se.pausa.pause.ReasonId;
import se.pausa.pause.SavedPause;
import se.pausa.security.Role;

/** Saves pauses as the screens do, with as few words as a test wants; whoever is at work does it as a planner. */
public final class Pausing {

    private final PauseService pauses;
    private final PauseReasonService reasons;
    private final TestUser user;

    public Pausing(PauseService pauses, PauseReasonService reasons, TestUser user) {
        this.user = user;
        this.pauses = pauses;
        this.reasons = reasons;
    }

    /** @param to exclusive, absent for Pågående */
    public SavedPause pause(PauseTarget target, String reason, LocalDateTime from, @Nullable LocalDateTime to) {
        PauseDraft draft = new PauseDraft();
        draft.add(target, new PauseValues(from, reason(reason), from, to, ""));
        return user.as(Role.PLANNER, () -> pauses.save(draft)).getFirst();
    }

    public SavedPause cancel(SavedPause pause) {
        PauseDraft draft = new PauseDraft();
        draft.cancel(pause);
        return user.as(Role.PLANNER, () -> pauses.save(draft)).getFirst();
    }

    private ReasonId reason(String name) {
        return user.as(Role.PLANNER, reasons::all).stream()
                .filter(reason -> reason.name().equals(name))
                .map(Reason::id)
                .findFirst()
                .orElseThrow();
    }
}
