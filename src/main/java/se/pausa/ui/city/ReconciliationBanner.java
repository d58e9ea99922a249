package se.pausa.ui.city;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.YearMonth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import se.pausa.common.SwedishTime;
import se.pausa.organization.OrganizationService;
import se.pausa.reconciliation.PaymentRun;
import se.pausa.reconciliation.Reconciliation;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.ui.component.Addresses;
import se.pausa.ui.component.Formats;

/**
 * Reminds those who watch over the city of the differences that are left of the month that is about to be
 * paid, on every screen. Asks anew with each navigation, on no other days than the 1st to the 6th.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class ReconciliationBanner extends Composite<Div> implements AfterNavigationObserver {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationBanner.class);

    private final transient Reconciliation reconciliation;
    private final transient OrganizationService organization;
    private final transient Access access;
    private final transient Clock clock;

    ReconciliationBanner(Reconciliation reconciliation, OrganizationService organization, Access access, Clock clock) {
        this.reconciliation = reconciliation;
        this.organization = organization;
        this.access = access;
        this.clock = clock;
        getContent().addClassName("banner");
        getContent().getElement().setAttribute("role", "status");
        setVisible(false);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        setVisible(false);
        if (access.may(Act.WATCH_OVER_THE_CITY)) {
            PaymentRun.aheadOn(SwedishTime.now(clock).toLocalDate()).ifPresent(this::remind);
        }
    }

    /** A reminder that fails must not take the screen with it. */
    private void remind(YearMonth month) {
        try {
            show(month, reconciliation.of(month, null, organization.tree()).differences());
        } catch (RuntimeException e) {
            LOG.warn("The differences of {} could not be counted", month, e);
        }
    }

    private void show(YearMonth month, int differences) {
        String address = Addresses.RECONCILIATION + "?"
                + QueryParameters.of("manad", month.toString()).getQueryString();
        getContent().removeAll();
        getContent()
                .add(
                        new Span(getTranslation(
                                "reconciliation.banner", differences, new Formats(getLocale()).month(month))),
                        new Anchor(address, getTranslation("reconciliation.banner.go")));
        setVisible(differences > 0);
    }
}
