package se.pausa.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.shared.Registration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.pausa.lists.PauseQuestion;

/**
 * The questions that people ask daily (R14), as one row of buttons with counts, of which one is pressed; pressing it
 * again asks nothing. Where the window is too narrow for all, the last ones stand under Fler.
 */
public class QuestionButtons extends Composite<FlexLayout> {

    /** Of the window, in pixels, and how many buttons fit beside the title in the longer of the two languages. */
    private static final int ROOM_FOR_ALL = 1400;

    private static final int ROOM_FOR_SIX = 1260;
    private static final int SIX = 6;
    private static final int FEW = 4;
    private static final int ROOM_FOR_FEW = 600;
    private static final int TWO = 2;

    private final Map<PauseQuestion, Choice> choices = new EnumMap<>(PauseQuestion.class);
    private @Nullable Folded folded;
    private final Function<PauseQuestion, String> keys;
    private PauseQuestion chosen = PauseQuestion.ALL;
    private ToIntFunction<PauseQuestion> counts = _ -> 0;

    /** A question as a button, and its count. */
    private record Choice(NativeButton button, Span count) {}

    /** The button Fler, how many all below it find, and what unfolds below it. Made where the window is narrow. */
    private record Folded(NativeButton more, Span count, FlexLayout questions, Popover popover) {}

    private static final class Question extends NativeButton {

        @Override
        protected <T extends ComponentEvent<?>> Registration addListener(
                Class<T> type, ComponentEventListener<T> listener) {
            return super.addListener(PlainClick.insteadOf(type), listener);
        }

        @Override
        protected void fireEvent(ComponentEvent<?> event) {
            super.fireEvent(PlainClick.insteadOf(event));
        }
    }

    /**
     * @param questions in the order of their buttons
     * @param keys of their texts
     * @param asked is given the question that is asked now
     */
    public QuestionButtons(
            Collection<PauseQuestion> questions, Function<PauseQuestion, String> keys, Consumer<PauseQuestion> asked) {
        this.keys = keys;
        questions.forEach(question -> choices.put(question, choice(question, asked)));
        getContent().addClassName("questions");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("overview.questions"));
        getContent().add(buttons());
    }

    private Choice choice(PauseQuestion question, Consumer<PauseQuestion> asked) {
        NativeButton button = new Question();
        button.setText(name(question));
        button.addClickListener(_ -> {
            leaveFolded();
            asked.accept(question == chosen ? PauseQuestion.ALL : question);
        });
        Span count = new Span();
        button.add(count);
        button.addClassName("question");
        return new Choice(button, count);
    }

    private Folded folded() {
        if (folded == null) {
            NativeButton more = new NativeButton();
            FlexLayout questions = new FlexLayout();
            Popover popover = new Popover(questions);
            more.addClassNames("question", "more");
            questions.addClassName("folded-questions");
            popover.setTarget(more);
            popover.setTabFocusEnabled(false);
            popover.setAriaLabel(getTranslation("overview.questions.more"));
            popover.addOpenedChangeListener(event -> {
                if (event.isOpened()) {
                    questions
                            .getChildren()
                            .findFirst()
                            .map(NativeButton.class::cast)
                            .ifPresent(NativeButton::focus);
                }
            });
            folded = new Folded(more, new Span(), questions, popover);
        }
        return folded;
    }

    private Component[] buttons() {
        return choices.values().stream().map(Choice::button).toArray(Component[]::new);
    }

    /** @param counted what each question would show */
    public void show(PauseQuestion asked, ToIntFunction<PauseQuestion> counted) {
        chosen = asked;
        counts = counted;
        choices.forEach((question, choice) -> {
            choice.button().getElement().setAttribute("aria-pressed", String.valueOf(question == chosen));
            choice.count().setText(String.valueOf(counts.applyAsInt(question)));
        });
        showMore();
    }

    /** @param windowWidth in pixels */
    public void fit(int windowWidth) {
        int room = windowWidth >= ROOM_FOR_ALL
                ? choices.size()
                : windowWidth >= ROOM_FOR_SIX ? SIX : windowWidth >= ROOM_FOR_FEW ? FEW : TWO;
        int folding = Math.max(0, choices.size() - room);
        if (folding == (folded == null ? 0 : folded.questions().getComponentCount())) {
            return;
        }
        Folded rest = folded();
        rest.popover().close();
        rest.questions().removeAll();
        getContent().removeAll();
        getContent().add(Arrays.copyOf(buttons(), choices.size() - folding));
        if (folding > 0) {
            rest.questions().add(Arrays.copyOfRange(buttons(), choices.size() - folding, choices.size()));
            getContent().add(rest.more(), rest.popover());
        }
        showMore();
    }

    /** The button that was pressed is gone with the others; the one that holds it has the focus. */
    private void leaveFolded() {
        if (folded != null && folded.popover().isOpened()) {
            folded.popover().close();
            folded.more().focus();
        }
    }

    /** Says what stands below: the question that is asked, or how many pauses all of them find together. */
    private void showMore() {
        if (folded == null) {
            return;
        }
        boolean holdsChosen = isFolded(chosen);
        folded.more().setText(holdsChosen ? name(chosen) : getTranslation("overview.questions.more"));
        folded.count()
                .setText(String.valueOf(choices.keySet().stream()
                        .filter(question -> holdsChosen ? question == chosen : isFolded(question))
                        .mapToInt(counts)
                        .sum()));
        folded.more().add(folded.count());
        folded.more().setClassName("chosen", holdsChosen);
    }

    private boolean isFolded(PauseQuestion question) {
        return folded != null
                && folded.questions()
                        .getChildren()
                        .anyMatch(choices.get(question).button()::equals);
    }

    private String name(PauseQuestion question) {
        return getTranslation(keys.apply(question));
    }

    /** The key of the question's text, where it is about pauses. */
    public static String key(PauseQuestion question) {
        return "overview.question." + question;
    }
}
