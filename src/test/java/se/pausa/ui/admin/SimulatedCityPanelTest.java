package se.pausa.ui.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import se.pausa.demo.CityMood;
import se.pausa.demo.SimulatedAbsence;
import se.pausa.demo.SimulatedCities;
import se.pausa.demo.SimulatedCity;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitRegister;
import se.pausa.pause.PauseReasonService;
import se.pausa.security.LocalAccounts;
import se.pausa.security.Role;
import se.pausa.security.StaffRegister;
import se.pausa.ui.ScreenTest;
import se.pausa.ui.component.OtherWindows;

class SimulatedCityPanelTest extends ScreenTest {

    @Autowired
    StaffRegister staff;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    OtherWindows others;

    @Autowired
    PauseReasonService reasons;

    @Autowired
    OrganizationService organization;

    @Autowired
    UnitRegister register;

    SimulatedCity city;
    SimulatedCityPanel panel;

    @BeforeEach
    void administrator() {
        user.is(Role.ADMINISTRATOR);
    }

    @BeforeEach
    void openCity() {
        city = SimulatedCities.open(jdbc, news, clock);
    }

    @AfterEach
    void closeCity() {
        city.close();
    }

    @Test
    void without_a_simulated_city_nothing_is_said_of_one() {
        open("administration?flik=stad");

        assertThat(_find(Tab.class)).extracting(Tab::getLabel).containsExactly("Orsaker", "Organisation", "Användare");
        assertThat(_find(SimulatedCityPanel.class)).isEmpty();
    }

    @Test
    void with_a_simulated_city_it_has_a_tab_of_its_own() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("simulatedCity", city));
        AdministrationView view = new AdministrationView(
                reasons,
                organization,
                register,
                staff,
                accounts,
                clock,
                beans.getBeanProvider(SimulatedCity.class),
                others);
        UI.getCurrent().add(view);
        settle();

        _get(view, TabSheet.class).setSelectedIndex(3);
        settle();

        assertThat(_find(view, Tab.class)).extracting(Tab::getLabel).last().isEqualTo("Simulerad stad");
        assertThat(_find(view, SimulatedCityPanel.class)).hasSize(1);
    }

    @Test
    void it_shows_what_the_city_has_the_newest_first() {
        SimulatedCities.put(city, 7, 1);
        clock.set(clock.now().plusMinutes(5));
        SimulatedCities.put(city, 8, 3);

        openPanel();

        assertThat(rows(grid()))
                .containsExactly(
                        List.of(
                                "2026-11-23 09:05",
                                "8",
                                "3",
                                "10004",
                                "Ny",
                                "Sjukhusvistelse",
                                "2026-11-23",
                                "2026-11-30"),
                        List.of(
                                "2026-11-23 09:00",
                                "7",
                                "1",
                                "10004",
                                "Ny",
                                "Sjukhusvistelse",
                                "2026-11-23",
                                "2026-11-30"));
        assertThat(says("En riktig stad anges med PAUSA_CITY_URL")).isTrue();
    }

    @Test
    void the_city_can_be_told_to_be_down_and_the_panel_says_what_that_means() {
        openPanel();
        assertThat(mood().getValue()).isEqualTo(CityMood.WELL);

        _setValue(mood(), CityMood.REJECTING);

        assertThat(city.mood()).isEqualTo(CityMood.REJECTING);
        assertThat(SimulatedCities.put(city, 7, 1).statusCode()).isEqualTo(422);
        assertThat(mood().getHelperText()).startsWith("Säger nej till varje uppehåll.");
    }

    @Test
    void it_follows_what_happens_at_the_city_as_long_as_it_is_open() {
        openPanel();
        SimulatedCities.put(city, 7, 1);

        elsewhere(() -> city.become(CityMood.SLOW));
        followNews();

        assertThat(mood().getValue()).isEqualTo(CityMood.SLOW);
        assertThat(rows(grid())).hasSize(1);

        RadioButtonGroup<CityMood> closed = mood();
        panel.removeFromParent();
        elsewhere(() -> city.become(CityMood.WELL));
        followNews();
        assertThat(closed.getValue()).isEqualTo(CityMood.SLOW);
    }

    private void openPanel() {
        panel = new SimulatedCityPanel(city, others);
        UI.getCurrent().add(panel);
        settle();
    }

    @SuppressWarnings("unchecked")
    private Grid<SimulatedAbsence> grid() {
        return _get(panel, Grid.class);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<CityMood> mood() {
        return _get(panel, RadioButtonGroup.class);
    }
}
