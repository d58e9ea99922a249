package se.pausa.ui.pause;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseOrder;
import se.pausa.lists.PauseOverview;
import se.pausa.lists.PauseQuestion;
import se.pausa.organization.UnitTree;
import se.pausa.pause.NewsItem;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;
import se.pausa.security.Act;
import se.pausa.ui.component.AddressMemory;
import se.pausa.ui.component.Addresses;
import se.pausa.ui.component.Dialogs;
import se.pausa.ui.component.Keystroke;
import se.pausa.ui.component.ListColumns;
import se.pausa.ui.component.ListTools;
import se.pausa.ui.component.MarkByKeys;
import se.pausa.ui.component.OpenTo;
import se.pausa.ui.component.OtherWindows;
import se.pausa.ui.component.QuestionButtons;
import se.pausa.ui.component.Remembered;
import se.pausa.ui.component.Searchable;
import se.pausa.ui.component.SharedAnswers;
import se.pausa.ui.component.WindowWidth;
import se.pausa.ui.moment.Period;
import se.pausa.ui.moment.PeriodBar;
import se.pausa.unsaved.Desk;
import se.pausa.unsaved.UnsavedPause;

/** Pausade order: all pauses of a period, to be corrected in place, cancelled and saved together. */
@OpenTo(Act.READ_CARE)
@Route(Addresses.PAUSED_ORDERS)
public class PauseOverviewView extends VerticalLayout
        implements AfterNavigationObserver, BeforeLeaveObserver, HasDynamicTitle, Searchable, PauseDesk.Screen {

    /** What was left unsaved elsewhere, on its way to this screen. */
    record TakenForward(List<UnsavedPause> rows) {}

    private final PauseServices services;
    private final PauseDialogs dialogs;
    private final PauseOverview overview;
    private final UnitTree units;
    private final ReasonNames reasons;
    private final QuestionButtons questions;
    private final AddressMemory memory;
    private final OverviewFilters filters;
    private final PauseDesk desk;
    private final OverviewLines lines;
    private final PeriodBar period;
    private final PastBar past;
    private final OverviewSums sums = new OverviewSums();

    PauseOverviewView(
            PauseServices services,
            PauseDialogs dialogs,
            PauseOverview overview,
            OtherWindows others,
            SharedAnswers answers,
            Remembered remembered) {
        this.services = services;
        this.dialogs = dialogs;
        this.overview = overview;
        units = services.units();
        memory = new AddressMemory(
                remembered, Addresses.PAUSED_ORDERS, List.of("sortering", "fallande"), List.of("organisation"));
        reasons = services.reasonNames();
        questions = new QuestionButtons(
                PauseQuestion.of(!units.integrated().isEmpty()),
                QuestionButtons::key,
                question -> filter(filter -> filter.withQuestion(question)));
        filters = new OverviewFilters(units, reasons, this::filter);
        desk = new PauseDesk(this, Desk.Place.OVERVIEW, services, others, units, reasons, this);
        lines = new OverviewLines(
                overview, services, answers, units, desk.changes(), PauseFilter.of(YearMonth.from(services.now())));
        period = new PeriodBar(
                services.clock(), chosen -> filter(filter -> filter.withPeriod(chosen.from(), chosen.to())));
        past = new PastBar(services.clock(), this::go);
        OverviewColumns.add(desk.table(), units, () -> lines.filter().momentAt(services.now()));
        filters.leadTo(desk.table());
        desk.table().setDataProvider(lines);

        others.follow(this, item -> lines.isConcernedBy(item, services.now()), this::refresh);
        others.follow(this, this::isAboutTheMarked, desk::mark);
        desk.table().addSortListener(event -> {
            writeAddress();
            if (event.isFromClient()) {
                memory.keep(address().write());
            }
        });

        key(Keystroke.SAVE, desk::save);
        key(Keystroke.PREVIOUS_MONTH, () -> filter(PauseFilter::previousMonth));
        key(Keystroke.NEXT_MONTH, () -> filter(PauseFilter::nextMonth));

        OverviewExport export = new OverviewExport(services, overview, units, reasons);
        ListTools tools = new ListTools(new ListColumns<>(desk.table(), Addresses.PAUSED_ORDERS, remembered))
                .withExport(
                        () -> export.of(desk.table(), lines.filter(), OverviewColumns.order(desk.table())),
                        services.clock())
                .withView(getTranslation("known.ask"), past::ask);
        FlexLayout head = new FlexLayout(new H1(getTranslation("overview.title")), questions, tools);
        head.addClassName("head");
        FlexLayout foot = new FlexLayout(period, sums, desk.actions());
        foot.addClassName("bottom-line");
        add(head, filters, past, desk.table(), desk.below(), foot);
        addClassNames("screen", "overview");
        setPadding(false);
        setSpacing(false);
        expand(desk.table());
    }

    /** Not while a dialog lies over the screen; what is being typed is taken first, as if the field had been left. */
    private void key(Keystroke key, Runnable act) {
        key.does(this, () -> {
                    if (!Dialogs.isAnyOpen(UI.getCurrent())) {
                        act.run();
                    }
                })
                .resetFocusOnActiveElement();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        OverviewAddress address = OverviewAddress.read(
                memory.complete(event.getLocation().getQueryParameters()), units, reasons, services.now());
        show(address.filter());
        sort(address.order());
        desk.follow();
        Optional.ofNullable(ComponentUtil.getData(UI.getCurrent(), TakenForward.class))
                .ifPresent(this::take);
        memory.correct(event.getLocationChangeEvent().getUI(), event.getLocation(), address.write());
    }

    /** What was left unsaved elsewhere is worked on here. */
    void take(TakenForward taken) {
        ComponentUtil.setData(UI.getCurrent(), TakenForward.class, null);
        desk.take(taken.rows());
    }

    private void sort(PauseOrder order) {
        if (!order.equals(PauseOrder.DEFAULT)) {
            desk.table()
                    .sort(List.of(new GridSortOrder<>(
                            OverviewColumns.sortedBy(desk.table(), order.by()),
                            order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        WindowWidth.follow(this, questions::fit);
    }

    private void filter(UnaryOperator<PauseFilter> change) {
        desk.table().editor().close();
        show(change.apply(lines.filter()));
        desk.follow();
        writeAddress();
        memory.keep(address().write());
    }

    private void show(PauseFilter filter) {
        desk.changes().forgetAllBut(desk.marked());
        lines.show(filter, desk.table().editor().line());
        filters.show(filter, services.now());
        period.show(new Period(filter.from(), filter.to()));
        past.show(filter.known());
        desk.table()
                .setEmptyStateText(getTranslation(filter.known() == null ? "overview.empty" : "overview.empty.then"));
        showSums();
    }

    private void showSums() {
        sums.show(lines.filter(), lines.totals());
        questions.show(lines.filter().question(), lines.totals()::answering);
    }

    private void writeAddress() {
        getUI().ifPresent(ui ->
                Addresses.write(ui, Addresses.PAUSED_ORDERS, address().write()));
    }

    private OverviewAddress address() {
        return new OverviewAddress(lines.filter(), OverviewColumns.order(desk.table()));
    }

    /** Somebody else has saved, or the city has answered; a field that is open stays as it is. */
    private void refresh() {
        desk.changes().forgetAllBut(desk.marked());
        lines.again(desk.table().editor().line());
        showSums();
        desk.follow();
    }

    private boolean isAboutTheMarked(NewsItem item) {
        return desk.marked()
                .filter(line -> item.isAbout(line.target().customer()))
                .isPresent();
    }

    @Override
    public Optional<CustomerSituation> situation(PauseLine marked) {
        return marked.readOnly() ? Optional.empty() : services.situation(marked);
    }

    @Override
    public void redo(PauseLine line, CustomerSituation situation) {
        situation
                .care()
                .nodes()
                .filter(node -> PauseTarget.of(node).equals(line.target()))
                .findFirst()
                .ifPresent(node -> dialogs.redo(node, line.key(), this::showSaved));
    }

    /** Something was saved in the dialog. */
    private void showSaved() {
        show(lines.filter());
        desk.mark();
    }

    @Override
    public void showRows() {
        show(lines.filter());
        desk.follow();
    }

    @Override
    public void saved(List<SavedPause> saved) {
        Set<UUID> asked = Stream.concat(saved.stream().map(SavedPause::key), desk.marked().map(PauseLine::key).stream())
                .collect(Collectors.toSet());
        Set<UUID> found = overview.matching(lines.filter(), units, asked);
        new SavedRows(saved, found).tell(this, shown -> {
            filter(shown);
            MarkByKeys.backTo(desk.table());
        });
        show(lines.filter());
        desk.marked()
                .filter(marked -> !found.contains(marked.key()))
                .ifPresent(_ -> desk.table().deselectAll());
        desk.mark();
    }

    private void go(@Nullable LocalDateTime moment) {
        if (moment != null && desk.isWorthSaving()) {
            past.refuse(getTranslation("known.unsaved"));
        } else {
            desk.table().deselectAll();
            filter(filter -> filter.asKnown(moment));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        int staged = desk.changes().size();
        if (staged > 0) {
            BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
            Dialogs.ask(
                    new LeaveDialog(
                            getTranslation(desk.changes().leaveText(), staged),
                            () -> desk.save(leave::proceed),
                            () -> {
                                desk.discard();
                                leave.proceed();
                            },
                            leave::cancel),
                    leave::cancel);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("overview.title");
    }

    @Override
    public void focusSearch() {
        filters.focusCustomer();
    }
}
