package se.pausa.ui.admin;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.springframework.beans.factory.ObjectProvider;
import se.pausa.city.CityNews;
import se.pausa.city.SimulatedCity;
import se.pausa.pause.PauseReasonService;
import se.pausa.ui.MainLayout;

/** Administration: the reasons for pauses, and in the demo the simulated city. */
@Route(MainLayout.ADMINISTRATION)
public class AdministrationView extends VerticalLayout implements HasDynamicTitle {

    AdministrationView(PauseReasonService reasons, ObjectProvider<SimulatedCity> simulated, CityNews news) {
        addClassName("screen");
        setSizeFull();
        add(new H1(getTranslation("admin.title")), new ReasonList(reasons));
        simulated.ifAvailable(city -> add(new SimulatedCityPanel(city, news)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.title");
    }
}
