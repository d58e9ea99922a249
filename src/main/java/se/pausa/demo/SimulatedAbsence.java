package se.pausa.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityDays;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseStatus;

/** What the simulated city has of a pause: the newest version that it got. */
public record SimulatedAbsence(
        PauseId pause,
        int version,
        @Nullable String customerNumber,
        PauseStatus status,
        String reason,
        CityDays days,
        Instant receivedAt,
        String receipt) {}
