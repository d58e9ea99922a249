package se.pausa.ui.customer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.CityAnswers;
import se.pausa.Past;
import se.pausa.Pausing;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;
import se.pausa.ui.ScreenTest;
import se.pausa.ui.component.Addresses;
import se.pausa.ui.moment.MomentField;

class CustomerViewTest extends ScreenTest {

    /** A Monday, a week before the day of the tests. */
    private static final LocalDateTime THEN = LocalDateTime.of(2026, 11, 16, 8, 40);

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    Pausing pausing;

    @Autowired
    PauseService service;

    @Autowired
    TransactionTemplate transaction;

    private Past past;
    private CityAnswers city;
    private UnitId south;
    private CustomerId marta;
    private ContractId contract;

    @BeforeEach
    void marta() {
        past = new Past(jdbc, clock, transaction);
        city = new CityAnswers(jdbc);
        south = care.unit("Hemtjänst Söder");
        marta = care.customer("Åström, Märta", "10004", south);
        contract = past.at(THEN.minusDays(1), () -> {
            ContractId made = care.contract(marta, "Beställning 2026", south);
            care.order(marta, made, "Lunch", south);
            care.order(marta, null, "Städ", south);
            return made;
        });
        clock.set(NOW);
    }

    @AfterEach
    void leaveNoTrace() {
        for (String table :
                List.of("city_message", "pause", "order_unit", "service_order", "contract_unit", "contract")) {
            jdbc.sql("delete from " + table).update();
        }
        for (String table : List.of("pause", "service_order", "contract")) {
            direct().sql("delete history from " + table).update();
        }
    }

