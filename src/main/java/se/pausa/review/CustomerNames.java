package se.pausa.review;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.pausa.common.LikePattern;
import se.pausa.common.SearchText;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomersIn;

/** Finds customers by their names and numbers; knows nothing of who may. */
@Component
class CustomerNames {

    private static final String SELECT = "select c.id, %s name, %s number from customer c where true";

    /** Å is found by a, as in the lists. */
    private static final String NAMED =
            "(%2$s.name collate utf8mb4_uca1400_ai_ci like :%1$s or %2$s.number like :%1$sStart)";

    private final JdbcClient jdbc;

    CustomerNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in whose name each word stands, or whose number begins with it; in the order of the names. */
    List<LogCustomer> search(SearchText typed, CustomersIn seen, int offset, int limit) {
        List<String> words = Arrays.stream(typed.text().replace(',', ' ').split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        String found = IntStream.range(0, words.size())
                .mapToObj(i -> {
                    parameters.put("word" + i, LikePattern.anywhere(words.get(i)));
                    parameters.put("word" + i + "Start", LikePattern.beginning(words.get(i)));
                    String confided = seen.orIsConfided("c.id", NAMED.formatted("word" + i, "h"));
                    return " and (" + NAMED.formatted("word" + i, "c") + confided + ")";
                })
                .collect(Collectors.joining());
        return jdbc.sql(select(seen) + found + seen.and("c.id") + " order by c.name, c.id limit :limit offset :offset")
                .params(parameters)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> new LogCustomer(
                        new CustomerId(row.getLong("id")), row.getString("name"), row.getString("number")))
                .list();
    }

    private static String select(CustomersIn seen) {
        return SELECT.formatted(seen.name("c"), seen.number("c"));
    }

    Optional<LogCustomer> find(CustomerId id, CustomersIn seen) {
        return jdbc.sql(select(seen) + " and c.id = :id" + seen.and("c.id"))
                .params(seen.parameters())
                .param("id", id.value())
                .query((row, _) -> new LogCustomer(
                        new CustomerId(row.getLong("id")), row.getString("name"), row.getString("number")))
                .optional();
    }
}
