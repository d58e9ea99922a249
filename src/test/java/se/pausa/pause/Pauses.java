package se.pausa.pause;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Interval;
import se.pausa.customer.CareNode;

/** Made-up pauses; times are written as {@code 2026-11-23T09:00}. */
final class Pauses {

    static final ReasonId HOSPITAL = new ReasonId(1);

    private Pauses() {}

    static Interval interval(String start, @Nullable String end) {
        return new Interval(LocalDateTime.parse(start), end == null ? null : LocalDateTime.parse(end));
    }

    static LivePause live(CareNode node, String start, @Nullable String end) {
        return live(node, interval(start, end));
    }

    static LivePause live(CareNode node, Interval interval) {
        return new LivePause(UUID.randomUUID(), PauseTarget.of(node), interval, HOSPITAL);
    }

    static PauseValues values(String start, @Nullable String end) {
        Interval interval = interval(start, end);
        return new PauseValues(interval.start(), HOSPITAL, interval.start(), interval.end(), "");
    }

    static SavedPause saved(CareNode node, PauseValues values, PauseStatus status) {
        return new SavedPause(
                new PauseId(7),
                UUID.randomUUID(),
                0,
                PauseTarget.of(node),
                values,
                status,
                "Anna Nilsson",
                Instant.parse("2026-11-23T08:00:00Z"));
    }

    /** The next version of a stored pause, by somebody else. */
    static SavedPause later(SavedPause saved, PauseValues values, PauseStatus status) {
        return new SavedPause(
                saved.id(),
                saved.key(),
                saved.version() + 1,
                saved.target(),
                values,
                status,
                "Bo Ek",
                saved.changedAt().plusSeconds(60));
    }
}
