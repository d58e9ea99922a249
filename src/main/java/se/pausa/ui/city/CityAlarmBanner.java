package se.pausa.ui.city;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import se.pausa.city.CityAlarm;
import se.pausa.city.CityLink;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.OtherWindows;
import se.pausa.ui.component.PlainButton;

/**
 * Tells those who watch over the city that it does not let us in, on every screen until it does again. Comes and
 * goes with the news of this instance, and otherwise with the next navigation.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class CityAlarmBanner extends Composite<Div> implements AfterNavigationObserver {

    private final transient CityLink link;
    private final transient Access access;
    private final CityWords words = new CityWords(Formats.current());
    private final Span said = new Span();
    private Optional<CityAlarm> shown = Optional.empty();
    private final Button again = new PlainButton(getTranslation("city.alarm.again"), _ -> tryAgain());

    CityAlarmBanner(CityLink link, OtherWindows others, Access access) {
        this.link = link;
        this.access = access;
        getContent().addClassNames("banner", "alarm");
        getContent().getElement().setAttribute("role", "alert");
        again.addThemeVariants(ButtonVariant.LUMO_SMALL);
        getContent().add(said, again);
        setVisible(false);
        others.follow(this, _ -> !shown.equals(alarm()), this::refresh);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    /** Changes words and never the button, so that no click is lost that comes at the same moment. */
    private void refresh() {
        shown = alarm();
        shown.ifPresent(raised -> said.setText("⚠ " + sentence(raised)));
        again.setVisible(true);
        setVisible(shown.isPresent());
    }

    private Optional<CityAlarm> alarm() {
        return access.may(Act.WATCH_OVER_THE_CITY) ? link.alarm() : Optional.empty();
    }

    private String sentence(CityAlarm alarm) {
        String what = getTranslation("city.alarm", words.time(alarm.since()), String.valueOf(alarm.status()));
        return alarm.words().isEmpty() ? what : what + " " + getTranslation("city.alarm.words", alarm.words());
    }

    private void tryAgain() {
        link.tryAgain();
        said.setText(getTranslation("city.alarm.trying"));
        again.setVisible(false);
    }
}
