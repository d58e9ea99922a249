package se.pausa.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.pausa.common.SwedishTime;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitTree;
import se.pausa.review.AccessReview;
import se.pausa.review.AccessSamples;
import se.pausa.review.LogEntry;
import se.pausa.review.LogFilter;
import se.pausa.review.LogQuestion;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.ui.component.Addresses;
import se.pausa.ui.component.Dialogs;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.ListColumns;
import se.pausa.ui.component.ListTools;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.OpenTo;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.component.Questions;
import se.pausa.ui.component.Remembered;
import se.pausa.ui.component.Storing;
import se.pausa.ui.moment.Period;
import se.pausa.ui.moment.PeriodBar;

/** Åtkomstlogg: who did what with the customers of the supervisor's units; a random sample to look into, with a note on each. */
@OpenTo(Act.READ_ACCESS_LOG)
@Route(Addresses.ACCESS_LOG)
public class AccessLogView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final transient AccessReview review;
    private final transient AccessSamples samples;
    private final transient Clock clock;
    private final transient UnitTree units;
    private final transient LogWords words;
    private final transient LogRows rows;
    private final Questions<LogQuestion> questions = new Questions<>(
            List.of(LogQuestion.values()),
            LogQuestion.ALL,
            getTranslation("overview.questions"),
            question -> getTranslation("log.question." + question),
            asked -> go(filter -> filter.withQuestion(asked)));
    private final LogFilters filters;
    private final LogGrid grid;
    private final PeriodBar period;
    private final Button judge = new PlainButton(getTranslation("log.review"), _ -> judge());
    private final Button ofCustomer = new PlainButton(getTranslation("log.of-customer"), _ -> allOfTheCustomer());
    private final Button ofUser = new PlainButton(getTranslation("log.of-user"), _ -> allOfTheUser());
    private final Span sealed = new Span();

    AccessLogView(
            AccessReview review,
            AccessSamples samples,
            OrganizationService organization,
            Access access,
            Remembered remembered,
            Clock clock) {
        this.review = review;
        this.samples = samples;
        this.clock = clock;
        units = organization.tree();
        words = new LogWords(Formats.current(), units);
        rows = new LogRows(review::entries, LogFilter.of(YearMonth.from(today())));
        filters = new LogFilters(review, words, access.where(Act.READ_ACCESS_LOG), this::go);
        grid = LogGrid.ofAll(words);
        grid.setItems(rows::fetch);
        grid.setEmptyStateText(getTranslation("log.empty"));
        grid.addSelectionListener(_ -> follow());
        grid.addItemDoubleClickListener(event -> judge(event.getItem()));
        period = new PeriodBar(clock, chosen -> go(filter -> filter.withPeriod(chosen.from(), chosen.to())));

        Button draw = new PlainButton(getTranslation("log.draw", AccessSamples.SAMPLE), _ -> draw());
        draw.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        draw.setTooltipText(getTranslation("log.draw.why"));
        LogExport export = new LogExport(review, words);
        ListTools tools = new ListTools(new ListColumns<>(grid, Addresses.ACCESS_LOG, remembered))
                .withExport(() -> export.of(rows.filter()), clock);
        FlexLayout head = new FlexLayout(new H1(getTranslation("log.title")), questions, tools, draw);
        head.addClassName("head");
        sealed.addClassName("sums");
        FlexLayout acts = new FlexLayout(ofCustomer, ofUser, judge);
        acts.addClassName("foot");
        FlexLayout foot = new FlexLayout(period, sealed, acts);
        foot.addClassName("bottom-line");
        add(head, filters, grid, foot);
        addClassNames("screen", "overview", "access-log");
        setPadding(false);
        setSpacing(false);
        expand(grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(LogAddress.read(event.getLocation().getQueryParameters(), units, today()));
        Addresses.correct(event.getLocationChangeEvent().getUI(), event.getLocation(), LogAddress.write(rows.filter()));
    }

    private void go(UnaryOperator<LogFilter> change) {
        show(change.apply(rows.filter()));
        getUI().ifPresent(ui -> Addresses.write(ui, Addresses.ACCESS_LOG, LogAddress.write(rows.filter())));
    }

    private void show(LogFilter filter) {
        rows.show(filter);
        filters.show(filter);
        Map<LogQuestion, Integer> counts = review.counts(filter);
        questions.answer(
                filter.question(),
                question -> counts.containsKey(question) ? LogWords.count(counts.get(question)) : "");
        period.show(new Period(filter.from(), filter.to()));
        sealed.setText(review.sealedUntil()
                .map(time -> getTranslation("log.sealed", words.formats().dateTime(time)))
                .orElse(getTranslation("log.not-sealed")));
        grid.deselectAll();
        grid.getLazyDataView().refreshAll();
        follow();
    }

    private void follow() {
        judge.setEnabled(grid.marked().filter(entry -> entry.review() != null).isPresent());
        judge.setTooltipText(judge.isEnabled() ? null : getTranslation("log.review.mark-first"));
        ofCustomer.setEnabled(
                grid.marked().filter(entry -> entry.customer() != null).isPresent());
        ofUser.setEnabled(grid.marked().isPresent());
    }

    private void draw() {
        Storing.orTell(() -> samples.draw(rows.filter())).ifPresent(drawn -> {
            Notices.done(getTranslation("log.drawn", drawn));
            go(filter -> filter.withQuestion(LogQuestion.TO_REVIEW));
        });
    }

    private void judge() {
        grid.marked().ifPresent(this::judge);
    }

    private void judge(LogEntry entry) {
        if (entry.review() != null) {
            Dialogs.open(new ReviewDialog(
                    entry, words, (outcome, note) -> samples.judge(entry, outcome, note), () -> show(rows.filter())));
        }
    }

    private void allOfTheCustomer() {
        grid.marked()
                .map(LogEntry::customer)
                .ifPresent(customer -> go(filter -> filter.withQuestion(LogQuestion.ALL)
                        .withAct(null)
                        .withLogin(null)
                        .withCustomer(customer.id())));
    }

    private void allOfTheUser() {
        grid.marked()
                .ifPresent(entry -> go(filter -> filter.withQuestion(LogQuestion.ALL)
                        .withAct(null)
                        .withCustomer(null)
                        .withLogin(entry.login())));
    }

    private LocalDate today() {
        return SwedishTime.now(clock).toLocalDate();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("log.title");
    }
}
