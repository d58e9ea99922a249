package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.server.VaadinSession;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.pausa.pause.StagedPause;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.OtherWindows;
import se.pausa.unsaved.Desk;
import se.pausa.unsaved.UnsavedPause;

/**
 * What is staged in one list, kept so that it outlives the window (R6), and who else has staged changes of the pauses that
 * it shows. Nothing is kept of a list in which nothing is staged.
 */
final class KeptWork {

    private static final Logger LOG = LoggerFactory.getLogger(KeptWork.class);

    private final PauseServices services;
    private final StagedChanges changes;
    private final PauseTable table;
    private final Desk.Place place;
    private final Runnable drawn;
    private final Map<UUID, List<String>> drawnWith = new HashMap<>();
    private @Nullable Desk desk;

    /** @param drawn shows what else follows from who is at it */
    KeptWork(
            Component owner,
            PauseServices services,
            OtherWindows others,
            Desk.Place place,
            StagedChanges changes,
            PauseTable table,
            Runnable drawn) {
        this.services = services;
        this.changes = changes;
        this.table = table;
        this.place = place;
        this.drawn = drawn;
        others.followStaging(owner, changes::isAbout, this::hear);
        owner.addDetachListener(detach -> leave(detach.getSession()));
    }

    /** Keeps what is staged now. */
    void follow() {
        if (desk == null && changes.rows().isEmpty()) {
            return;
        }
        if (desk == null) {
            desk = Desk.at(place, isByTouch());
            SessionDesks.current().open().add(desk.id());
        }
        services.keeper().stage(services.user().get(), desk, changes.rows());
    }

    private static boolean isByTouch() {
        ExtendedClientDetails details = UI.getCurrent().getPage().getExtendedClientDetails();
        return details != null && details.isTouchDevice();
    }

    private void leave(VaadinSession session) {
        if (desk != null) {
            services.keeper().close(desk);
            SessionDesks.in(session).open().remove(desk.id());
        }
    }

    /**
     * Stages what was left unsaved elsewhere; there it is forgotten once it is kept here.
     *
     * @param left without what is staged here already
     */
    void take(List<UnsavedPause> left) {
        Map<PauseLine, StagedPause> rows = new LinkedHashMap<>();
        left.forEach(each -> rows.put(PauseLine.of(each, services.standings()), each.row()));
        changes.restage(rows);
        try {
            services.keeper().write(desk);
            services.unsaved().forget(left);
        } catch (RuntimeException away) {
            LOG.warn("Kept at both desks: {}", away.toString());
        }
    }

    /** The names of those who have staged changes of the same pause, for whoever draws it. */
    List<String> others(PauseLine line) {
        List<String> names = atIt(line);
        drawnWith.put(line.key(), names);
        return names;
    }

    private List<String> atIt(PauseLine line) {
        return services.atIt().others(line.key(), services.user().get());
    }

    /**
     * Somebody has begun to change a pause that is shown here, or is done; or it was I, in another window. Nothing is drawn
     * when nothing is other than before: an open menu would close.
     */
    private void hear() {
        Set<UUID> taken = desk == null ? Set.of() : services.keeper().takenFrom(desk);
        if (!taken.isEmpty()) {
            changes.known(line -> taken.contains(line.key())).forEach(changes::undo);
            Notices.done(table.getTranslation("unsaved.taken-elsewhere", taken.size()));
        }
        List<PauseLine> others =
                changes.known(line -> !atIt(line).equals(drawnWith.getOrDefault(line.key(), List.of())));
        if (!others.isEmpty()) {
            others.forEach(line -> drawnWith.put(line.key(), atIt(line)));
            others.forEach(table::redraw);
            drawn.run();
        }
    }
}
