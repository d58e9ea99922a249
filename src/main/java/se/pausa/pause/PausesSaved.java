package se.pausa.pause;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.pausa.customer.CustomerId;

/** Announced within the transaction in which these pauses were stored, with their new versions. */
public record PausesSaved(List<SavedPause> pauses) {

    public Set<CustomerId> customers() {
        return pauses.stream().map(pause -> pause.target().customer()).collect(Collectors.toSet());
    }
}
