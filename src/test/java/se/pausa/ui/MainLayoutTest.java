package se.pausa.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.city.Alarms;
import se.pausa.city.CityLink;
import se.pausa.security.Role;
import se.pausa.ui.component.Texts;
import se.pausa.ui.customer.AllCustomersView;

class MainLayoutTest extends ScreenTest {

    @Autowired
    CityLink link;

    @Test
    void a_window_is_swedish_whatever_the_browser_prefers() {
        assertThat(UI.getCurrent().getLocale().getLanguage()).isEqualTo("sv");
    }

    @Test
    void an_address_that_leads_nowhere_says_so_and_leads_back() {
        UI ui = UI.getCurrent();
        ui.getInternals().getRouter().navigate(ui, new Location("finns-inte"), NavigationTrigger.PAGE_LOAD);

        assertThat(says("Adressen leder inte till någon sida i Pausa.")).isTrue();
        assertThat(says("Gå till Alla kunder")).isTrue();
    }

    @Test
    void the_menu_has_the_words_of_the_source_as_links() {
        logInAs(Role.PLANNER, Role.ADMINISTRATOR);
        open("kunder");

        assertThat(links())
                .extracting(Anchor::getText)
                .containsExactly("Alla kunder", "Pausade order", "Idag", "Avstämning", "Import", "Administration");
        assertThat(links())
                .extracting(Anchor::getHref)
                .containsExactly("kunder", "pausade-order", "idag", "avstamning", "import", "administration");
        assertThat(says("Kunder")).isTrue();
    }

    @Test
    void the_menu_leads_nobody_where_they_may_not_go() {
        open("kunder");
        assertThat(links())
                .extracting(Anchor::getText)
                .containsExactly("Alla kunder", "Pausade order", "Idag", "Avstämning");

        logInAs(Role.ADMINISTRATOR);
        open("administration");
        assertThat(links()).extracting(Anchor::getText).containsExactly("Import", "Administration");
        assertThat(says("Kunder")).isFalse();
    }

    @Test
    void an_address_of_a_screen_that_is_not_for_the_user_says_so() {
        open("administration");
        assertThat(says("Sidan är inte för dig")).isTrue();

        user.is(Role.ADMINISTRATOR);
        open("kunder");
        assertThat(says("Sidan är inte för dig")).isTrue();
    }

    @Test
    void whoever_has_not_logged_in_sees_the_login_page_whatever_the_address() {
        user.isNobody();
        for (String address :
                List.of("", "kunder", "pausade-order", "kund/10004", "avstamning", "import", "finns-inte")) {
            open(address);
            assertThat(_find(LoginForm.class)).as(address).hasSize(1);
            assertThat(_find(MainMenu.class)).as(address).isEmpty();
        }
    }

    @Test
    void the_menu_marks_the_screen_that_is_shown_and_no_other() {
        open("kunder?fraga=RUNNING");
        assertThat(current()).containsExactly("Alla kunder");
        UI.getCurrent().navigate("pausade-order");
        assertThat(current()).containsExactly("Pausade order");
    }

    @Test
    void the_first_stop_of_the_keyboard_leads_over_the_menu_to_the_screen() {
        open("kunder");

        Anchor first = _find(Anchor.class).getFirst();
        Main screen = _get(Main.class);
        assertThat(first.getText()).isEqualTo("Till innehållet");
        assertThat(first.getHref()).isEqualTo("#" + screen.getId().orElseThrow());
        assertThat(screen.getChildren()).singleElement().isInstanceOf(AllCustomersView.class);
    }

    @Test
    void what_menus_offer_is_made_when_they_are_opened() {
        open("pausade-order");
        assertThat(_find(MenuItem.class)).isEmpty();

        chooseToSee("Nivå");
        assertThat(_find(MenuItem.class)).hasSizeGreaterThan(10);
    }

    private static List<Anchor> links() {
        return _find(_get(MainMenu.class), Anchor.class);
    }

    private static List<String> current() {
        return links().stream()
                .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .map(Anchor::getText)
                .toList();
    }

    @Test
    void an_alarm_of_the_city_is_shown_to_those_who_watch_over_it_and_to_nobody_else() {
        Alarms.raise(jdbc, link, "Ogiltig nyckel");
        try {
            user.is("Eva Lind", Role.SUPERVISOR);
            open("kunder");
            assertThat(says("Stadens svar: Ogiltig nyckel")).isTrue();
            user.is("Berit Ek", Role.PLANNER);
            open("kunder");
            assertThat(says("Stadens svar: Ogiltig nyckel")).isFalse();
        } finally {
            Alarms.end(jdbc, link);
        }
        user.reset();
        open("kunder");
        assertThat(says("Stadens svar: Ogiltig nyckel")).isFalse();
    }

    @Test
    void what_the_browser_says_when_the_line_breaks_is_swedish_even_without_a_window() {
        VaadinService service = VaadinService.getCurrent();
        VaadinService.setCurrent(null);
        try {
            assertThat(service.getSystemMessages(Texts.SWEDISH, null).getSyncErrorCaption())
                    .isEqualTo("Sidan har tappat tråden");
        } finally {
            VaadinService.setCurrent(service);
        }
    }

    @Test
    void an_unexpected_fault_is_told_with_its_number_and_the_screen_stays() {
        open("kunder");

        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(new IllegalStateException("on purpose")));

        assertThat(notices())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Något gick fel").doesNotContain("spara"));
        assertThat(says("Alla kunder")).isTrue();
    }
}
