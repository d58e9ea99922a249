package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireReject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.DatabaseLine.Fault;
import se.pausa.Pausing;
import se.pausa.customer.CareNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerService;
import se.pausa.organization.OrganizationService;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.Reason;
import se.pausa.pause.SavedPause;
import se.pausa.security.Role;
import se.pausa.ui.component.PauseActions;

/** One pause for several customers, contracts and orders. */
class TogetherDialogTest extends PauseScreenTest {

    @Autowired
    PauseActions actions;

    @Autowired
    CustomerService customers;

    @Autowired
    OrganizationService organization;

    private final List<CustomerId> five = new ArrayList<>();
    private int refreshed;

    @BeforeEach
    void fiveCustomers() {
        five.add(marta);
        for (String name : List.of("Ada Ek", "Bo Dal", "Eva Alm", "Olof Gren")) {
            CustomerId customer = care.customer(name, "2000" + five.size(), south);
            care.order(customer, null, "Dusch", south);
            five.add(customer);
        }
        open("import");
    }

    @Test
    void R6_one_spara_gives_all_of_them_the_same_pause() {
        pause(customerNodes());
        assertThat(title()).isEqualTo("Pausa: 5 kunder");
        fillInTogether();

        press("Spara");

        assertThat(five)
                .allSatisfy(customer -> assertThat(pausesOf(customer))
                        .singleElement()
                        .satisfies(pause -> assertThat(pause.status()).isEqualTo(PauseStatus.NEW)));
        assertThat(five.stream().flatMap(customer -> pausesOf(customer).stream()))
                .extracting(SavedPause::changedAt)
                .as("one Spara")
                .containsOnly(pausesOf(marta).getFirst().changedAt());
        assertThat(notices()).containsExactly("Sparat: 5 nya");
        assertThat(_find(TogetherDialog.class)).isEmpty();
        assertThat(refreshed).isEqualTo(1);
    }

    @Test
    void R7_what_is_in_the_way_is_said_at_its_customer_and_spara_stores_nothing() {
        saved(wholeCustomer(), NINE.plusDays(1), null);
        pause(customerNodes());
        fillInTogether();
        assertThat(says("Överlappar uppehållet Sjukhusvistelse från 2026-11-24 09:00. Ändra Påbörjat eller Avslutas."))
                .isTrue();

        press("Spara");

        assertThat(five.stream().skip(1))
                .allSatisfy(customer -> assertThat(pausesOf(customer)).isEmpty());
        assertThat(notices()).containsExactly("Inget sparades. Ett fel behöver rättas, se de markerade raderna.");
    }

    @Test
    void the_others_are_stored_when_that_is_asked_for_and_the_refused_one_stays_with_its_sentence() {
        saved(wholeCustomer(), NINE.plusDays(1), null);
        pause(customerNodes());
        fillInTogether();
        press("Spara");

        press("Spara de andra 4");

        assertThat(pausesOf(marta)).hasSize(1);
        assertThat(five.stream().skip(1))
                .allSatisfy(customer -> assertThat(pausesOf(customer)).hasSize(1));
        assertThat(title()).isEqualTo("Pausa: 1 kund");
        assertThat(says("Sparat: 4 nya. En är inte sparad, se varför ovan.")).isTrue();
        assertThat(says("Överlappar uppehållet Sjukhusvistelse")).isTrue();
        assertThat(refreshed).isEqualTo(1);
        press("Stäng");
        assertThat(_find(TogetherDialog.class)).isEmpty();
    }

    @Test
    void what_was_refused_is_said_no_longer_when_somebody_else_has_mended_it() {
        SavedPause theirs = saved(wholeCustomer(), NINE.plusDays(1), null);
        pause(customerNodes());
        fillInTogether();
        press("Spara");
        assertThat(says("Överlappar uppehållet Sjukhusvistelse")).isTrue();

        elsewhere(() -> new Pausing(service, reasons, user).cancel(theirs));
        followNews();

        assertThat(says("Överlappar uppehållet Sjukhusvistelse")).isFalse();
        press("Spara");
        assertThat(notices()).contains("Sparat: 5 nya");
    }

    @Test
    void a_permanent_reason_says_that_care_is_not_ended_from_here() { // R9
        pause(customerNodes());
        assertThat(says("Kontrakt och order avslutas inte härifrån.")).isFalse();

        _setValue(_get(ComboBox.class, spec -> spec.withLabel("Orsak")), reason("Avliden"));
        settle();

        assertThat(says("Kontrakt och order avslutas inte härifrån.")).isTrue();
    }

    @Test
    void what_is_refused_for_one_can_be_mended_and_saved_after_the_others() {
        saved(wholeCustomer(), NINE.plusDays(9), null);
        pause(customerNodes());
        fillInTogether();
        press("Spara de andra 4");

        moment("Avslutas").choose(NINE.plusDays(9));
        assertThat(says("Överlappar")).isFalse();
        assertThat(says("En är inte sparad")).isFalse();
        press("Spara");

        assertThat(pausesOf(marta)).hasSize(2);
        assertThat(five.stream().skip(1))
                .allSatisfy(customer -> assertThat(pausesOf(customer)).hasSize(1));
    }

    @Test
    void R16_a_customer_who_is_gone_meanwhile_is_told_and_the_others_can_be_stored() {
        CustomerId alone = care.customer("Åke Berg", "30001");
        pause(Stream.concat(customerNodes().stream(), Stream.of(node(alone))).toList());
        fillInTogether();
        jdbc.sql("delete from customer where id = ?").param(alone.value()).update();

        press("Spara");
        assertThat(says("Kunden finns inte längre.")).isTrue();
        assertThat(five).allSatisfy(customer -> assertThat(pausesOf(customer)).isEmpty());

        press("Spara de andra 5");
        assertThat(five).allSatisfy(customer -> assertThat(pausesOf(customer)).hasSize(1));
        assertThat(says("Sparat: 5 nya. En är inte sparad, se varför ovan.")).isTrue();
        assertThat(says("Kunden finns inte längre.")).isTrue();
    }

