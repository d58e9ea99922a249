package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.pausa.common.SwedishTime;
import se.pausa.pause.PauseField;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;
import se.pausa.ui.component.Formats;
import se.pausa.unsaved.UnsavedPause;

/** What was left unsaved, in words. */
final class UnsavedWords {

    private final Component screen;
    private final Formats formats = Formats.current();
    private final FieldWords fields;

    UnsavedWords(Component screen, ReasonNames reasons) {
        this.screen = screen;
        fields = new FieldWords(reasons, formats);
    }

    /** What is staged: a new pause, other values of a stored one, or that it is cancelled. */
    String change(StagedPause row) {
        List<String> parts = new ArrayList<>();
        if (row.stored() == null) {
            parts.add(formats.status(PauseStatus.NEW));
            Stream.of(PauseField.REASON, PauseField.STARTS_AT, PauseField.ENDS_AT, PauseField.COMMENT)
                    .map(field -> fields.of(row.values(), field))
                    .filter(text -> !text.isEmpty())
                    .forEach(parts::add);
        } else {
            row.stored().values().differences(row.values()).stream()
                    .map(field -> difference(field, row.stored().values(), row.values()))
                    .forEach(parts::add);
        }
        if (row.isCancelled()) {
            parts.addFirst(formats.status(PauseStatus.CANCELLED));
        }
        if (row.careEndsOn() != null) {
            parts.add(screen.getTranslation("unsaved.care-ends", formats.date(row.careEndsOn())));
        }
        return String.join(" · ", parts);
    }

    private String difference(PauseField field, PauseValues before, PauseValues after) {
        return screen.getTranslation("pause.field." + field) + " "
                + Stream.of(fields.of(before, field), fields.of(after, field))
                        .map(text -> text.isEmpty() ? screen.getTranslation("unsaved.empty") : text)
                        .collect(Collectors.joining(" → "));
    }

    /** What has become of it since. */
    String since(UnsavedPause left) {
        return switch (left.since()) {
            case UNCHANGED, GONE -> screen.getTranslation("unsaved.since." + left.since());
            case CHANGED -> changed(left);
            case CANCELLED -> PauseSentences.storedElsewhere(screen, formats, Objects.requireNonNull(left.now()));
        };
    }

    private String changed(UnsavedPause left) {
        SavedPause now = Objects.requireNonNull(left.now());
        String who = PauseSentences.storedElsewhere(screen, formats, now);
        if (left.row().stored() == null) {
            return who;
        }
        PauseValues before = left.row().stored().values();
        String what = before.differences(now.values()).stream()
                .map(field -> difference(field, before, now.values()))
                .collect(Collectors.joining(" · "));
        return what.isEmpty() ? who : who + " " + what;
    }

    /** When and where something was staged last. */
    String whenAndWhere(UnsavedPause left) {
        return screen.getTranslation(
                "unsaved.where." + left.desk().place(),
                formats.dateTime(SwedishTime.of(left.keptAt())),
                screen.getTranslation(left.desk().byTouch() ? "unsaved.device.touch" : "unsaved.device.desk"));
    }
}
