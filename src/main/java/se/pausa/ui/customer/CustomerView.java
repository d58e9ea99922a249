package se.pausa.ui.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.CustomerNode;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitTree;
import se.pausa.pause.NewsItem;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.Reason;
import se.pausa.pause.SavedPause;
import se.pausa.security.Act;
import se.pausa.ui.component.Addresses;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.OpenTo;
import se.pausa.ui.component.OtherWindows;
import se.pausa.ui.component.PauseActions;
import se.pausa.ui.moment.KnownBand;
import se.pausa.ui.moment.KnownField;
import se.pausa.ui.timeline.TimeLegend;
import se.pausa.ui.timeline.TimeLine;
import se.pausa.ui.timeline.TimeLineView;
import se.pausa.ui.timeline.TimeWindow;
import se.pausa.ui.timeline.TimeWords;

/** Kundens sida: what pauses did, do and will do to a customer, and how that came to be (R15). */
@OpenTo(Act.READ_CARE)
@Route(Addresses.CUSTOMER + "/:number*")
public class CustomerView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle, TimeTools.Screen {

    private final transient CustomerReading reading;
    private final transient PauseActions actions;
    private final transient UnitTree units;
    private final transient TimeWords words;
    private final transient HistoryWords told;
    private final CustomerHead head;
    private final KnownField moment;
    private final TimeTools tools;
    private final KnownBand band = new KnownBand(() -> go(now -> now.withMoment(null)));
    private final TimeLineView line = new TimeLineView(this::link, this::mark);
    private final TimeLegend legend = new TimeLegend();
    private final CustomerPauseGrid pauses;
    private final HistoryList history;
    private final Div below;
    private final VerticalLayout gone = new VerticalLayout();

    private transient @Nullable KnownCustomer known;
    private transient @Nullable CustomerNode customer;
    private transient CustomerAddress address;

    CustomerView(
            CustomerReading reading,
            OrganizationService organization,
            PauseReasonService reasons,
            PauseActions actions,
            OtherWindows others,
            Clock clock) {
        this.reading = reading;
        this.actions = actions;
        units = organization.tree();
        List<Reason> all = reasons.all();
        words = new TimeWords(Formats.current(), all, reading.now().toLocalDate());
        told = new HistoryWords(Formats.current(), all, reading.now().toLocalDate());
        address = CustomerAddress.START;
        head = new CustomerHead(units, this::pause);
        moment = new KnownField(clock, chosen -> go(now -> now.withMoment(chosen)));
        tools = new TimeTools(this, moment);
        pauses = new CustomerPauseGrid(told, words, this::mark, on -> go(now -> now.withInactive(on)));
        history = new HistoryList(told, chosen -> go(now -> now.withMoment(chosen)));
        below = new Div(pauses, history);

        others.follow(this, this::isConcernedBy, this::show);
        others.follow(this, item -> item.isOfAnIdentity() && isConcernedBy(item), this::findAgain);

        Anchor back = new Anchor(Addresses.CUSTOMERS, getTranslation("orders.back"));
        back.addClassName("back");
        gone.add(new H1(getTranslation("person.gone")), new Paragraph(getTranslation("person.gone-text")), back);
        gone.setPadding(false);
        below.addClassName("customer-below");
        addClassNames("screen", "customer-page");
        setSizeFull();
        add(head, gone, tools, band, line, legend, below);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        customer = event.getRouteParameters()
                .get("number")
                .map(Addresses::customerIn)
                .flatMap(reading::find)
                .orElse(null);
        address = CustomerAddress.read(event.getLocation().getQueryParameters(), reading.now());
        head.wayBack(AllCustomersAddress.of(event.getUI()));
        show();
        Addresses.correct(event.getUI(), event.getLocation(), address.write());
    }

    @Override
    public String getPageTitle() {
        return customer == null ? getTranslation("person.gone") : customer.name();
    }

    @Override
    public void go(UnaryOperator<CustomerAddress> change) {
        address = change.apply(address);
        writeAddress();
        show();
    }

    @Override
    public void later() {
        go(now -> now.withDay(now.span().next(day())));
    }

    @Override
    public void earlier() {
        go(now -> now.withDay(now.span().previous(day())));
    }

    private boolean isConcernedBy(NewsItem item) {
        return customer != null && item.isAbout(customer.customer());
    }

    private void findAgain() {
        customer = customer == null ? null : reading.find(customer.key()).orElse(null);
        show();
    }

    /** Reads and shows all that the address says; what was saved meanwhile stands there. */
    private void show() {
        List<Component> parts = List.of(head, tools, band, line, legend, below);
        parts.forEach(part -> part.setVisible(customer != null));
        gone.setVisible(customer == null);
        if (customer == null) {
            return;
        }
        known = read(customer);
        head.show(customer, whyNotPause());
        tools.show(address, window());
        moment.show(address.moment());
        band.show(address.moment());
        showPauses();
    }

    /** A pause that ended long ago is found among all there ever were; one that never was is not marked. */
    private KnownCustomer read(CustomerNode of) {
        KnownCustomer recent = reading.read(of, window().from(), address.moment());
        if (address.marked() == null || recent.pause(address.marked()).isPresent()) {
            return recent;
        }
        KnownCustomer all = reading.readAll(of, address.moment());
        if (all.pause(address.marked()).isPresent()) {
            return all;
        }
        address = recent.isNow() ? address.withMarked(null) : address;
        return recent;
    }

    private void mark(@Nullable UUID key) {
        address = address.withMarked(key);
        writeAddress();
        showPauses();
    }

    private void showPauses() {
        if (known == null) {
            return;
        }
        boolean city = units.isAnyIntegrated(known.care().customer().units())
                || !known.standings().isEmpty();
        TimeLine times = TimeLine.of(known.care(), known.live(), known.accepted(), window());
        TimeLineView.Scene scene =
                new TimeLineView.Scene(times, words, known.moment(), known.isNow(), city, address.marked());
        if (address.table()) {
            line.tabulate(scene);
        } else {
            line.draw(scene);
        }
        legend.setVisible(!address.table());
        legend.show(city);
        pauses.show(known, address.inactive(), address.marked(), city);
        Optional<SavedPause> marked = known.pause(address.marked());
        marked.ifPresentOrElse(this::showHistory, history::showNothing);
    }

    private void showHistory(SavedPause marked) {
        history.show(
                pauses.target(marked) + " · " + told.reason(marked.values().reason()),
                reading.history(marked.id(), address.moment()),
                page -> reading.older(marked.id(), page));
    }

    private @Nullable String whyNotPause() {
        if (!known.isNow()) {
            return getTranslation("known.no-change");
        }
        return actions.mayPause() ? null : getTranslation("care.may-not-pause");
    }

    private void pause() {
        if (customer != null) {
            actions.pause(customer, this::show);
        }
    }

    private TimeWindow window() {
        return address.span().around(day());
    }

    private LocalDate day() {
        if (address.day() != null) {
            return address.day();
        }
        return (address.moment() == null ? reading.now() : address.moment()).toLocalDate();
    }

    private void writeAddress() {
        getUI().ifPresent(ui -> Addresses.write(ui, path(), address.write()));
    }

    private String link(UUID key) {
        return path() + "?" + address.withMarked(key).write().getQueryString();
    }

    private String path() {
        return customer == null
                ? Addresses.CUSTOMERS
                : Addresses.customer(customer.customer(), customer.number(), null);
    }
}
