package se.pausa.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.Reason;
import se.pausa.pause.ReasonId;

/** Reasons that make sense where a pause sits: a stay in hospital pauses somebody, a refusal one order. */
final class DemoReasons {

    static final String HOSPITAL = "Sjukhusvistelse";

    static final String RESPITE = "Korttidsboende/växelvård";

    static final String DECEASED = "Avliden";

    static final String MOVED = "Flyttat";

    static final String OTHER_PROVIDER = "Byte av utförare";

    private static final String AWAY = "Bortrest";

    private static final String DECLINED = "Tackat nej";

    private static final String RELATIVE = "Anhörig hjälper";

    private static final String OTHER = "Övrigt";

    private static final Map<PauseLevel, List<String>> FITTING = Map.of(
            PauseLevel.CUSTOMER, List.of(HOSPITAL, AWAY, RESPITE, OTHER),
            PauseLevel.CONTRACT, List.of(RELATIVE, DECLINED, RESPITE),
            PauseLevel.ORDER, List.of(DECLINED, RELATIVE, OTHER));

    private final List<Reason> reasons;
    private final Map<PauseLevel, Integer> turns = new EnumMap<>(PauseLevel.class);

    DemoReasons(List<Reason> reasons) {
        this.reasons = reasons.stream().filter(reason -> !reason.archived()).toList();
    }

    /** The fitting temporary reasons in turn. */
    ReasonId next(PauseLevel level) {
        List<String> fitting = FITTING.get(level);
        return named(fitting.get(turns.merge(level, 1, Integer::sum) % fitting.size()));
    }

    /** The reason of this name; any other one if the list was changed before the demo was loaded. */
    ReasonId named(String name) {
        return reasons.stream()
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElseGet(reasons::getFirst)
                .id();
    }
}
