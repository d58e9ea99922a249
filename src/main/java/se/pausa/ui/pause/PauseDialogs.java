package se.pausa.ui.pause;

import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.pausa.customer.CareNode;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseService;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.PauseActions;

/** Opens the dialog Pausa from any screen. */
@Component
class PauseDialogs implements PauseActions {

    private final PauseService service;
    private final PauseReasonService reasons;
    private final Clock clock;

    PauseDialogs(PauseService service, PauseReasonService reasons, Clock clock) {
        this.service = service;
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
        service.ofCustomer(node.customer())
                .ifPresentOrElse(
                        around -> {
                            PauseDialog dialog = new PauseDialog(
                                    service, new ReasonNames(reasons.all()), clock, node, around, afterSave);
                            dialog.open();
                            then.accept(dialog);
                        },
                        () -> {
                            Notices.error(Formats.current().text("problem.targetGone.CUSTOMER", node.name()));
                            afterSave.run();
                        });
    }
}
