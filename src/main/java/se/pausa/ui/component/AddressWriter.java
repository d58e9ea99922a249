package se.pausa.ui.component;

import com.vaadin.flow.router.QueryParameters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;

/** What a screen shows, for its address; the counterpart of {@link AddressReader}. */
public final class AddressWriter {

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** Leaves out what is absent or empty. */
    public AddressWriter with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parameters.put(name, value.toString());
        }
        return this;
    }

    public AddressWriter withUnit(String name, @Nullable UnitId unit) {
        return with(name, unit == null ? null : unit.value());
    }

    public AddressWriter withSome(String name, Collection<? extends Enum<?>> values) {
        return with(name, values.stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
    }

    public AddressWriter withSwitch(String name, boolean on) {
        return with(name, on ? AddressReader.YES : null);
    }

    public QueryParameters parameters() {
        return QueryParameters.simple(parameters);
    }
}
