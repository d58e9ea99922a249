package se.pausa.ui.pause;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.pausa.organization.UnitTree;
import se.pausa.pause.Reason;
import se.pausa.pause.ReasonId;

/** What an address that cannot be meant becomes; the screen shows just that. It is 2026-11-23. */
class OverviewAddressTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);

    private static final ReasonNames REASONS = new ReasonNames(List.of(
            new Reason(new ReasonId(7), 0, "Bortrest", false, false),
            new Reason(new ReasonId(8), 0, "Resa", false, true)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fran=0001-01-01                  | fran=2026-11-01&till=2026-11-30",
                "fran=+292278994-08-17            | fran=2026-11-01&till=2026-11-30",
                "fran=2026-12-10&till=2026-11-01  | fran=2026-12-10&till=2026-12-31",
                "fran=2026-12-10&till=9999-01-01  | fran=2026-12-10&till=2026-12-31",
                "inaktiverade=nej                 | fran=2026-11-01&till=2026-11-30",
                "sortering=STARTS_AT&fallande=nej | fran=2026-11-01&till=2026-11-30&sortering=STARTS_AT",
                "fraga=ALLT                        | fran=2026-11-01&till=2026-11-30",
                "fraga=ALL                         | fran=2026-11-01&till=2026-11-30",
                "fraga=NOT_AT_CITY                 | fran=2026-11-01&till=2026-11-30",
                "orsak=7,99,x                      | fran=2026-11-01&till=2026-11-30&orsak=7",
                "kant=2026-11-24T08:00             | fran=2026-11-01&till=2026-11-30",
                "kant=i går                        | fran=2026-11-01&till=2026-11-30",
                "niva=CUSTOMER,ALLA&organisation=7 | fran=2026-11-01&till=2026-11-30&niva=CUSTOMER",
            })
    void what_cannot_be_meant_is_passed_over_and_no_longer_stands_in_the_address(String said, String shown) {
        OverviewAddress address = read(said);

        assertThat(address.write().getParameters()).containsExactlyInAnyOrderEntriesOf(parameters(shown));
        assertThat(read(address.write().getQueryString()))
                .as("the address leads to the same screen")
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fraga=RUNNING",
                "fraga=RENEWED&niva=CONTRACT&kund=berg",
                "orsak=7,8",
                "inaktiverade=ja",
                "kant=2026-11-20T16:30&niva=ORDER",
                "inaktiverade=bara&status=NEW"
            })
    void what_is_shown_stands_in_the_address_and_leads_back_to_it(String said) {
        OverviewAddress address = read(said);

        assertThat(address.write().getParameters())
                .containsAllEntriesOf(parameters(said))
                .containsAllEntriesOf(parameters("fran=2026-11-01&till=2026-11-30"));
        assertThat(read(address.write().getQueryString())).isEqualTo(address);
    }

    private static OverviewAddress read(String query) {
        return OverviewAddress.read(QueryParameters.fromString(query), new UnitTree(List.of()), REASONS, NOW);
    }

    private static Map<String, List<String>> parameters(String query) {
        return QueryParameters.fromString(query).getParameters();
    }
}
