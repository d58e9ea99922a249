package se.pausa.ui.pause;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.pausa.customer.CareNode;
import se.pausa.customer.CustomerId;
import se.pausa.lists.TargetNames;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.CareCounts;
import se.pausa.ui.component.Dialogs;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Keystroke;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.OtherWindows;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.component.UnsavedGuard;

/**
 * Pausa for several customers, contracts and orders: one form, one Spara, all or nothing. What stands in the way is said
 * at each row, and the others are saved without it only when that is asked for.
 */
class TogetherDialog extends Dialog {

    private final PauseServices services;
    private final UnitTree units;
    private final ReasonNames reasons;
    private final Runnable afterSave;
    private final Formats formats = Formats.current();
    private final CityFacts city;
    private final StagedChanges changes;
    private final Saving saving;
    private final PauseFields fields;
    private final TogetherFacts facts;
    private final Map<CareNode, TogetherRow> rows = new LinkedHashMap<>();
    private final Map<PauseTarget, List<String>> refused = new HashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Span said = new Span();
    private final Button others = new PlainButton();
    private List<CustomerSituation> situations;
    private TogetherPreview preview;
    private boolean settled;

    /** @param situations of all their customers */
    TogetherDialog(
            PauseServices services,
            OtherWindows windows,
            PausedTogether marked,
            List<CustomerSituation> situations,
            Runnable afterSave) {
        this.services = services;
        this.situations = situations;
        this.afterSave = afterSave;
        units = services.units();
        reasons = services.reasonNames();
        city = new CityFacts(units, reasons, formats);
        facts = new TogetherFacts(city, formats);
        changes = new StagedChanges(services.pauses(), services.standings(), this::staged);
        Conflicts conflicts = new Conflicts(services, units, reasons, changes, this::refresh);
        saving = new Saving(this, changes, conflicts, new SignedMonths(services.signOffs(), units, changes));
        fields = new PauseFields(reasons, PauseValues.notifiedAt(services.now()), services.clock(), this::typed);
        marked.nodes().forEach(node -> rows.put(node, new TogetherRow(name(node), () -> leaveOut(node))));
        preview = preview();

        windows.follow(this, item -> item.isAbout(one -> customers().contains(one.customer())), this::heard);
        addDialogCloseActionListener(_ -> tryToClose());
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                fields.focus();
            } else {
                UnsavedGuard.mark(this, false);
            }
        });
        Stream.of(Keystroke.SAVE, Keystroke.SAVE_AND_CLOSE)
                .forEach(key -> key.does(this, this::save).listenOn(this).resetFocusOnActiveElement());
        lay(marked.covered());
        follow();
    }

    private void lay(List<CareNode> covered) {
        setWidth("min(66rem, 96vw)");
        setMaxHeight("96vh");
        setResizable(true);
        setDraggable(true);
        setCloseOnOutsideClick(false);
        addClassNames("pause-dialog", "together");
        rows.values().forEach(list::add);
        list.getElement().setAttribute("aria-label", getTranslation("together.rows"));
        Div needless = new Div();
        needless.addClassName("covered");
        covered.forEach(node -> needless.add(new Div(getTranslation("together.covered", name(node)))));
        Div body = new Div(fields, facts, list, needless);
        body.addClassName("pause-form");
        add(body);
        said.getElement().setAttribute("role", "status");
        said.addClassName("push");
        Button save = new PlainButton(getTranslation("pause.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setTooltipText(Keystroke.SAVE.tooltip(this));
        save.setSuffixComponent(Keystroke.SAVE.sign());
        others.addClickListener(_ -> saveOthers());
        getFooter().add(said, new PlainButton(getTranslation("pause.close"), _ -> tryToClose()), others, save);
    }

    /** Opens unless one is open already. */
    void openOnce() {
        Dialogs.open(this, this::tryToClose);
    }

    private String name(CareNode node) {
        TargetNames names = names(node);
        return names.own().equals(names.customer())
                ? names.customer()
                : names.customer() + " – " + Formats.shortName(names.own());
    }

    private TargetNames names(CareNode node) {
        return situations.stream()
                .map(CustomerSituation::care)
                .filter(care -> care.customer().customer().equals(node.customer()))
                .map(care -> TargetNames.of(PauseTarget.of(node), care))
                .findFirst()
                .orElseThrow();
    }

    private Set<CustomerId> customers() {
        return rows.keySet().stream().map(CareNode::customer).collect(Collectors.toSet());
    }

    private TogetherPreview preview() {
        return TogetherPreview.of(rows.keySet(), situations, fields.values(), units, services.now());
    }

    /** A field has another value: what was objected to the one before need not be so any longer. */
    private void typed() {
        settled = false;
        said.setText("");
        refused.clear();
        changes.undoAll();
        saving.mended();
        follow();
    }

    /** Somebody else has saved: what was objected to may stand in the way no longer, and Spara tells what still does. */
    private void heard() {
        refused.clear();
        said.setText("");
        refresh();
    }

    /** Reads them anew; of customers that are gone it is shown how they were. */
    private void refresh() {
        Map<CustomerId, CustomerSituation> newest = new LinkedHashMap<>();
        Stream.concat(situations.stream(), services.situations(customers()).stream())
                .forEach(situation -> newest.put(situation.care().customer().customer(), situation));
        situations = List.copyOf(newest.values());
        follow();
    }

    private void leaveOut(CareNode node) {
        if (rows.size() == 1) {
            tryToClose();
            return;
        }
        drop(node);
        refused.remove(PauseTarget.of(node));
        said.setText("");
        follow();
        fields.focus();
    }

    private void drop(CareNode node) {
        list.remove(rows.remove(node));
    }

    private void save() {
        refused.clear();
        store(List.copyOf(rows.keySet()));
    }

    private void saveOthers() {
        store(rows.keySet().stream().filter(node -> refusal(node).isEmpty()).toList());
    }

    private void store(Collection<CareNode> some) {
        if (changes.inDoubt().isPresent()) {
            saving.save(this::saved);
        } else {
            fields.complete().ifPresent(values -> {
                changes.undoAll();
                some.forEach(node -> changes.add(PauseTarget.of(node), values, names(node)));
                saving.save(this::saved);
            });
        }
    }

    private void saved(List<SavedPause> saved) {
        Set<PauseTarget> done = saved.stream().map(SavedPause::target).collect(Collectors.toSet());
        List.copyOf(rows.keySet()).stream()
                .filter(node -> done.contains(PauseTarget.of(node)))
                .forEach(this::drop);
        settled = true;
        if (rows.isEmpty()) {
            close();
            Notices.done(PauseSentences.saved(this, saved));
        } else {
            said.setText(getTranslation("together.partly", PauseSentences.saved(this, saved), rows.size()));
            refresh();
            fields.focus();
        }
        afterSave.run();
    }

    /** Takes what Spara has objected to. */
    private void staged(Collection<PauseLine> changed) {
        changed.forEach(line -> {
            List<String> sentences = changes.problems(line).stream()
                    .map(problem -> PauseSentences.problem(this, formats, reasons, problem))
                    .toList();
            if (!sentences.isEmpty()) {
                refused.put(line.target(), sentences);
            }
        });
        followSaving();
    }

    /** Shows what the pause would do. */
    private void follow() {
        preview = preview();
        setHeaderTitle(getTranslation("together.title", CareCounts.words(formats, rows.keySet())));
        facts.show(preview, reasons.isPermanent(fields.values().reason()));
        followSaving();
    }

    /** Shows what stands in the way, and what can be done about it. */
    private void followSaving() {
        boolean open = changes.inDoubt().isEmpty();
        Set<PauseTarget> sent = changes.lines().stream().map(PauseLine::target).collect(Collectors.toSet());
        fields.getContent().setEnabled(open);
        rows.forEach((node, row) -> row.show(refusal(node), more(node, open, sent), open));
        long free =
                rows.keySet().stream().filter(node -> refusal(node).isEmpty()).count();
        others.setVisible(open && free > 0 && free < rows.size());
        others.setText(getTranslation("together.save-others", free));
        UnsavedGuard.mark(this, isWorthSaving());
    }

    private List<String> more(CareNode node, boolean open, Set<PauseTarget> sent) {
        if (open) {
            return preview.shared(node, city).stream().toList();
        }
        return sent.contains(PauseTarget.of(node)) ? List.of(getTranslation(changes.unsavedText())) : List.of();
    }

    private List<String> refusal(CareNode node) {
        return refused.getOrDefault(
                PauseTarget.of(node),
                preview.overlap(node).stream()
                        .map(problem -> PauseSentences.problem(this, formats, reasons, problem))
                        .toList());
    }

    private boolean isWorthSaving() {
        return changes.inDoubt().isPresent() || !settled && fields.areFilledIn();
    }

    private void tryToClose() {
        if (isWorthSaving()) {
            Dialogs.ask(
                    new LeaveDialog(
                            changes.inDoubt().isPresent()
                                    ? getTranslation(changes.leaveText(), changes.size())
                                    : getTranslation("together.leave"),
                            this::save,
                            this::close,
                            () -> {}),
                    () -> {});
        } else {
            close();
        }
    }
}
