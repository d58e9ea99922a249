package se.pausa.lists;

import java.util.Arrays;
import java.util.List;

/**
 * What people ask of the pauses every day (R14), as an SQL condition over the alias {@code p} of the table {@code pause}.
 * Every question but {@link #ALL} is about now and not about a period: it looks at all live pauses, which are those that
 * are not cancelled and end after now. The values of the parameters come from {@link PauseQuestions}.
 */
public enum PauseQuestion {

    /** No question: what is in the period, live or not. */
    ALL("true"),

    /** Pågår nu: started now or before. */
    RUNNING("p.starts_at <= :now"),

    /** Börjar inom 7 dagar: after now, and before the end of the seventh day after today. */
    STARTING("p.starts_at > :now and p.starts_at < :weekOver"),

    /** Slutar inom 7 dagar: the last day covered is at most the seventh after today, whether or not it has begun. */
    ENDING("p.ends_at <= :weekOver"),

    /** Utan slut: Pågående, whether or not it has begun. */
    OPEN("p.ends_at = :open"),

    /** Längre än 90 dagar: one with an end by its whole length, one without by what has passed of it; not 90 exactly. */
    LONG(
            "(case when p.ends_at = :open then p.starts_at < :longAgo else p.ends_at > p.starts_at + interval 90 day end)"),

    /**
     * Förnyat kontrakt: sits on a contract whose last valid day lies before today, while the customer has another that
     * became valid on a later day than this one and is valid today or later. Counted, since the server may answer
     * {@code exists} by reading all contracts there are.
     */
    RENEWED("""
            (case when p.contract_id is null then false else 0 < (
                select count(*) from contract old straight_join contract later on later.customer_id = old.customer_id
                where old.id = p.contract_id and old.valid_to < :today and later.valid_from > old.valid_from
                    and coalesce(later.valid_to, :today) >= :today) end)"""),

    /** Inte hos staden: see {@link NotAtCity}. */
    NOT_AT_CITY("");

    private final String sql;

    PauseQuestion(String sql) {
        this.sql = sql;
    }

    /** All of them; the one about the city only where something is reported to it. */
    public static List<PauseQuestion> of(boolean concernsCity) {
        return Arrays.stream(values())
                .filter(question -> question != NOT_AT_CITY || concernsCity)
                .toList();
    }

    String sql() {
        return sql;
    }
}
