package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitTree;
import se.pausa.reconciliation.DaysChange;
import se.pausa.reconciliation.SignOff;
import se.pausa.reconciliation.SignOffs;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Formats;

/** Says before Spara that it alters a month whose reconciliation is signed; who saves decides. */
class SignedMonths {

    private final SignOffs signOffs;
    private final UnitTree units;
    private final StagedChanges changes;

    SignedMonths(SignOffs signOffs, UnitTree units, StagedChanges changes) {
        this.signOffs = signOffs;
        this.units = units;
        this.changes = changes;
    }

    /** The sign-offs that Spara would overtake; none while it would be refused anyway. */
    List<SignOff> overtaken() {
        return changes.isRefused()
                ? List.of()
                : signOffs.overtakenBy(
                        changes.lines().stream()
                                .map(line -> DaysChange.of(
                                        changes.staged(line).orElseThrow(),
                                        line.names().units()))
                                .toList(),
                        units);
    }

    /** Asks whether to save all the same. */
    ConfirmDialog question(Component screen, List<SignOff> overtaken, Runnable save) {
        UnorderedList months = new UnorderedList();
        overtaken.forEach(signOff -> months.add(new ListItem(words(screen, signOff))));
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(screen.getTranslation("city.signed.title"));
        question.add(new Paragraph(screen.getTranslation("city.signed.text")), months);
        question.setConfirmButton(screen.getTranslation("city.signed.save"), _ -> save.run());
        question.setCancelable(true);
        question.setCancelButton(screen.getTranslation("city.signed.back"), _ -> {});
        return question;
    }

    private String words(Component screen, SignOff signOff) {
        Formats formats = Formats.current();
        return screen.getTranslation(
                "city.signed.month",
                formats.month(signOff.month()),
                units.find(signOff.unit()).map(Unit::path).orElse(""),
                signOff.by(),
                new CityWords(formats).time(signOff.at()));
    }
}
