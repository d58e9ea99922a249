package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseTotals;

/** The sums at the foot of the overview: pauses and customers, and, where there is room, each status. */
class OverviewSums extends Composite<FlexLayout> {

    private final Span found = new Span();
    private final Span statuses = new Span();

    OverviewSums() {
        statuses.addClassName("statuses");
        getContent().addClassName("sums");
        getContent().add(found, statuses);
    }

    /** An answer to a question says that it does not look at the period. */
    void show(PauseFilter filter, PauseTotals totals) {
        found.setText(getTranslation(
                filter.isQuestion() ? "overview.totals.whenever" : "overview.totals",
                totals.pauses(),
                totals.customers()));
        statuses.setText(
                getTranslation("overview.totals.statuses", totals.created(), totals.changed(), totals.cancelled()));
    }
}
