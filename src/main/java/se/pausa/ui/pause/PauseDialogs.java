package se.pausa.ui.pause;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.pausa.customer.CareNode;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.OtherWindows;
import se.pausa.ui.component.PauseActions;

/** Opens the dialog Pausa from any screen. */
@Component
class PauseDialogs implements PauseActions {

    private final PauseServices services;
    private final OtherWindows others;

    PauseDialogs(PauseServices services, OtherWindows others) {
        this.services = services;
        this.others = others;
    }

    @Override
    public boolean mayPause() {
        return services.mayPause();
    }

    @Override
    public void pause(CareNode node, Runnable afterSave) {
        open(node, afterSave, _ -> {});
    }

    @Override
    public void pause(List<CareNode> marked, Runnable afterSave) {
        List<CustomerSituation> situations =
                services.situations(marked.stream().map(CareNode::customer).collect(Collectors.toSet()));
        List<CareNode> there = marked.stream()
                .flatMap(node -> situations.stream().flatMap(situation -> situation.care().node(node.key()).stream()))
                .toList();
        if (there.size() < marked.size()) {
            Notices.error(Formats.current().text("together.gone", marked.size() - there.size()));
            afterSave.run();
        }
        if (!there.isEmpty()) {
            new TogetherDialog(services, others, PausedTogether.of(there), situations, afterSave).openOnce();
        }
    }

    @Override
    public void cancelPause(CareNode node, Runnable afterSave) {
        open(node, afterSave, PauseDialog::stageCancellation);
    }

    /** Opens the dialog with a pause staged as cancelled, if it still lives, and its values in the form (R5). */
    void redo(CareNode node, UUID pause, Runnable afterSave) {
        open(node, afterSave, dialog -> dialog.redo(pause));
    }

    private void open(CareNode node, Runnable afterSave, Consumer<PauseDialog> then) {
        services.situation(node.customer())
                .ifPresentOrElse(
                        situation -> {
                            PauseDialog dialog = new PauseDialog(services, others, node, situation, afterSave);
                            if (dialog.openOnce()) {
                                then.accept(dialog);
                            }
                        },
                        () -> {
                            Notices.error(Formats.current().text("problem.targetGone.CUSTOMER", node.name()));
                            afterSave.run();
                        });
    }
}
