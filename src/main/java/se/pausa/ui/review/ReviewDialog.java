package se.pausa.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.pausa.common.RuleViolation;
import se.pausa.review.LogEntry;
import se.pausa.review.Outcome;
import se.pausa.review.Review;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.component.Storing;

/** What came of looking into an entry; a refusal is told at the note, and nothing typed is lost. */
class ReviewDialog extends Dialog {

    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final TextArea note = new TextArea();

    /** Stores it, or refuses it with a {@link RuleViolation}. */
    interface Judging {
        void judge(Outcome outcome, String note);
    }

    ReviewDialog(LogEntry entry, LogWords words, Judging judging, Runnable afterwards) {
        Review review = Objects.requireNonNull(entry.review());
        outcome.setLabel(getTranslation("log.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(words::outcome);
        outcome.setValue(review.outcome());
        outcome.setRequiredIndicatorVisible(true);
        note.setLabel(getTranslation("log.note"));
        note.setMaxLength(Review.MAX_NOTE);
        note.setValue(review.note());
        note.setWidthFull();
        note.setMinRows(3);
        note.addValueChangeListener(_ -> note.setInvalid(false));
        outcome.addValueChangeListener(_ -> outcome.setInvalid(false));

        Button save = new PlainButton(getTranslation("log.review.save"), _ -> save(judging, afterwards));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new PlainButton(getTranslation("log.review.close"), _ -> close()), save);
        VerticalLayout content = new VerticalLayout(
                new Paragraph(getTranslation(
                        "log.review.what",
                        words.when(entry),
                        entry.name(),
                        words.roles(entry),
                        words.where(entry),
                        words.what(entry.act()),
                        words.customers(entry))),
                outcome,
                note);
        if (review.outcome() != null) {
            content.addComponentAtIndex(1, new Paragraph(getTranslation("log.review.before", words.by(review))));
        }
        content.setPadding(false);
        add(content);
        setHeaderTitle(getTranslation("log.review.title"));
        setWidth("34rem");
    }

    private void save(Judging judging, Runnable afterwards) {
        @Nullable Outcome judged = outcome.getValue();
        if (judged == null) {
            outcome.setErrorMessage(getTranslation("log.outcome.needed"));
            outcome.setInvalid(true);
            return;
        }
        try {
            if (Storing.orTell(() -> judging.judge(judged, note.getValue().strip()))) {
                close();
                afterwards.run();
            }
        } catch (RuleViolation refused) {
            note.setErrorMessage(refused.problems().stream()
                    .map(problem -> getTranslation("problem." + problem.key()))
                    .collect(Collectors.joining(" ")));
            note.setInvalid(true);
        }
    }
}
