package se.pausa.ui.transfer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import se.pausa.transfer.ImportOutcome;
import se.pausa.ui.component.Addresses;
import se.pausa.ui.component.PlainButton;

/** How an import ended, and where to go from here. */
class Outcome extends Composite<VerticalLayout> {

    Outcome(String file, ImportOutcome outcome, String sentenceText, Runnable chooseAnother) {
        Span sentence = new Span(sentenceText);
        sentence.addClassName(outcome.failed() ? "fault" : "outcome");
        sentence.getElement().setAttribute("role", "status");
        Anchor customers = new Anchor(Addresses.CUSTOMERS, getTranslation("import.to-customers"));
        Button another = new PlainButton(getTranslation("import.other-file"), _ -> chooseAnother.run());
        another.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        HorizontalLayout actions = new HorizontalLayout(customers, another);
        actions.setAlignItems(HorizontalLayout.Alignment.CENTER);

        VerticalLayout content = getContent();
        content.setPadding(false);
        content.setSizeFull();
        content.add(new H2(file), sentence, new TallyTable(outcome.tally(), true), actions);
        if (!outcome.problems().isEmpty()) {
            content.addAndExpand(new ProblemGrid(outcome.problems()));
        }
    }
}
