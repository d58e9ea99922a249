package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import se.pausa.lists.Inactivated;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseQuestion;
import se.pausa.lists.PauseSubset;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.Notices;

/**
 * What has just been saved in the overview.
 *
 * @param found the keys of those that the filter still finds
 */
record SavedRows(List<SavedPause> saved, Set<UUID> found) {

    /** Rows that leave the list by what has become of them are counted, with a way to see them (R8). */
    void tell(Component screen, Consumer<UnaryOperator<PauseFilter>> filter) {
        long hidden =
                saved.stream().filter(pause -> !found.contains(pause.key())).count();
        String done = PauseSentences.saved(screen, saved);
        if (hidden == 0) {
            Notices.done(done);
        } else {
            Notices.done(
                    done + ". " + screen.getTranslation("overview.hidden", hidden),
                    screen.getTranslation("overview.show"),
                    () -> filter.accept(SavedRows::shown));
        }
    }

    private static PauseFilter shown(PauseFilter filter) {
        return filter.withInactivated(Inactivated.AMONG)
                .withStatuses(Set.of())
                .withReasons(Set.of())
                .withSubset(PauseSubset.ALL)
                .withQuestion(PauseQuestion.ALL);
    }
}
