package se.pausa.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import se.pausa.customer.CustomerId;

/** Where the screens are, below the address of Pausa. */
public final class Addresses {

    public static final String TODAY = "idag";
    public static final String CUSTOMERS = "kunder";
    public static final String PAUSED_ORDERS = "pausade-order";
    public static final String RECONCILIATION = "avstamning";
    public static final String IMPORT = "import";
    public static final String ADMINISTRATION = "administration";

    /** Kundens sida, behind which the customer stands. */
    public static final String CUSTOMER = "kund";

    /** The parameter of Kundens sida that says which pause is marked. */
    public static final String MARKED = "uppehall";

    private Addresses() {}

    /**
     * Kundens sida.
     *
     * @param number the customer's; a customer who has none is found by the id
     * @param marked a pause of the customer, whose history is shown; absent for none
     */
    public static String customer(CustomerId id, @Nullable String number, @Nullable UUID marked) {
        String customer = number == null || number.isEmpty() ? "K" + id.value() : number;
        String path = Arrays.stream(customer.split("/"))
                .map(part -> UriUtils.encodePathSegment(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/", CUSTOMER + "/", ""));
        return marked == null ? path : path + "?" + MARKED + "=" + marked;
    }

    /** The number in a path that {@link #customer} wrote; what nobody could have written is left as it is. */
    public static String customerIn(String path) {
        try {
            return UriUtils.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return path;
        }
    }

    /** Changes the address of the window to say what the screen shows now; the way back is not lengthened. */
    public static void write(UI ui, String screen, QueryParameters shown) {
        ui.getPage().getHistory().replaceState(null, new Location(screen, shown));
    }

    /** After navigation: changes the address when it says something that the screen could not read. */
    public static void correct(UI ui, Location asked, QueryParameters shown) {
        if (!new AddressReader(asked.getQueryParameters()).saysNothingBeyond(shown)) {
            write(ui, asked.getPath(), shown);
        }
    }
}
