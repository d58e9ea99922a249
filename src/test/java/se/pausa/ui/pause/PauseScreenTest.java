package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.customer.OrderId;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.Reason;
import se.pausa.pause.ReasonId;
import se.pausa.pause.SavedPause;
import se.pausa.ui.ScreenTest;
import se.pausa.ui.moment.MomentField;

/** Märta Åström with a contract, an order in it and one without, and ways to read a list of pauses. */
abstract class PauseScreenTest extends ScreenTest {

    static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    PauseService service;

    @Autowired
    PauseReasonService reasons;

    UnitId south;
    CustomerId marta;
    ContractId contract;
    OrderId lunch;

    @BeforeEach
    void marta() {
        south = care.unit("Hemtjänst Söder");
        marta = care.customer("Märta Åström", "10004", south);
        contract = care.contract(marta, "Beställning 2026", south);
        lunch = care.order(marta, contract, "Lunch", south);
        care.order(marta, null, "Städ", south);
    }

    PauseTarget wholeCustomer() {
        return new PauseTarget.OfCustomer(marta);
    }

    PauseTarget theContract() {
        return new PauseTarget.OfContract(marta, contract);
    }

    SavedPause saved(PauseTarget target, LocalDateTime start, LocalDateTime end) {
        PauseDraft draft = new PauseDraft();
        draft.add(target, new PauseValues(start, reason("Sjukhusvistelse").id(), start, end, ""));
        return service.save(draft).getFirst();
    }

    /** Somebody else corrects a pause, in a window of their own. */
    SavedPause changedBy(String name, SavedPause pause, PauseValues values) {
        PauseDraft draft = new PauseDraft();
        draft.change(pause, values);
        AtomicReference<SavedPause> changed = new AtomicReference<>();
        elsewhere(() -> {
            user.is(name);
            changed.set(service.save(draft).getFirst());
        });
        return changed.get();
    }

    List<SavedPause> stored() {
        return service.ofCustomer(marta).orElseThrow().pauses();
    }

    Reason reason(String name) {
        return reasons.all().stream()
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    ReasonId reasonId(String name) {
        return reason(name).id();
    }

    PauseTable table() {
        return _get(PauseTable.class);
    }

    /** The texts of the cells of a row, by the headings that are asked for. */
    List<String> row(int index, String... headings) {
        List<String> shown = GridKt._getFormattedRow(table(), index);
        List<String> all = table().getColumns().stream()
                .filter(column -> column.isVisible())
                .map(column -> column.getHeaderText())
                .toList();
        return List.of(headings).stream()
                .map(heading -> plain(shown.get(all.indexOf(heading))))
                .toList();
    }

    int rows() {
        return GridKt._size(table());
    }

    List<String> column(String heading) {
        return IntStream.range(0, rows())
                .mapToObj(index -> row(index, heading).getFirst())
                .toList();
    }

    void select(int index) {
        table().select(GridKt._get(table(), index));
        settle();
    }

    /**
     * Marks a row and clicks in a cell of it, as a user does to edit it. A click takes the mark away here, which no
     * browser does in this list.
     */
    void edit(int index, String heading) {
        select(index);
        clickCell(index, heading);
        select(index);
    }

    void clickCell(int index, String heading) {
        String key = table().getColumns().stream()
                .filter(column -> heading.equals(column.getHeaderText()))
                .findFirst()
                .orElseThrow()
                .getKey();
        GridKt._clickItem(table(), index, table().getColumnByKey(key));
        settle();
    }

    /** Writes a date and a time into the field that is open in the list. */
    void pick(LocalDateTime time) {
        ((MomentField) table().editor().input().orElseThrow()).choose(time);
        settle();
    }

    void fillIn(String reasonName, LocalDateTime start, LocalDateTime end) {
        ComboBox<Reason> combo = _get(_get(PauseForm.class), ComboBox.class, spec -> spec.withLabel("Orsak"));
        _setValue(combo, reason(reasonName));
        moment("Påbörjat").choose(start);
        moment("Avslutas").choose(end);
    }

    MomentField moment(String label) {
        return _get(MomentField.class, spec -> spec.withLabel(label));
    }

    /** A button of a dialog over a screen that has the same. */
    void press(Component within, String words) {
        _click(_get(within, Button.class, spec -> spec.withText(words)));
        settle();
    }

    void press(String words) {
        _click(button(words));
        settle();
    }

    /** Without the markup of a cell that is drawn by a template. */
    private static String plain(String cell) {
        return cell.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }
}
