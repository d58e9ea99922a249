package se.pausa.city;

/** How far the report of a pause has come. */
public enum CityState {
    /** Inte skickad: belongs to the city, and nothing was ever reported of it: the mark, or the customer, came later. */
    NOT_SENT,
    /** Kan inte skickas: the customer's Personnummer is missing. */
    UNSENDABLE,
    /** Att skicka. */
    TO_SEND,
    /** Skickad: the city has not answered yet. */
    SENT,
    /** Misslyckas: the city does not answer, or not as it promised; it is tried again. */
    FAILING,
    /** Mottagen. */
    ACCEPTED,
    /** Avvisad: the city refuses this message and says why. */
    REJECTED;

    /** Whether something was reported that the city has not had its say about. */
    public boolean isOnTheWay() {
        return this == UNSENDABLE || this == TO_SEND || this == SENT || this == FAILING;
    }

    /** The state of a reported pause, over its last message {@code m} and its customer {@code mc}. */
    static final String SQL = """
            case
                when m.state in ('ACCEPTED', 'OVERTAKEN') then 'ACCEPTED'
                when m.state = 'REJECTED' then 'REJECTED'
                when not mc.identified then 'UNSENDABLE'
                when m.failing_since is not null then 'FAILING'
                when m.state = 'SENT' then 'SENT'
                else 'TO_SEND'
            end""";

    /** The last message {@code m} of a pause {@code p}, with its customer {@code mc}. */
    static final String LAST_MESSAGE = """
            city_message m join customer mc on mc.id = m.customer_id
            where m.pause_id = p.id and m.version = (select max(x.version) from city_message x where x.pause_id = p.id)
            """;
}
