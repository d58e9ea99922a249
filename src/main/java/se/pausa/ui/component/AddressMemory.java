package se.pausa.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.pausa.security.Setting;

/**
 * What of a screen's address is remembered, and holds whenever an address does not say otherwise: for instance the unit.
 */
public final class AddressMemory {

    private final Remembered remembered;
    private final String screen;
    private final List<List<String>> parameters;
    private QueryParameters shown = QueryParameters.empty();

    /** @param parameters those that belong together, by their names; the first one says whether an address has them */
    @SafeVarargs
    public AddressMemory(Remembered remembered, String screen, List<String>... parameters) {
        this.remembered = remembered;
        this.screen = screen;
        this.parameters = List.of(parameters);
    }

    /** What an address says, with what is remembered in place of what it does not say. */
    public QueryParameters complete(QueryParameters said) {
        Map<String, List<String>> all = new LinkedHashMap<>(said.getParameters());
        for (List<String> together : parameters) {
            if (!all.containsKey(together.getFirst())) {
                remembered
                        .get(setting(together))
                        .map(QueryParameters::fromString)
                        .ifPresent(kept -> all.putAll(kept.getParameters()));
            }
        }
        shown = new QueryParameters(all);
        return shown;
    }

    /** After somebody has changed what the screen shows; what was there by an address alone is not kept. */
    public void keep(QueryParameters now) {
        for (List<String> together : parameters) {
            QueryParameters part = part(now, together);
            if (!part.equals(part(shown, together))) {
                remembered.keep(setting(together), part.getQueryString());
            }
        }
        shown = now;
    }

    private static QueryParameters part(QueryParameters all, List<String> names) {
        Map<String, List<String>> part = new LinkedHashMap<>();
        names.stream()
                .filter(all.getParameters()::containsKey)
                .forEach(name -> part.put(name, all.getParameters(name)));
        return new QueryParameters(part);
    }

    /** After navigation: the address says what was remembered too, so that as a link it shows the same to others. */
    public void correct(UI ui, Location asked, QueryParameters written) {
        boolean saysLess = !shown.equals(asked.getQueryParameters());
        if (saysLess) {
            Addresses.write(ui, asked.getPath(), written);
        } else {
            Addresses.correct(ui, asked, written);
        }
    }

    private Setting setting(List<String> together) {
        return new Setting(screen, together.getFirst());
    }
}
