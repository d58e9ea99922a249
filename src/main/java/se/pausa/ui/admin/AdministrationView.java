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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import se.pausa.common.SwedishTime;
import se.pausa.demo.SimulatedCity;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitRegister;
import se.pausa.pause.PauseReasonService;
import se.pausa.security.Act;
import se.pausa.security.LocalAccounts;
import se.pausa.security.StaffRegister;
import se.pausa.ui.component.AddressReader;
import se.pausa.ui.component.AddressWriter;
import se.pausa.ui.component.Addresses;
import se.pausa.ui.component.OpenTo;
import se.pausa.ui.component.OtherWindows;
import se.pausa.ui.component.PlainTabs;

/** Administration, a tab for each thing that is managed; the open one stands in the address. */
@OpenTo(Act.KEEP_REASONS)
@Route(Addresses.ADMINISTRATION)
public class AdministrationView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TAB = "flik";

    private final TabSheet tabs = new TabSheet();

    AdministrationView(
            PauseReasonService reasons,
            OrganizationService organization,
            UnitRegister register,
            StaffRegister staff,
            LocalAccounts accounts,
            Clock clock,
            ObjectProvider<SimulatedCity> simulatedCity,
            OtherWindows others) {
        add("orsaker", getTranslation("admin.tab.reasons"), () -> new ReasonList(reasons));
        add("organisation", getTranslation("admin.tab.units"), () -> new UnitList(organization, register));
        add(
                "anvandare",
                getTranslation("admin.tab.users"),
                () -> new UserList(
                        staff,
                        accounts,
                        organization::tree,
                        SwedishTime.now(clock).toLocalDate()));
        simulatedCity.ifAvailable(city ->
                add("stad", getTranslation("simulated-city.title"), () -> new SimulatedCityPanel(city, others)));

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
        AddressReader said = new AddressReader(event.getLocation().getQueryParameters());
        tabs.setSelectedIndex(said.one(TAB, this::index).orElse(0));
        Addresses.correct(event.getUI(), event.getLocation(), shown());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.title");
    }

    private void writeAddress() {
        getUI().ifPresent(ui -> Addresses.write(ui, Addresses.ADMINISTRATION, shown()));
    }

    private QueryParameters shown() {
        return new AddressWriter()
                .with(TAB, tabs.getSelectedIndex() == 0 ? null : name(tabs.getSelectedTab()))
                .parameters();
    }

    private int index(String name) {
        return IntStream.range(0, tabs.getTabCount())
                .filter(index -> name(tabs.getTabAt(index)).equals(name))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String name(Tab tab) {
        return tab.getId().orElseThrow();
    }
}