    @Test
    void a_pause_that_somebody_else_saves_meanwhile_is_told_and_none_is_stored() {
        pause(customerNodes());
        fillInTogether();
        elsewhere(() -> saved(wholeCustomer(), NINE, NINE.plusDays(3)));

        press("Spara");

        assertThat(texts())
                .anyMatch(text -> text.startsWith("✕ Överlappar uppehållet Sjukhusvistelse 2026-11-23 09:00"));
        assertThat(pausesOf(five.get(1))).isEmpty();
    }

    @Test
    void while_nobody_knows_nothing_is_claimed_and_the_form_waits_until_it_is_known() {
        pause(customerNodes());
        fillInTogether();
        line().breakAtCommit(Fault.REQUEST_HELD);

        press("Spara");

        assertThat(notices())
                .singleElement()
                .asString()
                .startsWith("Pausa vet inte än om de 5 ändringarna är sparade: databasen svarade inte.");
        assertThat(texts()).filteredOn("kanske sparad"::equals).hasSize(5);
        assertThat(field(ComboBox.class, "Orsak").isEnabled()).isFalse();

        line().release();
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            settle();
            return notices().equals(List.of("Sparat: 5 nya"));
        });
        assertThat(five).allSatisfy(customer -> assertThat(pausesOf(customer)).hasSize(1));
        assertThat(_find(TogetherDialog.class)).isEmpty();
    }

    @Test
    void R2_rows_below_a_marked_one_get_no_pause_of_their_own() {
        CustomerCare hers = customers.care(marta).orElseThrow();
        pause(List.of(hers.order(lunch).orElseThrow(), hers.customer(), node(five.get(1))));

        assertThat(title()).isEqualTo("Pausa: 2 kunder");
        assertThat(says("Märta Åström – Lunch pausas redan genom det som är markerat ovanför."))
                .isTrue();
        fillInTogether();
        press("Spara");

        assertThat(pausesOf(marta)).extracting(SavedPause::target).containsExactly(wholeCustomer());
    }

    @Test
    void orders_and_contracts_are_counted_and_named() {
        CustomerCare hers = customers.care(marta).orElseThrow();

        pause(List.of(hers.order(lunch).orElseThrow(), node(five.get(1)), node(five.get(2))));

        assertThat(title()).isEqualTo("Pausa: 2 kunder, 1 order");
        assertThat(texts()).contains("Märta Åström – Lunch", "Ada Ek", "Bo Dal");
        fillInTogether();
        press("Spara");
        assertThat(pausesOf(marta))
                .extracting(SavedPause::target)
                .containsExactly(new PauseTarget.OfOrder(marta, lunch));
    }

    @Test
    void R10_R11_what_is_hit_and_what_the_city_gets_is_summed() {
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));
        pause(customerNodes());

        fillInTogether();
        moment("Avslutas").choose(NINE.plusDays(7));

        assertThat(texts()).anyMatch(text -> text.startsWith("Pausar 1 kontrakt, 6 order · 42 leveranser"));
        assertThat(says("Skickas till Stockholms stad för 5 kunder: 2026-11-23 – 2026-11-30"))
                .isTrue();
    }

    @Test
    void one_can_be_left_out() {
        pause(customerNodes());
        fillInTogether();

        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getAriaLabel()
                        .filter("Ta bort Ada Ek, som inte ska pausas nu"::equals)
                        .isPresent())));
        press("Spara");

        assertThat(pausesOf(five.get(1))).isEmpty();
        assertThat(notices()).containsExactly("Sparat: 4 nya");
    }

    @Test
    void what_is_not_understood_is_not_saved() {
        pause(customerNodes());
        fillInTogether();
        moment("Avslutas").write("31/11");

        press("Spara");

        assertThat(pausesOf(marta)).isEmpty();
        assertThat(moment("Avslutas").text()).isEqualTo("31/11");
    }

    @Test
    void closing_asks_when_something_is_filled_in() {
        pause(customerNodes());
        fillInTogether();

        press("Stäng");
        _fireReject(_get(ConfirmDialog.class));

        assertThat(_find(TogetherDialog.class)).isEmpty();
        assertThat(pausesOf(marta)).isEmpty();
    }

    @Test
    void opens_in_the_same_number_of_statements_for_two_and_for_five() {
        List<CareNode> nodes = customerNodes();
        sql.forget();
        pause(nodes.subList(0, 2));
        int two = sql.statements().size();
        press("Stäng");
        sql.forget();

        pause(nodes);

        assertThat(sql.statements()).hasSizeLessThanOrEqualTo(two);
    }

    private void pause(List<? extends CareNode> nodes) {
        actions.pause(List.copyOf(nodes), () -> refreshed++);
        settle();
    }

    private void fillInTogether() {
        ComboBox<Reason> combo = _get(_get(TogetherDialog.class), ComboBox.class, spec -> spec.withLabel("Orsak"));
        _setValue(combo, reason("Bortrest"));
        moment("Påbörjat").choose(NINE);
        settle();
    }

    private String title() {
        return _get(TogetherDialog.class).getHeaderTitle();
    }

    private List<CareNode> customerNodes() {
        return five.stream().map(this::node).toList();
    }

    private CareNode node(CustomerId customer) {
        return customers.care(customer).orElseThrow().customer();
    }

    private List<SavedPause> pausesOf(CustomerId customer) {
        return service.ofCustomer(customer).orElseThrow().pauses();
    }
}
