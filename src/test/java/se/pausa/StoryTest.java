package se.pausa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.ImportTally;
import se.pausa.customer.OrderNode;
import se.pausa.delivery.Delivery;
import se.pausa.delivery.DeliveryPlan;
import se.pausa.lists.CareFilter;
import se.pausa.lists.CareOrder;
import se.pausa.lists.CareRow;
import se.pausa.lists.CareTree;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseOrder;
import se.pausa.lists.PauseOverview;
import se.pausa.lists.PauseQuestion;
import se.pausa.lists.PauseRow;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitTree;
import se.pausa.pause.CustomerPauses;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseImpact;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.ReasonId;
import se.pausa.pause.Resumption;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;
import se.pausa.security.Role;
import se.pausa.transfer.CheckedFile;
import se.pausa.transfer.ImportOutcome;
import se.pausa.transfer.OrderImport;

/** A week at work, from the file of the planning system to the history of a pause, over all modules. */
class StoryTest extends PausaTest {

    private static final String FILE = """
            Kundnamn;Kund Nr;Organisation;Kontraktsnamn;Kontrakt startdatum;Kontrakt Nr;Ordernamn;Planerad tid;\
            Varaktighet;Aktiviteter;Schema;Schemarad;Engångs/Flergångs;Order startdatum;Order slutdatum
            Märta Åström;10004;Stockholms stad / Södermalm;Beställning 2026;2026-01-12;K1;Morgonhjälp;07:45;30;\
            Dusch;Dagligen;må,ti,on,to,fr,lö,sö;F;2026-01-12;Pågående
            Märta Åström;10004;Stockholms stad / Södermalm;Beställning 2026;2026-01-12;K1;Lunch;12:00;45;\
            Mat;Dagligen;må,ti,on,to,fr,lö,sö;F;2026-01-12;Pågående
            Märta Åström;10004;Privat;;;;Städ;10:00;90;Städning;Varje vecka;må;F;2026-01-12;
            Sigvard Öberg;10005;Privat;;;;Kvällshjälp;18:30;30;Kvällsmat;Dagligen;må,ti,on,to,fr,lö,sö;F;2026-01-12;
            """;

