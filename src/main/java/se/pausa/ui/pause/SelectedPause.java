package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Interval;
import se.pausa.common.Problem;
import se.pausa.common.SwedishTime;
import se.pausa.pause.LivePause;
import se.pausa.pause.Overlap;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.PlainButton;

/**
 * What there is to know about the marked pause, and what rules offer, under its row: what it hits (R10), what resumes (R9), its
 * notice and comment (R4), what is wrong with it, and the offers that rules make (R5, R7, R9, R16). Its parts stay
 * while rows are marked and changed, so that only what differs is drawn and a comment that is being typed is left alone.
 */
class SelectedPause extends Composite<Div> {

    private final StagedChanges changes;
    private final ReasonNames reasons;
    private final Clock clock;
    private final Function<PauseLine, List<String>> others;
    private final Consumer<SavedPause> compare;
    private final Formats formats = Formats.current();
    private final Span notice = muted("");
    private final Span savedBy = muted("");
    private final Div head = new Div(notice, savedBy);
    private final Div problems = new Div();
    private final Div effects = new Div();
    private final TextField comment = new TextField();
    private final FlexLayout more;
    private final FlexLayout begun;
    private @Nullable PauseLine line;
    private @Nullable CustomerSituation situation;
    private boolean commenting;
    private @Nullable CareEnd careEnd;

    /** @param compare asks what shall be of a pause that somebody else has stored like this meanwhile (R16) */
    SelectedPause(
            StagedChanges changes,
            ReasonNames reasons,
            Clock clock,
            Function<PauseLine, List<String>> others,
            Consumer<SavedPause> compare) {
        this.others = others;
        this.compare = compare;
        this.changes = changes;
        this.reasons = reasons;
        this.clock = clock;
        head.addClassName("selected-head");
        comment.setAriaLabel(getTranslation("pause.field.COMMENT"));
        comment.setPlaceholder(getTranslation("pause.comment.none"));
        comment.setMaxLength(PauseValues.MAX_COMMENT);
        comment.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        comment.addClassName("comment");
        comment.addFocusListener(_ -> commenting = true);
        comment.addBlurListener(_ -> commenting = false);
        comment.addValueChangeListener(event -> {
            if (event.isFromClient() && line != null && changes.isEditable(line)) {
                changes.change(line, changes.values(line).withComment(event.getValue()));
            }
        });
        more = new FlexLayout(comment);
        more.addClassName("selected-more");
        begun = new FlexLayout(
                new Span(getTranslation("pause.cancelled-though-begun")),
                action("pause.end-now", () -> changes.endInstead(Objects.requireNonNull(line), now())));
        begun.addClassName("offer");
        getContent().addClassName("selected-pause");
        getContent().getElement().setAttribute("aria-live", "polite");
        getContent().add(problems, begun, head, effects, more);
        show(null, null);
    }

    /**
     * @param marked as it was read last
     * @param around its customer with all pauses; absent when it is gone
     */
    void show(@Nullable PauseLine marked, @Nullable CustomerSituation around) {
        boolean another = !Objects.equals(line, marked);
        line = marked;
        situation = around;
        Stream.of(head, problems, effects).forEach(part -> part.setVisible(marked != null));
        more.setVisible(marked != null && changes.isEditable(marked));
        begun.setVisible(marked != null && isCancelledThoughBegun(marked));
        if (marked != null) {
            showHead(marked);
            showProblems(marked);
            say(effects, around == null ? List.of() : effects(marked, around));
            if (another || !commenting) {
                comment.setValue(changes.values(marked).comment());
            }
            showCareEnd(marked);
        }
    }

    /** Its calendar is made when a permanent reason is marked: few are, and every window would keep one. */
    private void showCareEnd(PauseLine marked) {
        if (careEnd == null && reasons.isPermanent(changes.values(marked).reason())) {
            careEnd = new CareEnd(changes, reasons, clock);
            more.add(careEnd);
        }
        if (careEnd != null) {
            careEnd.show(marked);
        }
    }

