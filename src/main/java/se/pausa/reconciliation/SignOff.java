package se.pausa.reconciliation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.pausa.organization.UnitId;

/**
 * A month signed off for a unit and everything below it.
 *
 * @param id rises with each sign-off
 * @param by who
 * @param at when
 * @param pauses how many stood in the reconciliation
 * @param differences how many of them differed from what the city had accepted
 */
public record SignOff(long id, YearMonth month, UnitId unit, String by, Instant at, int pauses, int differences) {

    /**
     * The ones that count: of each month and unit the first.
     *
     * @param all the latest first
     */
    public static List<SignOff> latest(Collection<SignOff> all) {
        record MonthOfUnit(YearMonth month, UnitId unit) {}
        Map<MonthOfUnit, SignOff> latest = new LinkedHashMap<>();
        all.forEach(each -> latest.putIfAbsent(new MonthOfUnit(each.month, each.unit), each));
        return List.copyOf(latest.values());
    }
}
