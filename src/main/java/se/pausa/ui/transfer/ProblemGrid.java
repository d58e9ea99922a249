package se.pausa.ui.transfer;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.List;
import se.pausa.transfer.Message;
import se.pausa.transfer.RowProblem;

/** What is wrong with the rows of a file. */
class ProblemGrid extends Grid<RowProblem> {

    ProblemGrid(List<RowProblem> problems) {
        addColumn(RowProblem::row)
                .setHeader(getTranslation("import.problems.row"))
                .setWidth("5rem")
                .setFlexGrow(0);
        addColumn(RowProblem::column)
                .setHeader(getTranslation("import.problems.column"))
                .setWidth("12rem")
                .setFlexGrow(0)
                .setResizable(true);
        addColumn(RowProblem::value)
                .setHeader(getTranslation("import.problems.value"))
                .setTooltipGenerator(RowProblem::value)
                .setResizable(true);
        addColumn(problem -> words(problem.fault()))
                .setHeader(getTranslation("import.problems.fault"))
                .setFlexGrow(2)
                .setTooltipGenerator(problem -> words(problem.fault()))
                .setResizable(true);
        addColumn(problem -> words(problem.expected()))
                .setHeader(getTranslation("import.problems.expected"))
                .setFlexGrow(2)
                .setTooltipGenerator(problem -> words(problem.expected()))
                .setResizable(true);
        setItems(problems);
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.LUMO_COMPACT);
        setSizeFull();
    }

    private String words(Message message) {
        return getTranslation(message.key(), message.arguments().toArray());
    }
}
