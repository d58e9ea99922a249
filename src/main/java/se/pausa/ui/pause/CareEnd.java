package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.pause.StagedPause;
import se.pausa.ui.moment.MomentField;
import se.pausa.ui.moment.MomentRole;

/** For a permanent reason: ends contracts and orders with the pause, on a last valid day, inclusive (R9). */
class CareEnd extends Composite<FlexLayout> {

    private final StagedChanges changes;
    private final ReasonNames reasons;
    private final Clock clock;
    private final Checkbox ends = new Checkbox();
    private final MomentField lastDay;
    private @Nullable PauseLine line;
    private boolean typing;

    CareEnd(StagedChanges changes, ReasonNames reasons, Clock clock) {
        this.changes = changes;
        this.reasons = reasons;
        this.clock = clock;
        lastDay = new MomentField("", MomentRole.DAY, clock).small();
        lastDay.setAriaLabel(getTranslation("pause.end-care.last-day"));
        lastDay.addFocusListener(_ -> typing = true);
        lastDay.addBlurListener(_ -> typing = false);
        ends.addValueChangeListener(event -> byUser(
                event.isFromClient(),
                marked -> changes.endCare(
                        marked, event.getValue() ? lastDay.getValue().toLocalDate() : null)));
        lastDay.addValueChangeListener(event -> byUser(event.isFromClient() && event.getValue() != null, marked -> {
            changes.endCare(marked, event.getValue().toLocalDate());
        }));
        getContent().add(ends, lastDay);
        getContent().addClassName("offer");
    }

    private void byUser(boolean fromClient, Consumer<PauseLine> change) {
        if (fromClient && line != null && changes.isEditable(line)) {
            change.accept(line);
        }
    }

    void show(PauseLine marked) {
        boolean another = !Objects.equals(line, marked);
        line = marked;
        setVisible(reasons.isPermanent(changes.values(marked).reason()));
        Optional<LocalDate> chosen = changes.staged(marked).map(StagedPause::careEndsOn);
        ends.setLabel(getTranslation("pause.end-care." + marked.target().level()));
        ends.setValue(chosen.isPresent());
        lastDay.setEnabled(chosen.isPresent());
        if (another || !typing) {
            lastDay.setValue(chosen.orElseGet(() -> dayOfStart(marked)).atStartOfDay());
        }
    }

    private LocalDate dayOfStart(PauseLine marked) {
        LocalDateTime start = changes.values(marked).startsAt();
        return (start == null ? SwedishTime.now(clock) : start).toLocalDate();
    }
}
