package se.pausa.reconciliation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.CityAnswers;
import se.pausa.PausaTest;
import se.pausa.Pausing;
import se.pausa.customer.CustomerId;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;

/** Märta in the south and Sigvard in the north of the city, Ada in Solna outside it, and pauses of theirs. */
public abstract class ReportingTest extends PausaTest {

    protected static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    protected OrganizationService organization;

    @Autowired
    protected PauseService service;

    @Autowired
    protected Pausing pausing;

    @Autowired
    protected Reconciliation reconciliation;

    protected CityAnswers city;
    protected UnitId stockholm;
    protected UnitId south;
    protected UnitId north;
    protected UnitId solna;
    protected CustomerId marta;
    protected CustomerId sigvard;
    protected CustomerId ada;

    @BeforeEach
    void threeCustomers() {
        city = new CityAnswers(jdbc);
        stockholm = care.unit("Stockholms stad");
        south = care.unit("Söder", stockholm);
        north = care.unit("Norr", stockholm);
        solna = care.unit("Solna");
        city.mark(stockholm, true);
        marta = care.customer("Åström, Märta", "10004", south);
        sigvard = care.customer("Öberg, Sigvard", "10005", north);
        ada = care.customer("Zeta, Ada", "10006", solna);
        List.of(marta, sigvard, ada)
                .forEach(customer -> jdbc.sql("update customer set personal_identity_number = ? where id = ?")
                        .params("19400101" + customer.value() % 10_000, customer.value())
                        .update());
    }

    /** @param to exclusive, absent for Pågående */
    protected SavedPause pause(CustomerId customer, LocalDate from, @Nullable LocalDate to) {
        return pausing.pause(
                new PauseTarget.OfCustomer(customer),
                "Bortrest",
                from.atStartOfDay(),
                to == null ? null : midnight(to));
    }

    protected SavedPause accepted(CustomerId customer, LocalDate from, @Nullable LocalDate to) {
        SavedPause pause = pause(customer, from, to);
        city.accept(pause);
        return pause;
    }

    protected SavedPause change(SavedPause pause, LocalDate from, @Nullable LocalDate to) {
        return change(pause, pause.values().withStartsAt(midnight(from)).withEndsAt(to == null ? null : midnight(to)));
    }

    protected SavedPause change(SavedPause pause, PauseValues values) {
        PauseDraft draft = new PauseDraft();
        draft.change(pause, values);
        return service.save(draft).getFirst();
    }

    protected List<ReconciliationRow> rows(@Nullable UnitId unit) {
        return reconciliation.of(OCTOBER, unit, units()).rows();
    }

    protected ReconciliationRow row(SavedPause pause) {
        return rows(null).stream()
                .filter(row -> row.id().equals(pause.id()))
                .findFirst()
                .orElseThrow();
    }

    protected UnitTree units() {
        return organization.tree();
    }

    protected static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static LocalDateTime midnight(LocalDate day) {
        return day.atStartOfDay();
    }
}
