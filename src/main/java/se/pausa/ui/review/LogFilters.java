package se.pausa.ui.review;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValue.ValueChangeEvent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.accesslog.LoggedAct;
import se.pausa.common.SearchText;
import se.pausa.review.AccessReview;
import se.pausa.review.LogCustomer;
import se.pausa.review.LogFilter;
import se.pausa.review.LogUser;
import se.pausa.security.Scope;
import se.pausa.ui.component.Choices;
import se.pausa.ui.component.FilterButton;
import se.pausa.ui.component.UnitField;

/** What the access log is searched by: the customer, the user, the customer's unit, and what was done. */
class LogFilters extends Composite<FlexLayout> {

    private final transient AccessReview review;
    private final transient Consumer<UnaryOperator<LogFilter>> changed;
    private final ComboBox<LogCustomer> customer = new ComboBox<>();
    private final ComboBox<LogUser> user = new ComboBox<>();
    private final UnitField unit;
    private final ComboBox<LoggedAct> act = new ComboBox<>();
    private final @Nullable FilterButton fold;
    private transient @Nullable LogFilter shown;

    /**
     * @param scope where the user may read it
     * @param changed is given what to do to the filter when a field changes
     */
    LogFilters(AccessReview review, LogWords words, Scope scope, Consumer<UnaryOperator<LogFilter>> changed) {
        this.review = review;
        this.changed = changed;
        unit = new UnitField("", words.units());
        unit.offer(each -> scope.has(each.id()));
        unit.setPlaceholder(getTranslation("overview.filter.all"));
        customer.setItemLabelGenerator(words::customer);
        customer.setItems(query -> review.customers(typed(query), query.getOffset(), query.getLimit()).stream());
        user.setItemLabelGenerator(LogUser::name);
        user.setItems(this::users);
        Choices.offer(act, List.of(LoggedAct.values()), words::what);
        name(customer, "customer");
        name(user, "user");
        name(unit, "unit");
        name(act, "act");
        List.of(customer, user, act).forEach(field -> {
            field.setClearButtonVisible(true);
            field.setPlaceholder(getTranslation("overview.filter.all"));
        });
        apply(customer, (filter, value) -> filter.withCustomer(value == null ? null : value.id()));
        apply(user, (filter, value) -> filter.withLogin(value == null ? null : value.login()));
        apply(unit, (filter, value) -> filter.withUnit(value == null ? null : value.id()));
        apply(act, LogFilter::withAct);
        Span told = new Span(getTranslation("log.reading-is-logged"));
        told.addClassName("why");
        getContent().add(customer, told);
        fold = FilterButton.in(getContent());
        if (fold == null) {
            getContent().addComponentAtIndex(1, act);
            getContent().addComponentAtIndex(1, unit);
            getContent().addComponentAtIndex(1, user);
        } else {
            getContent().add(user, unit, act);
        }
        getContent().addClassName("filters");
    }

    private static SearchText typed(Query<?, String> query) {
        return new SearchText(query.getFilter().orElse(""));
    }

    private Stream<LogUser> users(Query<LogUser, String> query) {
        SearchText typed = typed(query);
        return (shown == null ? List.<LogUser>of() : review.users(shown))
                .stream()
                        .filter(each -> typed.isFoundIn(each.name()))
                        .skip(query.getOffset())
                        .limit(query.getLimit());
    }

    private <T> void apply(ComboBox<T> field, BiFunction<LogFilter, @Nullable T, LogFilter> with) {
        field.addValueChangeListener((ValueChangeEvent<T> event) -> {
            if (event.isFromClient()) {
                changed.accept(filter -> with.apply(filter, event.getValue()));
            }
        });
    }

    private <F extends HasStyle & HasAriaLabel> void name(F field, String key) {
        String name = getTranslation("log.filter." + key);
        field.setAriaLabel(name);
        field.addClassNames("named", key);
        field.getStyle().set("--name", "\"" + name + "\"");
    }

    void show(LogFilter filter) {
        shown = filter;
        customer.setValue(
                filter.customer() == null
                        ? null
                        : review.customer(filter.customer()).orElse(null));
        user.setValue(filter.login() == null ? null : user(filter, filter.login()));
        unit.choose(filter.unit());
        act.setValue(filter.act());
        user.getLazyDataView().refreshAll();
        if (fold != null) {
            fold.show(
                    Stream.of(user, unit, act).filter(field -> !field.isEmpty()).count());
        }
    }

    private LogUser user(LogFilter filter, String login) {
        return review.users(filter).stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseGet(() -> new LogUser(login, login));
    }
}
