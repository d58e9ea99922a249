package se.pausa.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.popover.Popover;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.pausa.lists.PauseQuestion;

/** The questions that people ask daily (R14). Where the window is too narrow for all, the last ones stand under Fler. */
public class QuestionButtons extends Questions<PauseQuestion> {

    /** Of the window, in pixels, and how many buttons fit beside the title in the longer of the two languages. */
    private static final int ROOM_FOR_ALL = 1400;

    private static final int ROOM_FOR_SIX = 1260;
    private static final int SIX = 6;
    private static final int FEW = 4;
    private static final int ROOM_FOR_FEW = 600;
    private static final int TWO = 2;

    private @Nullable Folded folded;
    private final Function<PauseQuestion, String> keys;
    private ToIntFunction<PauseQuestion> counts = _ -> 0;

    /** The button Fler, how many all below it find, and what unfolds below it. Made where the window is narrow. */
    private record Folded(NativeButton more, Span count, FlexLayout questions, Popover popover) {}

    /**
     * @param questions in the order of their buttons
     * @param keys of their texts
     * @param asked is given the question that is asked now
     */
    public QuestionButtons(
            Collection<PauseQuestion> questions, Function<PauseQuestion, String> keys, Consumer<PauseQuestion> asked) {
        super(
                questions,
                PauseQuestion.ALL,
                UI.getCurrent().getTranslation("overview.questions"),
                question -> UI.getCurrent().getTranslation(keys.apply(question)),
                asked);
        this.keys = keys;
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
        return all().stream().map(this::button).toArray(Component[]::new);
    }

    /** @param counted what each question would show */
    public void show(PauseQuestion asked, ToIntFunction<PauseQuestion> counted) {
        counts = counted;
        answer(asked, question -> String.valueOf(counted.applyAsInt(question)));
        showMore();
    }

    /** @param windowWidth in pixels */
    public void fit(int windowWidth) {
        int room = windowWidth >= ROOM_FOR_ALL
                ? all().size()
                : windowWidth >= ROOM_FOR_SIX ? SIX : windowWidth >= ROOM_FOR_FEW ? FEW : TWO;
        int folding = Math.max(0, all().size() - room);
        if (folding == (folded == null ? 0 : folded.questions().getComponentCount())) {
            return;
        }
        Folded rest = folded();
        rest.popover().close();
        rest.questions().removeAll();
        getContent().removeAll();
        getContent().add(Arrays.copyOf(buttons(), all().size() - folding));
        if (folding > 0) {
            rest.questions().add(Arrays.copyOfRange(buttons(), all().size() - folding, all().size()));
            getContent().add(rest.more(), rest.popover());
        }
        showMore();
    }

    /** The button that was pressed is gone with the others; the one that holds it has the focus. */
    @Override
    void pressed() {
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
        boolean holdsChosen = isFolded(chosen());
        folded.more().setText(holdsChosen ? name(chosen()) : getTranslation("overview.questions.more"));
        folded.count()
                .setText(String.valueOf(all().stream()
                        .filter(question -> holdsChosen ? question == chosen() : isFolded(question))
                        .mapToInt(counts)
                        .sum()));
        folded.more().add(folded.count());
        folded.more().setClassName("chosen", holdsChosen);
    }

    private boolean isFolded(PauseQuestion question) {
        return folded != null && folded.questions().getChildren().anyMatch(button(question)::equals);
    }

    private String name(PauseQuestion question) {
        return getTranslation(keys.apply(question));
    }

    /** The key of the question's text, where it is about pauses. */
    public static String key(PauseQuestion question) {
        return "overview.question." + question;
    }
}
