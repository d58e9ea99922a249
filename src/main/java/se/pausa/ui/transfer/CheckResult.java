package se.pausa.ui.transfer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.server.streams.DownloadHandler;
import se.pausa.transfer.CheckedFile;
import se.pausa.ui.component.PlainButton;

/** What the check of a file found, and what can be done now. */
class CheckResult extends Composite<VerticalLayout> {

    CheckResult(CheckedFile checked, Runnable importIt, Runnable chooseAnother) {
        VerticalLayout content = getContent();
        content.setPadding(false);
        content.setSizeFull();
        content.add(
                new H2(getTranslation("import.result.title", checked.name())),
                new Span(verdict(checked)),
                new ReadingNotes(checked));
        if (checked.faultlessRows() > 0) {
            content.add(new TallyTable(checked.tally(), false));
        }
        content.add(actions(checked, importIt, chooseAnother));
        if (checked.problemCount() > 0) {
            content.addAndExpand(problems(checked));
        }
    }

    private String verdict(CheckedFile checked) {
        if (checked.rejectedRows() == 0) {
            return getTranslation("import.result.faultless", checked.rows());
        }
        return checked.faultlessRows() == 0
                ? getTranslation("import.result.all-faulty", checked.rows())
                : getTranslation(
                        "import.result.faults", checked.rejectedRows(), checked.rows(), checked.faultlessRows());
    }

    private HorizontalLayout actions(CheckedFile checked, Runnable importIt, Runnable chooseAnother) {
        boolean isFaultless = checked.rejectedRows() == 0;
        Button start = new PlainButton(
                getTranslation(isFaultless ? "import.import" : "import.import-faultless"), _ -> importIt.run());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.setDisableOnClick(true);
        HorizontalLayout actions = new HorizontalLayout(start);
        actions.setAlignItems(HorizontalLayout.Alignment.CENTER);
        actions.setWrap(true);
        if (!isFaultless) {
            Anchor download = new Anchor(
                    DownloadHandler.forFile(checked.rejectedRowsFile().toFile(), rejectedName(checked.name())),
                    getTranslation("import.download"));
            download.addClassName("as-button");
            actions.add(download);
        }
        Button another = new PlainButton(getTranslation("import.other-file"), _ -> chooseAnother.run());
        another.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        actions.add(another);
        if (checked.faultlessRows() == 0 || checked.tally().isNothing()) {
            start.setEnabled(false);
            Span why = new Span(
                    getTranslation(checked.faultlessRows() == 0 ? "import.nothing-to-import" : "import.all-there"));
            why.addClassName("why");
            actions.add(why);
            another.focus();
        } else {
            start.focus();
        }
        return actions;
    }

    private VerticalLayout problems(CheckedFile checked) {
        int shown = checked.problems().size();
        Span title = new Span(
                shown == checked.problemCount()
                        ? getTranslation("import.problems.title")
                        : getTranslation("import.problems.first", shown, checked.problemCount()));
        VerticalLayout problems = new VerticalLayout(title, new ProblemGrid(checked.problems()));
        problems.setPadding(false);
        problems.setMinHeight("12rem");
        return problems;
    }

    private String rejectedName(String name) {
        return name.replaceFirst("\\.[^.]*$", "") + " " + getTranslation("import.rejected-file") + ".csv";
    }
}
