package se.pausa.ui.city;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.reconciliation.ReconciliationRow;
import se.pausa.reconciliation.SignOff;
import se.pausa.reconciliation.SignOffs;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.Scope;
import se.pausa.ui.component.Dialogs;
import se.pausa.ui.component.PlainButton;

/** Whether the month at hand is signed off, by whom and when, and the way to do it. */
class SignOffBar extends Composite<FlexLayout> {

    private final ReconciliationWords words;
    private final UnitTree units;
    private final Scope reconciled;
    private final Scope signable;
    private final Runnable sign;
    private final Span state = new Span();
    private final Button history = new PlainButton(getTranslation("signoff.history"), _ -> showHistory());
    private final Button button = new PlainButton(getTranslation("signoff.sign"), _ -> ask());
    private List<SignOff> signOffs = List.of();
    private List<ReconciliationRow> rows = List.of();
    private @Nullable ReconciliationAddress shown;

    /**
     * @param access the button is for those who may sign somewhere
     * @param sign signs what is shown
     */
    SignOffBar(ReconciliationWords words, UnitTree units, Access access, Runnable sign) {
        this.words = words;
        this.units = units;
        this.reconciled = access.where(Act.RECONCILE);
        this.signable = access.where(Act.SIGN_OFF);
        this.sign = sign;
        state.addClassName("sign-off");
        history.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setVisible(access.may(Act.SIGN_OFF));
        Span push = new Span();
        push.addClassName("push");
        getContent().addClassName("foot");
        getContent().add(state, push, history, button);
    }

    /**
     * @param all the sign-offs of the month, the latest first
     * @param listed all that a sign-off would sign
     * @param thisMonth cannot be signed, nor any later one
     */
    void show(ReconciliationAddress address, List<SignOff> all, List<ReconciliationRow> listed, YearMonth thisMonth) {
        shown = address;
        signOffs = all;
        rows = listed;
        state.setText(words(address.unit()));
        set(history, all.isEmpty() ? getTranslation("signoff.history.none") : null);
        set(button, whyNot(address, thisMonth));
    }

    private @Nullable String whyNot(ReconciliationAddress address, YearMonth thisMonth) {
        if (SignOffs.signed(units, address.unit(), signable).isEmpty()) {
            return getTranslation(address.unit() == null ? "reconciliation.no-units" : "signoff.not-yours");
        }
        return address.month().isBefore(thisMonth) ? null : getTranslation("signoff.too-early");
    }

    private static void set(Button button, @Nullable String whyNot) {
        button.setEnabled(whyNot == null);
        button.setTooltipText(whyNot);
    }

    private String words(@Nullable UnitId unit) {
        List<UnitId> wanted = SignOffs.signed(units, unit, reconciled);
        List<SignOff> counting = SignOff.latest(signOffs);
        if (wanted.size() == 1) {
            return covering(counting, wanted.getFirst())
                    .map(this::sentence)
                    .orElseGet(() -> getTranslation("signoff.none"));
        }
        List<SignOff> found = wanted.stream()
                .flatMap(each -> covering(counting, each).stream())
                .toList();
        return found.stream()
                .max(Comparator.comparing(SignOff::id))
                .map(last -> getTranslation(
                        "signoff.some",
                        found.size(),
                        wanted.size(),
                        last.by(),
                        words.city().time(last.at())))
                .orElseGet(() -> getTranslation("signoff.none"));
    }

    /** The latest sign-off of a unit or of one above it. */
    private Optional<SignOff> covering(List<SignOff> counting, UnitId unit) {
        return counting.stream()
                .filter(each -> units.withDescendants(each.unit()).contains(unit))
                .findFirst();
    }

    private String sentence(SignOff signOff) {
        return getTranslation(
                "signoff.by",
                name(signOff.unit()),
                signOff.by(),
                words.city().time(signOff.at()),
                signOff.pauses(),
                signOff.differences());
    }

    private String name(UnitId unit) {
        return units.find(unit).map(Unit::name).orElse(ReconciliationWords.NOTHING);
    }

    private void showHistory() {
        if (shown != null) {
            Dialogs.open(new SignOffDialog(words.formats().month(shown.month()), signOffs, words, units));
        }
    }

    /** Says what would be signed before it is. */
    private void ask() {
        if (shown == null) {
            return;
        }
        List<UnitId> signed = SignOffs.signed(units, shown.unit(), signable);
        String names = signed.stream().map(this::name).collect(Collectors.joining(", "));
        Set<UnitId> below = signed.stream()
                .flatMap(each -> units.withDescendants(each).stream())
                .collect(Collectors.toSet());
        List<ReconciliationRow> covered =
                rows.stream().filter(row -> row.isOf(below)).toList();
        int differences =
                (int) covered.stream().filter(row -> row.difference() != null).count();
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("signoff.question", words.formats().month(shown.month())));
        question.setText(getTranslation(
                "signoff.explained",
                names,
                covered.size(),
                differences,
                signed.size(),
                rows.size() - covered.size(),
                words.formats().month(shown.month())));
        question.setConfirmButton(getTranslation("signoff.sign"), _ -> sign.run());
        question.setCancelable(true);
        question.setCancelButton(getTranslation("signoff.not-yet"), _ -> button.focus());
        Dialogs.ask(question, () -> {});
    }
}
