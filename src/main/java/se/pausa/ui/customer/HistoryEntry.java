package se.pausa.ui.customer;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityMessage;
import se.pausa.pause.PauseVersion;

/**
 * A version of a pause with what the city was told while it was the latest one: of the save itself, and again when
 * somebody said so.
 */
record HistoryEntry(PauseVersion version, List<CityMessage> messages) {

    HistoryEntry {
        messages = List.copyOf(messages);
    }

    /**
     * @param versions the latest first
     * @param messages that were put in line since the earliest of them
     */
    static List<HistoryEntry> of(List<PauseVersion> versions, List<CityMessage> messages) {
        return IntStream.range(0, versions.size())
                .mapToObj(i -> new HistoryEntry(
                        versions.get(i),
                        messages.stream()
                                .filter(message -> isWithin(
                                        message,
                                        savedAt(versions.get(i)),
                                        i == 0 ? null : savedAt(versions.get(i - 1))))
                                .toList()))
                .toList();
    }

    private static boolean isWithin(CityMessage message, Instant from, @Nullable Instant before) {
        return !message.savedAt().isBefore(from)
                && (before == null || message.savedAt().isBefore(before));
    }

    private static Instant savedAt(PauseVersion version) {
        return version.saved().changedAt();
    }
}
