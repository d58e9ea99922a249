package se.pausa.ui.pause;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.pausa.pause.Conflict;
import se.pausa.pause.LivePause;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.PlainButton;

/**
 * Somebody else saved the same pauses meanwhile (R16): one below the other, what both changed and has to be chosen, and what
 * it becomes. Nothing is chosen beforehand, and nothing is staged or saved before <i>Spara så</i>.
 */
class ConflictDialog extends Dialog {

    private final Conflicts conflicts;
    private final List<ClashPanel> panels;
    private final Span left = new Span();
    private final Button save;

    /** @param then saves everything that is staged */
    ConflictDialog(List<Conflict.Clash> clashes, Conflicts conflicts, Runnable then) {
        this.conflicts = conflicts;
        panels = clashes.stream()
                .<ClashPanel>map(clash -> clash.theirs().isLive()
                        ? new MergePanel(clash, conflicts, this::follow)
                        : new GonePanel(clash, conflicts, this::follow))
                .toList();
        save = new PlainButton(getTranslation("conflict.save"), _ -> stage(then));
        setHeaderTitle(title(clashes));
        setWidth("min(64rem, 96vw)");
        setMaxHeight("96vh");
        setCloseOnOutsideClick(false);
        addClassName("conflict");
        add(new Paragraph(getTranslation("conflict.text")));
        panels.forEach(this::add);
        lay(clashes);
        follow();
    }

    private void stage(Runnable then) {
        if (isOpened()) { // not pressed twice before the answer came
            close();
            panels.forEach(ClashPanel::stage);
            then.run();
        }
    }

    private void lay(List<Conflict.Clash> clashes) {
        Set<String> others =
                clashes.stream().map(clash -> clash.theirs().changedBy()).collect(Collectors.toSet());
        Button theirs = new PlainButton(
                others.size() == 1
                        ? getTranslation("conflict.all-from", others.iterator().next())
                        : getTranslation("conflict.all-theirs"),
                _ -> panels.forEach(panel -> panel.take(Side.THEIRS)));
        Button mine = new PlainButton(
                getTranslation("conflict.all-mine"), _ -> panels.forEach(panel -> panel.take(Side.MINE)));
        boolean open = panels.stream().anyMatch(panel -> panel.left() > 0);
        theirs.setVisible(open);
        mine.setVisible(open);
        left.addClassName("push");
        left.getElement().setAttribute("role", "status");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(theirs, mine, left, new PlainButton(getTranslation("conflict.later"), _ -> close()), save);
    }

    private String title(List<Conflict.Clash> clashes) {
        SavedPause first = clashes.getFirst().theirs();
        if (clashes.size() > 1) {
            return getTranslation("conflict.title.several", clashes.size());
        }
        return getTranslation(
                first.isLive() ? "conflict.title.changed" : "conflict.title.cancelled", first.changedBy());
    }

    private void follow() {
        panels.forEach(panel -> panel.follow(othersThan(panel)));
        int open = panels.stream().mapToInt(ClashPanel::left).sum();
        left.setText(getTranslation("conflict.left", open));
        save.setEnabled(open == 0);
    }

    /** The other live pauses of a panel's customer as they would be after Spara, as far as that is chosen. */
    private List<LivePause> othersThan(ClashPanel one) {
        Set<UUID> clashing = panels.stream().map(ClashPanel::key).collect(Collectors.toSet());
        return Stream.concat(
                        conflicts.others(one).filter(pause -> !clashing.contains(pause.key())),
                        panels.stream().filter(panel -> panel != one).flatMap(panel -> panel.settled().stream()))
                .toList();
    }
}