    @Test
    void the_page_names_the_customer_and_draws_five_weeks_around_today() {
        pausing.pause(new PauseTarget.OfCustomer(marta), "Sjukhusvistelse", NOW, null);

        open("kund/10004");

        assertThat(_find(H1.class))
                .filteredOn(H1::isVisible)
                .singleElement()
                .satisfies(title -> assertThat(title.getText()).isEqualTo("Åström, Märta"));
        assertThat(says("9 november – 13 december 2026")).isTrue();
        assertThat(says("Kontrakt BE-" + contract.value())).isTrue();
        assertThat(picture())
                .contains("aria-label=\"Kund: Sjukhusvistelse, från 23/11 09:00\"")
                .contains("<title>ti 24/11 08:00 Lunch · Pausad av kunden · Sjukhusvistelse · Pågående</title>")
                .contains("<title>må 9/11 08:00 Städ</title>")
                .contains(">allt<")
                .contains(">idag<");
        assertThat(rows(pauses()))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).startsWith("Kund", "Sjukhusvistelse", "2026-11-23 09:00", "Pågående"));
    }

    @Test
    void the_same_stands_in_a_table_by_day() {
        pausing.pause(new PauseTarget.OfContract(marta, contract), "Bortrest", NOW, NOW.plusDays(1));
        open("kund/10004");

        _click(button("Visa som tabell"));

        assertThat(table())
                .contains("<th scope=\"row\">må 23/11</th><td></td><td>Bortrest från 09:00</td><td>08:00</td>")
                .contains("<th scope=\"row\">ti 24/11</th><td></td><td>Bortrest till 09:00</td>"
                        + "<td>08:00 pausad: Kontrakt, Bortrest</td><td>08:00</td><td>BE-" + contract.value()
                        + "</td>");
        assertThat(_find(Svg.class)).isEmpty();
        _click(button("Visa som bild"));
        assertThat(picture()).contains("<svg");
    }

    @Test
    void weeks_are_gone_through_and_the_address_says_which_are_seen() {
        pausing.pause(new PauseTarget.OfCustomer(marta), "Sjukhusvistelse", NOW.minusDays(30), null);
        open("kund/10004");

        _click(button("Vecka"));
        assertThat(says("23 november – 6 december 2026")).isTrue();
        _click(byLabel("Framåt"));
        assertThat(says("30 november – 13 december 2026")).isTrue();
        assertThat(shown()).isEqualTo("kund/10004?dag=2026-11-30&visa=vecka");
        _click(byLabel("Bakåt"));
        _click(byLabel("Bakåt"));
        assertThat(says("16 november – 29 november 2026")).isTrue();
        _click(button("Kvartal"));
        assertThat(says("5 oktober 2026 – 3 januari 2027")).isTrue();
        _click(button("Idag"));
        assertThat(shown()).isEqualTo("kund/10004?visa=kvartal");
    }

    @Test
    void R15_the_history_of_the_marked_pause_says_who_when_what_it_was_and_what_the_city_was_told() {
        city.mark(south, true);
        SavedPause first =
                past.at(THEN, () -> pausing.pause(new PauseTarget.OfCustomer(marta), "Sjukhusvistelse", THEN, null));
        city.accept(first);
        user.is("Karl Berg");
        past.at(
                THEN.plusDays(1),
                () -> endingAt(first, THEN.plusDays(14).toLocalDate().atStartOfDay()));
        clock.set(NOW);

        open(Addresses.customer(marta, "10004", first.key()));

        assertThat(says("Kund · Sjukhusvistelse · 2 versioner")).isTrue();
        assertThat(versions())
                .containsExactly(
                        "2026-11-17 08:40 Karl Berg Visa sidan som då"
                                + " Avslutas Pågående → 2026-11-30 00:00 t.o.m. 29/11"
                                + " Till staden: Ändrad · 16/11 – 29/11 · obesvarad",
                        "2026-11-16 08:40 Anna Nilsson Visa sidan som då"
                                + " Ny · Sjukhusvistelse · Påbörjat 2026-11-16 08:40 · Avslutas Pågående"
                                + " Meddelandetidpunkt till kund 2026-11-16 08:40 · Ingen framförhållning"
                                + " Till staden: Ny · från 16/11, pågående · Mottagen 23/11 09:05");
    }

    @Test
    void R15_the_whole_page_is_shown_as_it_was_known_and_nothing_can_be_changed_there() {
        SavedPause first =
                past.at(THEN, () -> pausing.pause(new PauseTarget.OfCustomer(marta), "Sjukhusvistelse", THEN, null));
        past.at(THEN.plusDays(1), () -> endingAt(first, THEN.plusDays(14)));
        past.at(
                THEN.plusDays(2),
                () -> pausing.pause(new PauseTarget.OfContract(marta, contract), "Bortrest", NOW, null));
        clock.set(NOW);
        open("kund/10004");
        assertThat(rows(pauses())).hasSize(2);

        typeMoment("17/11 08:39");

        assertThat(says("Så här var det känt ti 2026-11-17 kl. 08:39.")).isTrue();
        assertThat(rows(pauses()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("Pågående"));
        assertThat(picture()).doesNotContain("Bortrest").contains(">17/11<").contains("Städ");
        assertThat(button("Pausa").isEnabled()).isFalse();
        assertThat(shown()).isEqualTo("kund/10004?kant=2026-11-17T08:39");

        _click(button("Till nu"));
        assertThat(rows(pauses())).hasSize(2);
        assertThat(button("Pausa").isEnabled()).isTrue();
        assertThat(shown()).isEqualTo("kund/10004");
    }

    @Test
    void R15_a_version_leads_to_the_page_as_it_was_when_that_was_saved() {
        SavedPause first =
                past.at(THEN, () -> pausing.pause(new PauseTarget.OfCustomer(marta), "Sjukhusvistelse", THEN, null));
        past.at(THEN.plusDays(1), () -> pausing.cancel(first));
        clock.set(NOW);
        open(Addresses.customer(marta, "10004", first.key()));
        assertThat(versions()).first().asString().contains("Inställd");

        _click(_find(NativeButton.class).getLast());

        assertThat(says("Så här var det känt må 2026-11-16 kl. 08:40.")).isTrue();
        assertThat(versions()).hasSize(1);
        assertThat(picture()).contains("Sjukhusvistelse");
    }

    @Test
    void a_moment_that_lies_ahead_or_cannot_be_read_is_refused_with_a_sentence_and_stays() {
        open("kund/10004");

        typeMoment("2027-01-01");
        assertThat(says("Ange en tid som har passerat.")).isTrue();
        elsewhere(() -> pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NOW, null));
        followNews();
        assertThat(moment().text()).isEqualTo("2027-01-01 00:00");
        typeMoment("i fjol");
        assertThat(moment().said().wrong()).isTrue();
        assertThat(moment().text()).isEqualTo("i fjol");
        assertThat(button("Pausa").isEnabled()).isTrue();
        typeMoment("nu");
        assertThat(moment().said().wrong()).isFalse();
        assertThat(moment().text()).isEmpty();
    }

    @Test
    void R8_inactive_pauses_are_counted_and_shown_when_asked_for_or_marked() {
        SavedPause old =
                pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NOW.minusDays(9), NOW.minusDays(8));
        pausing.pause(new PauseTarget.OfCustomer(marta), "Sjukhusvistelse", NOW, null);
        open("kund/10004");
        assertThat(rows(pauses())).hasSize(1);
        assertThat(says("1 · 1 inaktiverat")).isTrue();

        _setValue(_get(Checkbox.class), true);
        assertThat(rows(pauses())).hasSize(2);
        assertThat(shown()).contains("inaktiverade=ja");

        open(Addresses.customer(marta, "10004", old.key()));
        assertThat(rows(pauses())).hasSize(2);
    }

    @Test
    void a_pause_that_ended_years_ago_is_found_by_its_address() {
        SavedPause old = pausing.pause(
                new PauseTarget.OfCustomer(marta),
                "Bortrest",
                NOW.minusYears(5),
                NOW.minusYears(5).plusDays(1));
        open("kund/10004");
        assertThat(says("0 · inga inaktiverade")).isTrue();

        open(Addresses.customer(marta, "10004", old.key()));

        assertThat(says("Kund · Bortrest · 1 version")).isTrue();
    }

    @Test
    void what_cannot_be_meant_in_the_address_is_passed_over() {
        pausing.pause(new PauseTarget.OfCustomer(marta), "Sjukhusvistelse", NOW, null);
        open("kund/10004?visa=ar&dag=2026-13-01&uppehall=hej&kant=2030-01-01T00:00");
        assertThat(shown()).isEqualTo("kund/10004");

        open("kund/10004?uppehall=00000000-0000-0000-0000-000000000001");
        assertThat(shown()).isEqualTo("kund/10004");
    }

    @Test
    void a_customer_who_is_not_there_is_said_to_be_gone_with_a_way_back() {
        open("kund/4711");
        assertThat(says("Kunden finns inte.")).isTrue();
        assertThat(_get(Anchor.class, spec -> spec.withClasses("back")).getHref())
                .isEqualTo("kunder");
        open("kund/");
        assertThat(says("Kunden finns inte.")).isTrue();
    }

    @Test
    void a_number_with_signs_of_its_own_and_a_customer_without_number_have_an_address_too() {
        CustomerId odd = care.customer("Öberg, Sigvard", "A 1/2 å?", south);
        open(Addresses.customer(odd, "A 1/2 å?", null));
        assertThat(texts()).contains("Öberg, Sigvard");

        jdbc.sql("update customer set number = null where id = ?")
                .param(odd.value())
                .update();
        open(Addresses.customer(odd, null, null));
        assertThat(says("Öberg, Sigvard")).isTrue();
    }

    @Test
    void names_and_reasons_are_text_in_the_picture_and_in_the_table_whatever_they_hold() {
        care.order(marta, contract, "<img src=x onerror=alert(1)>\"'", south);
        open("kund/10004");
        assertThat(picture()).doesNotContain("<img").contains("&lt;img src=x");
        open("kund/10004?tabell=ja");
        assertThat(table()).doesNotContain("<img").contains("&lt;img src=x");
    }

    @Test
    void pausing_leads_to_the_dialog_and_what_somebody_saves_meanwhile_appears() {
        open("kund/10004");
        _click(button("Pausa"));
        settle();
        assertThat(_find(Dialog.class)).hasSize(1);
        _get(Dialog.class).close();

        elsewhere(() -> pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NOW, null));
        followNews();
        assertThat(rows(pauses())).hasSize(1);
    }

    @Test
    void marking_a_row_shows_its_history_and_its_bar_and_stands_in_the_address() {
        SavedPause pause = pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NOW, null);
        open("kund/10004");
        assertThat(says("Markera ett uppehåll för att se vem som har sparat vad."))
                .isTrue();

        GridKt._clickItem(pauses(), 0);
        settle();

        assertThat(picture()).contains("kund/10004?uppehall=" + pause.key());
        assertThat(picture()).contains("class=\"pause marked\"").contains("aria-current=\"true\"");
        assertThat(versions()).hasSize(1);
    }

    @Test
    void the_page_costs_a_few_statements_and_its_history_two_of_them() {
        SavedPause pause = past.at(THEN, () -> pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NOW, null));
        clock.set(NOW);
        sql.forget();
        open("kund/10004");
        int without = sql.statements().size();
        assertThat(without).as("%s", sql.statements()).isLessThanOrEqualTo(7);

        sql.forget();
        open(Addresses.customer(marta, "10004", pause.key()));
        assertThat(sql.statements()).hasSize(without + 2);

        sql.forget();
        open(Addresses.customer(marta, "10004", pause.key()) + "&kant=2026-11-20T12:00");
        assertThat(sql.statements()).hasSize(without + 3);
    }

    private SavedPause endingAt(SavedPause pause, LocalDateTime end) {
        PauseDraft draft = new PauseDraft();
        draft.change(pause, pause.values().withEndsAt(end));
        return service.save(draft).getFirst();
    }

    private String picture() {
        return _get(Svg.class).getElement().getProperty("innerHTML");
    }

    private String table() {
        return _get(Html.class).getInnerHtml().replaceAll(">\\s+<", "><");
    }

    private Grid<SavedPause> pauses() {
        return _get(Grid.class);
    }

    private List<String> versions() {
        return _find(ListItem.class).stream()
                .map(item -> words(item.getElement()))
                .toList();
    }

    /** All texts below an element, with one space between them. */
    private static String words(Element element) {
        if (element.isTextNode()) {
            return element.getText().strip();
        }
        return element.getChildren()
                .map(CustomerViewTest::words)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private MomentField moment() {
        return _get(MomentField.class);
    }

    private void typeMoment(String text) {
        moment().write(text);
        moment().takeTyped();
        settle();
    }

    private Button byLabel(String label) {
        return _get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> label.equals(button.getAriaLabel().orElse(null))));
    }

    /** The address of what is shown, as the bars lead to it. */
    private String shown() {
        Matcher link = Pattern.compile("href=\"([^\"]*)\"").matcher(picture());
        assertThat(link.find()).as("a bar is a link").isTrue();
        String[] parts = link.group(1).replace("&amp;", "&").split("\\?", 2);
        String query = Stream.of(parts[1].split("&"))
                .filter(part -> !part.startsWith("uppehall="))
                .sorted()
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? parts[0] : parts[0] + "?" + query;
    }
}
