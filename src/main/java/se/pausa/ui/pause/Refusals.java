package se.pausa.ui.pause;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.pausa.common.Problem;
import se.pausa.pause.LivePause;
import se.pausa.pause.Overlap;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseService;

/** What stands in the way of Spara: what rows say by themselves, and what was found or objected to, as far as it is still so. */
final class Refusals {

    private final PauseService service;
    private final PauseDraft draft;
    private final AfterSave afterSave;
    private final Map<UUID, List<Problem>> problems = new HashMap<>();

    Refusals(PauseService service, PauseDraft draft, AfterSave afterSave) {
        this.service = service;
        this.draft = draft;
        this.afterSave = afterSave;
    }

    /** Replaces what was objected to before. */
    void are(Collection<Problem> refused) {
        problems.clear();
        problems.putAll(refused.stream()
                .filter(problem -> problem.row() != null)
                .collect(Collectors.groupingBy(Problem::row, Collectors.toCollection(ArrayList::new))));
    }

    /** Looks whether a staged row clashes with another pause of its customer (R7), to say it before Spara does. */
    void judge(PauseLine line, CustomerSituation situation) {
        UUID row = line.key();
        if (draft.find(row).isPresent() && !clashes(row)) {
            afterSave
                    .live(line)
                    .map(mine -> Overlap.of(mine, afterSave.othersThan(row, situation)))
                    .filter(overlap -> !overlap.others().isEmpty())
                    .ifPresent(overlap -> problems.computeIfAbsent(row, _ -> new ArrayList<>())
                            .add(overlap.problem()));
        }
    }

    private boolean clashes(UUID row) {
        return problems.getOrDefault(row, List.of()).stream().anyMatch(Refusals::isOverlap);
    }

    private static boolean isOverlap(Problem problem) {
        return problem.key().equals(Overlap.PROBLEM);
    }

    /** The row looks different now: what was wrong with it has to be found anew. */
    void forget(UUID row) {
        problems.remove(row);
    }

    void forgetAll() {
        problems.clear();
    }

    /** The rows that something was objected to. */
    Set<UUID> rows() {
        return problems.keySet();
    }

    /** What is wrong with a row by itself (R3, R4), and what it clashes with (R7): mended also by moving the other. */
    List<Problem> of(PauseLine line) {
        return Stream.concat(
                        draft.find(line.key()).stream().flatMap(row -> service.problemsIn(row).stream()),
                        problems.getOrDefault(line.key(), List.of()).stream()
                                .flatMap(problem -> isOverlap(problem) ? still(line, problem) : Stream.of(problem)))
                .distinct()
                .toList();
    }

    private Stream<Problem> still(PauseLine line, Problem refused) {
        List<LivePause> others = Overlap.othersIn(refused).stream()
                .flatMap(other -> afterSave.live(other).stream())
                .toList();
        return afterSave
                .live(line)
                .map(mine -> Overlap.of(mine, others))
                .filter(overlap -> !overlap.others().isEmpty())
                .map(Overlap::problem)
                .stream();
    }
}
