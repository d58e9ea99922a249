package se.pausa.reconciliation;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import se.pausa.lists.PauseSubset;

/** Pauses that the city has in a month, or that were signed in it, whatever became of them here. */
record PausesElsewhere(YearMonth month, Collection<Long> signOffs) implements PauseSubset {

    /** In one table, which is read once: a union by itself would be asked anew for each pause there is. */
    private static final String CONDITION = """
            p.id in (select known.pause_id from (
                select m.pause_id from city_message m
                where m.state = 'ACCEPTED'
                    and m.from_date <= :lastDay and (m.to_date is null or m.to_date >= :firstDay)
                    and not exists (select 1 from city_message n
                        where n.pause_id = m.pause_id and n.version > m.version and n.state = 'ACCEPTED')
                union
                select s.pause_id from city_signed_pause s where s.sign_off_id in (:signOffs)) known)""";

    private static final long NO_SIGN_OFF = -1;

    @Override
    public String condition() {
        return CONDITION;
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of(
                "firstDay", month.atDay(1),
                "lastDay", month.atEndOfMonth(),
                "signOffs", signOffs.isEmpty() ? List.of(NO_SIGN_OFF) : signOffs);
    }
}
