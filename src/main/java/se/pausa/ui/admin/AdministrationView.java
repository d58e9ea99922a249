package se.pausa.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.TabSheetVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import se.pausa.city.CityNews;
import se.pausa.city.SimulatedCity;
import se.pausa.organization.OrganizationService;
import se.pausa.pause.PauseReasonService;
import se.pausa.ui.MainLayout;
import se.pausa.ui.component.PlainTabs;

/** Administration, a tab for each thing that is managed; the open one stands in the address. */
@Route(MainLayout.ADMINISTRATION)
public class AdministrationView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TAB = "flik";

    private final TabSheet tabs = new TabSheet();

    AdministrationView(
            PauseReasonService reasons,
            OrganizationService organization,
            ObjectProvider<SimulatedCity> simulatedCity,
            CityNews news) {
        add("orsaker", getTranslation("admin.tab.reasons"), () -> new ReasonList(reasons));
        add("organisation", getTranslation("admin.tab.units"), () -> new UnitList(organization));
        simulatedCity.ifAvailable(
                city -> add("stad", getTranslation("simulated-city.title"), () -> new SimulatedCityPanel(city, news)));

        tabs.addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                writeAddress();
            }
        });

        tabs.addThemeVariants(TabSheetVariant.LUMO_NO_PADDING);
        tabs.setSizeFull();
        PlainTabs.make(tabs);
        addClassName("screen");
        setSizeFull();
        add(new H1(getTranslation("admin.title")), tabs);
    }

    /**
     * Adds a tab whose content is built when it is opened first.
     *
     * @param name how the address calls it
     */
    private void add(String name, String label, Supplier<Component> content) {
        Tab tab = new Tab(label);
        tab.setId(name);
        Div place = new Div();
        place.setSizeFull();
        place.addAttachListener(first -> {
            first.unregisterListener();
            place.add(content.get());
        });
        tabs.add(tab, place);
    }

    /** Opens the tab that the address names, else the first. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String name =
                event.getLocation().getQueryParameters().getSingleParameter(TAB).orElse("");
        tabs.setSelectedIndex(IntStream.range(0, tabs.getTabCount())
                .filter(index -> name(tabs.getTabAt(index)).equals(name))
                .findFirst()
                .orElse(0));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.title");
    }

    private void writeAddress() {
        QueryParameters address = tabs.getSelectedIndex() == 0
                ? QueryParameters.empty()
                : QueryParameters.of(TAB, name(tabs.getSelectedTab()));
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location(MainLayout.ADMINISTRATION, address)));
    }

    private static String name(Tab tab) {
        return tab.getId().orElseThrow();
    }
}
