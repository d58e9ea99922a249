package se.pausa.ui.today;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomerNode;
import se.pausa.lists.Today;
import se.pausa.lists.TodayCard;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.NewsItem;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.Reason;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.Scope;
import se.pausa.security.Setting;
import se.pausa.ui.component.Addresses;
import se.pausa.ui.component.FieldActions;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.OpenTo;
import se.pausa.ui.component.OtherWindows;
import se.pausa.ui.component.PauseActions;
import se.pausa.ui.component.Questions;
import se.pausa.ui.component.Remembered;
import se.pausa.ui.component.SearchField;
import se.pausa.ui.component.Searchable;
import se.pausa.ui.component.UnitField;

/**
 * Idag: the customers to whom somebody goes today, those whose next delivery comes first on top. For a finger: a card each,
 * with what is most likely to be done; three touches pause somebody, two say that somebody is back.
 */
@OpenTo(Act.READ_CARE)
@Route(Addresses.TODAY)
public class TodayView extends VerticalLayout
        implements BeforeEnterObserver, HasDynamicTitle, Searchable, TodayItem.Acts {

    private static final Setting UNIT = new Setting(Addresses.TODAY, "unit");

    /** Letters; fewer find too many. */
    private static final int SHORTEST_SEARCH = 3;

    private final transient Today today;
    private final transient FieldActions field;
    private final transient PauseActions whole;
    private final transient Remembered remembered;
    private final transient Clock clock;
    private final transient List<Reason> reasons;
    private final UnitField unit;
    private final SearchField search = new SearchField(getTranslation("today.search"));
    private final Span date = new Span();
    private final Questions<TodayQuestion> questions = new Questions<>(
            List.of(TodayQuestion.values()),
            TodayQuestion.ALL,
            getTranslation("today.questions"),
            question -> getTranslation("today.question." + question),
            this::ask);
    private final VirtualList<TodayCard> list = new VirtualList<>();
    private final Paragraph nothing = new Paragraph();
    private transient TodayWords words;
    private transient TodayQuestion asked = TodayQuestion.ALL;
    private transient List<TodayCard> cards = List.of();

    TodayView(
            Today today,
            FieldActions field,
            PauseActions whole,
            OrganizationService organization,
            PauseReasonService reasons,
            Access access,
            OtherWindows others,
            Remembered remembered,
            Clock clock) {
        this.today = today;
        this.field = field;
        this.whole = whole;
        this.remembered = remembered;
        this.clock = clock;
        this.reasons = reasons.all();
        words = new TodayWords(Formats.current(), this.reasons, SwedishTime.now(clock));
        UnitTree units = organization.tree();
        Scope scope = access.where(Act.READ_CARE);
        unit = new UnitField("", units);
        unit.setAriaLabel(getTranslation("today.unit"));
        unit.offer(each -> scope.has(each.id()));
        unit.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                remember(event.getValue());
                read();
            }
        });
        search.setAriaLabel(getTranslation("today.search"));
        search.addValueChangeListener(_ -> read());
        others.follow(this, this::isConcernedBy, this::read);

        date.addClassName("muted");
        FlexLayout head = new FlexLayout(new H1(getTranslation("today.title")), date, search, unit);
        head.addClassNames("line", "today-bar");
        list.setRenderer(new ComponentRenderer<>(card -> new TodayItem(card, words, this)));
        list.addClassName("today-list");
        list.setSizeFull();
        add(head, questions, nothing, list);
        addClassNames("screen", "today");
        setPadding(false);
        setSpacing(false);
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        unit.choose(remembered
                .get(UNIT)
                .filter(kept -> kept.matches("\\d{1,18}"))
                .map(kept -> new UnitId(Long.parseLong(kept)))
                .orElse(null));
        read();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("today.title");
    }

    @Override
    public void focusSearch() {
        search.focus();
    }

    private void remember(@Nullable Unit chosen) {
        remembered.keep(UNIT, chosen == null ? "" : String.valueOf(chosen.id().value()));
    }

    private void ask(TodayQuestion question) {
        asked = question;
        show();
    }

    /** A search looks for everybody whom the user sees, whatever is planned for them. */
    private void read() {
        boolean searching = search.getValue().strip().length() >= SHORTEST_SEARCH;
        Optional<List<TodayCard>> read =
                searching ? Optional.of(today.found(search.getValue())) : today.cards(unit.withDescendants());
        cards = read.orElse(List.of());
        nothing.setText(getTranslation(
                read.isEmpty() ? "today.too-many" : searching ? "customers.none-found" : "today.none", Today.MOST));
        show();
    }

    private void show() {
        LocalDateTime now = SwedishTime.now(clock);
        Formats formats = Formats.current();
        words = new TodayWords(formats, reasons, now);
        date.setText(formats.shortWeekday(now.getDayOfWeek()) + " "
                + formats.withoutYearOf(now.toLocalDate()).date(now.toLocalDate()));
        questions.answer(asked, question -> String.valueOf(count(question)));
        List<TodayCard> shown = cards.stream().filter(asked::finds).toList();
        nothing.setVisible(shown.isEmpty());
        list.setVisible(!shown.isEmpty());
        list.setItems(shown);
    }

    private long count(TodayQuestion question) {
        return cards.stream().filter(question::finds).count();
    }

    private boolean isConcernedBy(NewsItem item) {
        return !item.isOfTheCity()
                && (item.isOfAnIdentity() || cards.stream().anyMatch(card -> item.isAbout(card.id())));
    }

    @Override
    public boolean mayPause() {
        return field.mayPause();
    }

    @Override
    public void pause(TodayCard card) {
        field.pause(card.id(), this::read);
    }

    @Override
    public void back(TodayCard card) {
        field.back(card.id(), this::read);
    }

    @Override
    public void change(TodayCard card) {
        whole.pause(card.care().customer(), this::read);
    }

    @Override
    public void openPage(TodayCard card) {
        CustomerNode customer = card.care().customer();
        getUI().ifPresent(ui -> ui.navigate(Addresses.customer(customer.customer(), customer.number(), null)));
    }
}
