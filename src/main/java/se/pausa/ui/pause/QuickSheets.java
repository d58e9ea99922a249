package se.pausa.ui.pause;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.pausa.customer.CustomerId;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.FieldActions;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Notices;

/** Opens the sheets of the field from its screens. */
@Component
class QuickSheets implements FieldActions {

    private final PauseServices services;
    private final PauseDialogs dialogs;

    QuickSheets(PauseServices services, PauseDialogs dialogs) {
        this.services = services;
        this.dialogs = dialogs;
    }

    @Override
    public boolean mayPause() {
        return services.mayPause();
    }

    @Override
    public void pause(CustomerId customer, Runnable afterSave) {
        with(
                customer,
                afterSave,
                situation -> new QuickPause(
                                services,
                                situation,
                                () -> dialogs.pause(situation.care().customer(), afterSave),
                                afterSave)
                        .openOnce());
    }

    @Override
    public void back(CustomerId customer, Runnable afterSave) {
        with(customer, afterSave, situation -> {
            List<SavedPause> running = situation.customer().at(services.now());
            if (running.isEmpty()) {
                Notices.error(Formats.current().text("today.back.none"));
                afterSave.run();
            } else {
                new QuickBack(services, situation, running, afterSave).openOnce();
            }
        });
    }

    private void with(CustomerId customer, Runnable afterSave, Consumer<CustomerSituation> open) {
        services.situation(customer).ifPresentOrElse(open, () -> {
            Notices.error(Formats.current().text("problem.customerGone"));
            afterSave.run();
        });
    }
}
