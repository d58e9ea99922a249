package se.pausa.ui.review;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import se.pausa.review.LogQuestion;

/** The questions as buttons with counts, of which one is pressed; pressing it again asks nothing. */
class LogQuestions extends Composite<FlexLayout> {

    private final Map<LogQuestion, NativeButton> buttons = new EnumMap<>(LogQuestion.class);
    private final Map<LogQuestion, Span> counts = new EnumMap<>(LogQuestion.class);
    private LogQuestion chosen = LogQuestion.ALL;

    LogQuestions(Consumer<LogQuestion> asked) {
        for (LogQuestion question : LogQuestion.values()) {
            NativeButton button = new NativeButton(
                    getTranslation("log.question." + question),
                    _ -> asked.accept(question == chosen ? LogQuestion.ALL : question));
            Span count = new Span();
            button.add(count);
            button.addClassName("question");
            buttons.put(question, button);
            counts.put(question, count);
        }
        getContent().add(buttons.values().toArray(NativeButton[]::new));
        getContent().addClassNames("questions", "wrapped");
    }

    void show(LogQuestion asked, Map<LogQuestion, Integer> found) {
        chosen = asked;
        buttons.forEach((question, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(question == chosen)));
        found.forEach((question, count) -> counts.get(question).setText(LogWords.count(count)));
    }
}
