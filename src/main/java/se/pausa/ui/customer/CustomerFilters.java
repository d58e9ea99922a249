package se.pausa.ui.customer;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.pausa.lists.CareFilter;
import se.pausa.lists.PauseQuestion;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitTree;
import se.pausa.ui.component.AddressReader;
import se.pausa.ui.component.AddressWriter;
import se.pausa.ui.component.FilterButton;
import se.pausa.ui.component.QuestionButtons;
import se.pausa.ui.component.SearchField;
import se.pausa.ui.component.UnitField;

/** The filters of Alla kunder; they stand in the address, so that a link or a reload shows the same list. */
class CustomerFilters extends HorizontalLayout {

    private static final String TEXT = "sok";
    static final String UNIT = "enhet";
    private static final String QUESTION = "fraga";

    private final SearchField search = new SearchField(getTranslation("customers.search-hint"));
    private final UnitTree units;
    private final UnitField unit;
    private final QuestionButtons questions;
    private final @Nullable FilterButton fold;
    private final Runnable onChange;

    private PauseQuestion question = PauseQuestion.ALL;
    private boolean reading;

    CustomerFilters(UnitTree units, Runnable onChange) {
        this.units = units;
        this.onChange = onChange;
        search.setAriaLabel(getTranslation("customers.search"));
        search.setWidth("clamp(12rem, 17vw, 18rem)");
        search.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        unit = new UnitField("", units);
        unit.setAriaLabel(getTranslation("customers.unit"));
        unit.setPlaceholder(getTranslation("customers.unit"));
        unit.setWidth("clamp(10rem, 14vw, 16rem)");
        unit.addThemeName("small");
        questions = new QuestionButtons(CareFilter.QUESTIONS, CustomerFilters::key, this::ask);

        search.addValueChangeListener(_ -> changed());
        unit.addValueChangeListener(_ -> changed());

        setAlignItems(Alignment.CENTER);
        setWrap(true);
        add(search, questions);
        fold = FilterButton.in(this);
        addComponentAtIndex(fold == null ? 1 : 3, unit);
        if (fold != null) {
            addClassName("customer-filters");
            search.addClassName("search");
        }
    }

    /** ↓ and Enter in the search go into the list. */
    void leadTo(Grid<?> found) {
        search.leadTo(found);
    }

    CareFilter filter() {
        return new CareFilter(search.getValue(), unit.withDescendants(), question);
    }

    /** @param counts how many customers each question would find */
    void show(ToIntFunction<PauseQuestion> counts) {
        questions.show(question, counts);
        if (fold != null) {
            fold.show(unit.isEmpty() ? 0 : 1);
        }
    }

    /** Where a mouse is used, the questions go on in the next line. */
    void fit(int windowWidth) {
        if (fold != null) {
            questions.fit(windowWidth);
        }
    }

    private static String key(PauseQuestion question) {
        return question == PauseQuestion.RUNNING ? "customers.paused-now" : QuestionButtons.key(question);
    }

    private void ask(PauseQuestion asked) {
        question = asked;
        changed();
    }

    /** What is shown, in words; a line for each filter that narrows. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        String searched = search.searched().text();
        if (!searched.isEmpty()) {
            words.add(word("customers.search", searched));
        }
        unit.getOptionalValue().ifPresent(chosen -> words.add(word("customers.unit", chosen.path())));
        if (question != PauseQuestion.ALL) {
            words.add(getTranslation(key(question)));
        }
        return words;
    }

    private String word(String name, String value) {
        return getTranslation("export.filter", getTranslation(name), value);
    }

    /** Where a keyboard is at hand; on a tablet it would cover half the list. */
    void focusSearchWithKeyboard() {
        search.getElement().executeJs("if (matchMedia('(pointer: fine)').matches) { setTimeout(() => this.focus()); }");
    }

    void focusSearch() {
        search.focus();
        search.getElement().executeJs("this.inputElement?.select()");
    }

    void clear() {
        read(QueryParameters.empty());
        changed();
    }

    /** Sets the filters without telling that they changed. */
    void read(QueryParameters address) {
        AddressReader said = new AddressReader(address);
        reading = true;
        search.setValue(said.searched(TEXT));
        unit.choose(said.unit(UNIT, units).orElse(null));
        question = said.one(QUESTION, PauseQuestion::valueOf)
                .filter(CareFilter.QUESTIONS::contains)
                .orElse(PauseQuestion.ALL);
        reading = false;
    }

    QueryParameters address() {
        return new AddressWriter()
                .with(TEXT, search.searched())
                .withUnit(UNIT, unit.getOptionalValue().map(Unit::id).orElse(null))
                .with(QUESTION, question == PauseQuestion.ALL ? null : question)
                .parameters();
    }

    private void changed() {
        if (!reading) {
            onChange.run();
        }
    }
}