    private void showHead(PauseLine marked) {
        PauseValues values = changes.values(marked);
        notice.setText(values.notice().map(formats::notice).orElse(""));
        savedBy.setText(Optional.ofNullable(marked.stored())
                .map(stored -> getTranslation(
                        "pause.saved-by", stored.changedBy(), formats.dateTime(SwedishTime.of(stored.changedAt()))))
                .orElse(""));
    }

    private void showProblems(PauseLine marked) {
        problems.removeAll();
        changes.unread(marked).forEach(unread -> problems.add(said(unread.sentence())));
        changes.problems(marked).forEach(problem -> problems.add(problem(marked, problem)));
        changes.storedElsewhere(marked).ifPresent(theirs -> problems.add(storedElsewhere(theirs)));
        String atIt = PauseSentences.atIt(this, others.apply(marked));
        if (!atIt.isEmpty()) {
            problems.add(said(atIt));
        }
    }

    /** Sentences, one a line; those that stand there already stay. */
    private static void say(Div place, List<String> sentences) {
        List<String> there =
                place.getChildren().map(each -> each.getElement().getText()).toList();
        if (!there.equals(sentences)) {
            place.removeAll();
            sentences.forEach(sentence -> place.add(new Div(sentence)));
        }
    }

    private List<String> effects(PauseLine marked, CustomerSituation around) {
        if (changes.status(marked) == PauseStatus.CANCELLED) {
            return List.of();
        }
        Interval stored = marked.stored() == null
                ? null
                : marked.stored().values().interval().orElse(null);
        List<LivePause> others = changes.afterSave().othersThan(marked.key(), around);
        return changes.values(marked).plausibleInterval().stream()
                .flatMap(interval -> new PauseEffects(
                                changes.afterSave().of(around).care(), marked.target(), stored, interval, others, now())
                        .sentences(this, formats))
                .toList();
    }

    private Component problem(PauseLine marked, Problem problem) {
        FlexLayout row = said(PauseSentences.problem(this, formats, reasons, problem));
        if (problem.key().equals(Overlap.PROBLEM) && situation != null) {
            changes.afterSave()
                    .live(marked)
                    .map(mine -> Overlap.of(mine, Overlap.othersIn(problem)))
                    .ifPresent(overlap -> overlap.waysOut(marked.stored() == null).stream()
                            .filter(way -> changes.canFollow(marked, way, situation))
                            .forEach(way -> row.add(wayOut(marked, way, situation))));
        }
        return row;
    }

    /** R7. */
    private Button wayOut(PauseLine marked, Overlap.WayOut way, CustomerSituation around) {
        String which = way.kind() == Overlap.Kind.END_MINE && marked.stored() != null ? ".stored" : "";
        return action("pause.overlap." + way.kind() + which, () -> changes.follow(marked, way, around));
    }

    /** R16: said as soon as it is known, not only by Spara. */
    private Component storedElsewhere(SavedPause theirs) {
        FlexLayout row = said(PauseSentences.storedElsewhere(this, formats, theirs));
        row.add(action("conflict.compare", () -> compare.accept(theirs)));
        return row;
    }

    private static FlexLayout said(String sentence) {
        FlexLayout row = new FlexLayout(new Span("⚠ " + sentence));
        row.addClassName("problem");
        row.getElement().setAttribute("role", "alert");
        return row;
    }

    /** Somebody who came home early was paused all the same: an end is meant, not Inställd (R5). */
    private boolean isCancelledThoughBegun(PauseLine marked) {
        return changes.staged(marked)
                .filter(StagedPause::isCancelled)
                .map(row -> row.values().startsAt())
                .filter(start -> start.isBefore(now()))
                .isPresent();
    }

    private Button action(String text, Runnable then) {
        Button button = new PlainButton(getTranslation(text), _ -> then.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("muted");
        return span;
    }

    private LocalDateTime now() {
        return SwedishTime.now(clock);
    }
}
