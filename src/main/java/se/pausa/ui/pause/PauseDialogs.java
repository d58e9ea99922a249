package se.pausa.ui.pause;

import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.pausa.city.CityNews;
import se.pausa.city.CityStandings;
import se.pausa.city.SignOffs;
import se.pausa.customer.CareNode;
import se.pausa.organization.OrganizationService;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseValues;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.PauseActions;

/** Opens the dialog Pausa from any screen. */
@Component
class PauseDialogs implements PauseActions {

    private final PauseService service;
    private final CityStandings standings;
    private final SignOffs signOffs;
    private final OrganizationService organization;
    private final CityNews cityNews;
    private final PauseReasonService reasons;
    private final Clock clock;

    PauseDialogs(
            PauseService service,
            CityStandings standings,
            SignOffs signOffs,
            OrganizationService organization,
            CityNews cityNews,
            PauseReasonService reasons,
            Clock clock) {
        this.service = service;
        this.standings = standings;
        this.signOffs = signOffs;
        this.organization = organization;
        this.cityNews = cityNews;
        this.reasons = reasons;
        this.clock = clock;
    }

    @Override
    public void pause(CareNode node, Runnable afterSave) {
        open(node, afterSave, _ -> {});
    }

    @Override
    public void cancelPause(CareNode node, Runnable afterSave) {
        open(node, afterSave, PauseDialog::stageCancellation);
    }

    private void open(CareNode node, Runnable afterSave, Consumer<PauseDialog> then) {
        Around.of(node.customer(), service, standings)
                .ifPresentOrElse(
                        around -> {
                            PauseDialog dialog = dialog(node, around, afterSave);
                            dialog.open();
                            then.accept(dialog);
                        },
                        () -> {
                            Notices.error(Formats.current().text("problem.targetGone.CUSTOMER", node.name()));
                            afterSave.run();
                        });
    }

    private PauseDialog dialog(CareNode node, Around around, Runnable afterSave) {
        PauseDialog.Elsewhere elsewhere = new PauseDialog.Elsewhere() {
            @Override
            public void saved() {
                afterSave.run();
            }

            @Override
            public void pauseCustomer(PauseValues typed) {
                open(around.care().customer(), afterSave, dialog -> dialog.fill(typed));
            }
        };
        return new PauseDialog(
                service,
                standings,
                signOffs,
                organization.tree(),
                cityNews,
                new ReasonNames(reasons.all()),
                clock,
                node,
                around,
                elsewhere);
    }
}