    /** Monday. */
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2026, 11, 24, 0, 0);
    private static final LocalDateTime WEDNESDAY = TUESDAY.plusDays(1);
    private static final LocalDateTime DECEMBER = LocalDateTime.of(2026, 12, 1, 0, 0);

    @Autowired
    OrderImport files;

    @Autowired
    CareTree tree;

    @Autowired
    PauseService service;

    @Autowired
    PauseOverview overview;

    @Autowired
    PauseReasonService reasons;

    @Autowired
    OrganizationService organization;

    @TempDir
    Path folder;

    private final PauseDraft draft = new PauseDraft();
    private CustomerCare marta;
    private PauseTarget wholeCustomer;
    private PauseTarget contract;
    private PauseTarget lunch;

    @Test
    void a_customer_is_imported_found_paused_on_three_levels_listed_corrected_and_partly_resumed() throws IOException {
        user.is("Ali Demir", Role.ADMINISTRATOR);
        importTheFile();
        user.is("Anna Nilsson");
        findMarta();
        stageThreePauses();
        List<SavedPause> saved = saveAs("Anna Nilsson");
        seeThemInTheLists(saved);
        endOneAndCancelAnother(saved);
        saveAs("Berit Ek");
        seeWhatResumed();
        readTheHistory();
    }

    private void importTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("order.csv"), FILE);
        try (CheckedFile checked = files.check(file, "order.csv", (_, _) -> {})) {
            assertThat(checked.problems()).isEmpty();
            assertThat(checked.faultlessRows()).isEqualTo(4);
            ImportOutcome outcome = files.run(checked, user.get(), (_, _) -> {}, () -> false);
            assertThat(outcome.end()).isEqualTo(ImportOutcome.End.DONE);
            assertThat(outcome.tally()).isEqualTo(checked.tally()).isEqualTo(new ImportTally(2, 0, 1, 0, 4, 0, 3));
        }
        try (CheckedFile again = files.check(file, "order.csv", (_, _) -> {})) {
            assertThat(again.tally().isNothing()).isTrue();
        }
    }

    private void findMarta() {
        CareRow found = tree.customers(CareFilter.ALL.withText("astrom"), CareOrder.BY_NAME, 0, 10)
                .getFirst();
        assertThat(found.now()).isNull();
        marta = service.ofCustomer(found.node().customer()).orElseThrow().care();
        ContractNode order2026 = marta.contracts().getFirst();
        wholeCustomer = PauseTarget.of(marta.customer());
        contract = PauseTarget.of(order2026);
        lunch = PauseTarget.of(order("Lunch"));
        assertThat(marta.ordersOf(order2026.id())).extracting(OrderNode::name).containsExactly("Morgonhjälp", "Lunch");
    }

    /** R10: in the order in which they are staged, each beside those before it. */
    private void stageThreePauses() {
        assertThat(stage(wholeCustomer, TUESDAY, DECEMBER))
                .isEqualTo(new PauseImpact(1, 3, 15, 7 * 30 + 7 * 45 + 90, 0, 0, DECEMBER));
        assertThat(stage(contract, NINE, null))
                .isEqualTo(new PauseImpact(1, 2, 42, 21 * 30 + 21 * 45, 0, 14, NINE.plusWeeks(4)));
        assertThat(stage(lunch, DECEMBER, DECEMBER.plusDays(7)))
                .isEqualTo(new PauseImpact(0, 1, 0, 0, 0, 7, DECEMBER.plusDays(7)));
        assertThat(draft.rows()).extracting(StagedPause::status).containsOnly(PauseStatus.NEW);
    }

    private PauseImpact stage(PauseTarget target, LocalDateTime start, LocalDateTime end) {
        List<LivePause> others =
                draft.rows().stream().flatMap(row -> LivePause.of(row).stream()).toList();
        PauseValues values = PauseValues.notifiedAt(clock.now())
                .withReason(hospital())
                .withStartsAt(start)
                .withEndsAt(end);
        draft.add(target, values);
        return PauseImpact.of(marta, target, values.interval().orElseThrow(), others, clock.now());
    }

    private void seeThemInTheLists(List<SavedPause> saved) {
        assertThat(overview(PauseFilter.of(YearMonth.of(2026, 11))))
                .extracting(
                        row -> row.names().own(), row -> row.pause().target().level())
                .containsExactly(
                        tuple("Märta Åström", PauseLevel.CUSTOMER), tuple("Beställning 2026", PauseLevel.CONTRACT));
        assertThat(overview(PauseFilter.of(YearMonth.of(2026, 12))))
                .extracting(row -> row.names().own())
                .containsExactly("Lunch", "Beställning 2026");

        CareRow now = orderRow("Lunch");
        assertThat(now.now().cause().target()).isEqualTo(contract);
        assertThat(now.now().until()).isNull();
        assertThat(orderRow("Städ").now()).isNull();
        assertThat(orderRow("Städ").next().interval().start()).isEqualTo(TUESDAY);
        assertThat(tree.counts(CareFilter.ALL)).containsEntry(PauseQuestion.RUNNING, 1);
        assertThat(saved).hasSize(3);
    }

    /** R9: two weeks and more of deliveries resume; the others still hold theirs. */
    private void endOneAndCancelAnother(List<SavedPause> saved) {
        Map<PauseTarget, SavedPause> by = saved.stream().collect(Collectors.toMap(SavedPause::target, pause -> pause));
        SavedPause ongoing = by.get(contract);
        draft.change(ongoing, ongoing.values().withEndsAt(WEDNESDAY));
        List<LivePause> others = saved.stream()
                .filter(pause -> pause != ongoing)
                .flatMap(pause -> LivePause.of(pause).stream())
                .toList();
        Resumption resumption = Resumption.of(
                        marta,
                        contract,
                        ongoing.interval(),
                        draft.find(ongoing.key())
                                .orElseThrow()
                                .values()
                                .interval()
                                .orElseThrow(),
                        others,
                        clock.now())
                .orElseThrow();
        assertThat(resumption.count()).isEqualTo(28 + 28 - 6 * 2 - 7);
        assertThat(resumption.stillHeld()).isEqualTo(6 * 2 + 7);
        assertThat(resumption.first()).contains(DECEMBER.withHour(7).withMinute(45));
        draft.cancel(by.get(lunch));
        assertThat(draft.rows())
                .extracting(StagedPause::status)
                .containsExactly(PauseStatus.CHANGED, PauseStatus.CANCELLED);
    }

    private void seeWhatResumed() {
        CustomerPauses hers = service.ofCustomer(marta.customer().customer()).orElseThrow();
        Map<Boolean, List<Delivery>> byPaused = new DeliveryPlan(hers.care().orders())
                .between(NINE.toLocalDate().atStartOfDay(), DECEMBER.plusDays(1)).stream()
                        .collect(Collectors.partitioningBy(hers.effective()::isPaused));
        assertThat(byPaused.get(false))
                .extracting(delivery -> delivery.order().name(), Delivery::start)
                .containsExactly(
                        tuple("Morgonhjälp", NINE.withHour(7).withMinute(45)),
                        tuple("Städ", NINE.withHour(10)),
                        tuple("Morgonhjälp", DECEMBER.withHour(7).withMinute(45)),
                        tuple("Lunch", DECEMBER.withHour(12)));
        assertThat(byPaused.get(true)).hasSize(1 + 15);

        PauseFilter december = PauseFilter.of(YearMonth.of(2026, 12));
        assertThat(overview(december)).isEmpty();
        assertThat(overview(december.withStatuses(Set.of(PauseStatus.CANCELLED))))
                .extracting(row -> row.names().own())
                .containsExactly("Lunch");
        clock.set(DECEMBER);
        assertThat(tree.counts(CareFilter.ALL)).containsEntry(PauseQuestion.RUNNING, 0);
    }

    private void readTheHistory() { // R15
        assertThat(jdbc.sql("""
                                select concat_ws(' ', status, date(ends_at), changed_by)
                                from pause for system_time all where customer_id = ? and not moving
                                order by id, version""")
                        .param(marta.customer().customer().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "NEW 2026-12-01 Anna Nilsson",
                        "NEW 9999-12-31 Anna Nilsson",
                        "CHANGED 2026-11-25 Berit Ek",
                        "NEW 2026-12-08 Anna Nilsson",
                        "CANCELLED 2026-12-08 Berit Ek");
    }

    private List<SavedPause> saveAs(String name) {
        user.is(name);
        List<SavedPause> saved = service.save(draft);
        draft.undoAll();
        return saved;
    }

    private List<PauseRow> overview(PauseFilter filter) {
        UnitTree units = organization.tree();
        return overview.rows(filter, units, PauseOrder.DEFAULT, 0, 50);
    }

    private CareRow orderRow(String name) {
        return tree.orders(marta.customer().key()).orElseThrow().rows().stream()
                .filter(row -> row.node().equals(order(name)))
                .findFirst()
                .orElseThrow();
    }

    private CareNode order(String name) {
        return marta.orders().stream()
                .filter(order -> order.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ReasonId hospital() {
        return reasons.all().getFirst().id();
    }
}
