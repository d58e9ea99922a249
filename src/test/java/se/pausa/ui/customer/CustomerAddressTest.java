package se.pausa.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.pausa.customer.CustomerId;
import se.pausa.ui.component.Addresses;

/** What the address of a customer's page says. It is 2026-11-23 09:00. */
class CustomerAddressTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final UUID KEY = new UUID(1, 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "visa=vecka",
                "visa=kvartal&dag=2026-11-30",
                "uppehall=00000000-0000-0001-0000-000000000002&kant=2026-11-15T12:00&tabell=ja&inaktiverade=ja"
            })
    void what_it_says_is_read_and_written_again(String said) {
        assertThat(parameters(read(said).write())).isEqualTo(parameters(query(said)));
    }

    @ParameterizedTest
    @CsvSource({
        "visa=manad,''",
        "visa=ar&dag=2026-02-30,''",
        "uppehall=hej&tabell=1,''",
        "kant=2026-11-23T09:00,''",
        "kant=2030-01-01T00:00,''",
        "kant=1815-01-01T00:00,''",
        "kant=2026-03-29T02:30,kant=2026-03-29T03:30",
        "kant=2026-11-15T12:00:30,kant=2026-11-15T12:00"
    })
    void what_cannot_be_meant_is_passed_over_and_no_longer_stands_there(String said, String shown) {
        assertThat(parameters(read(said).write())).isEqualTo(parameters(query(shown)));
    }

    @Test
    void a_customer_is_found_by_the_number_and_by_the_id_when_there_is_none() {
        CustomerId id = new CustomerId(7);
        assertThat(Addresses.customer(id, "10004", null)).isEqualTo("kund/10004");
        assertThat(Addresses.customer(id, "10004", KEY))
                .isEqualTo("kund/10004?uppehall=00000000-0000-0001-0000-000000000002");
        assertThat(Addresses.customer(id, "A 1/2 å?", null)).isEqualTo("kund/A%201/2%20%C3%A5%3F");
        assertThat(Addresses.customer(id, null, null)).isEqualTo("kund/K7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10004", "A 1/2 å?", "50 %", "1+1", "a=b&c;d:e@f"})
    void a_number_with_signs_of_its_own_is_read_out_of_the_path_again(String number) {
        String path = Addresses.customer(new CustomerId(7), number, null);

        assertThat(path).doesNotContain(" ", "?");
        assertThat(Addresses.customerIn(path.substring("kund/".length()))).isEqualTo(number);
        assertThat(Addresses.customerIn("%zz")).isEqualTo("%zz");
    }

    private static CustomerAddress read(String said) {
        return CustomerAddress.read(query(said), NOW);
    }

    private static QueryParameters query(String said) {
        return said.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(said);
    }

    private static Map<String, List<String>> parameters(QueryParameters query) {
        return query.getParameters();
    }
}
