package se.pausa.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.pausa.common.DatabaseFault;
import se.pausa.common.DatabaseWatch;

/** Says what is the matter with the database when something failed, and what to do about it. */
@Component
public class DatabaseWords {

    private final ObjectProvider<DatabaseWatch> watch;

    DatabaseWords(ObjectProvider<DatabaseWatch> watch) {
        this.watch = watch;
    }

    /** Empty when the failure has to do with something else. */
    public static Optional<String> of(Throwable failure) {
        UI ui = UI.getCurrent();
        return Instantiator.get(ui)
                .getOrCreate(DatabaseWords.class)
                .key(failure)
                .map(ui::getTranslation);
    }

    private Optional<String> key(Throwable failure) {
        return DatabaseFault.of(failure).map(fault -> switch (fault) {
            case FULL -> "database.full";
            case AWAY -> watch.stream().anyMatch(DatabaseWatch::hasGivenUp) ? "database.given-up" : "database.away";
        });
    }
}
