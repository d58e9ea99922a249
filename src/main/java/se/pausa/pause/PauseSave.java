package se.pausa.pause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.accesslog.AccessLog;
import se.pausa.accesslog.LoggedAct;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerService;
import se.pausa.customer.OrderId;
import se.pausa.security.Act;

/**
 * One Spara inside its transaction. The order of the steps is what makes it right on MariaDB, see
 * decision 001: lock the customers first, judge the final state in Java, take the rows that change out
 * of the keys that guard R7, write updates before inserts, and announce last, with the new versions.
 */
@Component
class PauseSave {

    private final PauseRepository pauses;
    private final PauseReasonRepository reasons;
    private final CustomerService customers;
    private final FieldLimits limits;
    private final AccessLog log;
    private final ApplicationEventPublisher events;

    PauseSave(
            PauseRepository pauses,
            PauseReasonRepository reasons,
            CustomerService customers,
            FieldLimits limits,
            AccessLog log,
            ApplicationEventPublisher events) {
        this.pauses = pauses;
        this.reasons = reasons;
        this.customers = customers;
        this.limits = limits;
        this.log = log;
        this.events = events;
    }

    /**
     * Everything is flushed when this returns: what fails afterwards is the commit alone.
     *
     * @throws RuleViolation if a target is gone or the result breaks a rule
     * @throws Conflict if one of the rows was saved by somebody else meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SavedPause> store(Submission sent) {
        List<StagedPause> staged = sent.rows();
        Set<CustomerId> present = customers.lock(Act.PAUSE, sent.customers());
        log.note(LoggedAct.PAUSES_SAVED, present.stream().map(CustomerId::value).toList());
        Map<UUID, Pause> stored = load(sent);
        List<StagedPause> rows = staged.stream()
                .filter(row -> !isStoredAlready(row, stored.get(row.key())))
                .toList();
        refuseWhatIsGone(rows, present, stored);
        refuseConflicts(rows, stored);
        refuse(limits.problemsIn(rows, sent));
        refuseReasons(rows, staged);
        refuseOverlaps(rows, Stream.concat(stored.values().stream(), inTheWay(rows, sent).stream()));
        List<SavedPause> saved = write(rows, stored, sent);
        staged.forEach(this::endCare);
        events.publishEvent(new PausesSaved(saved, staged));
        pauses.flush();
        return saved;
    }

    private Map<UUID, Pause> load(Submission sent) {
        return pauses.findByCustomerIdInAndTokenIn(sent.customerIds(), sent.keys()).stream()
                .collect(Collectors.toMap(pause -> pause.toSaved().key(), Function.identity()));
    }

    /** The live pauses that these rows could overlap: what has ended before the first of them starts is not read. */
    private List<Pause> inTheWay(List<StagedPause> rows, Submission sent) {
        List<LivePause> live =
                rows.stream().map(LivePause::of).flatMap(Optional::stream).toList();
        return live.stream()
                .map(pause -> pause.interval().start())
                .min(Comparator.naturalOrder())
                .map(first -> pauses.findLive(sent.customerIds(), first))
                .orElse(List.of());
    }

    /** The answer to an earlier Spara was lost: what was staged is stored. */
    private static boolean isStoredAlready(StagedPause row, @Nullable Pause pause) {
        if (pause == null) {
            return false;
        }
        SavedPause saved = pause.toSaved();
        boolean newer = row.stored() == null || saved.version() > row.stored().version();
        return newer && saved.status() == row.status() && saved.values().equals(row.values());
    }

    private void refuseWhatIsGone(List<StagedPause> rows, Set<CustomerId> present, Map<UUID, Pause> stored) {
        Set<PauseTarget> targets = existing(rows, present);
        List<Problem> problems = new ArrayList<>();
        for (StagedPause row : rows) {
            if (!row.isNew() && !stored.containsKey(row.key())) {
                problems.add(Problem.of(row.key(), null, "pauseGone"));
            } else if (!targets.contains(row.target())) {
                problems.add(
                        Problem.of(row.key(), null, "targetGone." + row.target().level()));
            }
        }
        refuse(problems);
    }

    /** The targets of these rows that exist, of the customer that they are staged for. */
    private Set<PauseTarget> existing(List<StagedPause> rows, Set<CustomerId> present) {
        Set<PauseTarget> targets = new HashSet<>();
        Set<ContractId> contracts = new HashSet<>();
        Set<OrderId> orders = new HashSet<>();
        present.forEach(customer -> targets.add(new PauseTarget.OfCustomer(customer)));
        for (StagedPause row : rows) {
            switch (row.target()) {
                case PauseTarget.OfCustomer _ -> {}
                case PauseTarget.OfContract target -> contracts.add(target.contract());
                case PauseTarget.OfOrder target -> orders.add(target.order());
            }
        }
        customers
                .ownersOfContracts(contracts)
                .forEach((contract, owner) -> targets.add(new PauseTarget.OfContract(owner, contract)));
        customers.ownersOfOrders(orders).forEach((order, owner) -> targets.add(new PauseTarget.OfOrder(owner, order)));
        return targets;
    }

    private static void refuseConflicts(List<StagedPause> rows, Map<UUID, Pause> stored) {
        List<Conflict.Clash> clashes = rows.stream()
                .flatMap(row -> Optional.ofNullable(stored.get(row.key()))
                        .map(Pause::toSaved)
                        .filter(theirs -> row.stored() == null
                                || theirs.version() != row.stored().version())
                        .map(theirs -> new Conflict.Clash(row, theirs))
                        .stream())
                .toList();
        if (!clashes.isEmpty()) {
            throw new Conflict(clashes);
        }
    }

    /**
     * An archived reason may stay but not be chosen anew (R13); only a permanent one ends care (R9), also
     * for a row whose values are stored already.
     */
    private void refuseReasons(List<StagedPause> rows, List<StagedPause> staged) {
        Map<ReasonId, Reason> known = reasons.findAll().stream()
                .map(PauseReason::toReason)
                .collect(Collectors.toMap(Reason::id, Function.identity()));
        List<Problem> problems = new ArrayList<>();
        for (StagedPause row : staged) {
            Reason reason = known.get(row.values().reason());
            if (reason == null || reason.archived() && rows.contains(row) && !keepsReason(row)) {
                problems.add(PauseRules.problem(row, PauseField.REASON, "reasonArchived"));
            } else if (row.careEndsOn() != null && !reason.permanent()) {
                problems.add(PauseRules.problem(row, PauseField.REASON, "careEndNeedsPermanentReason", reason.name()));
            }
        }
        refuse(problems);
    }

    private static boolean keepsReason(StagedPause row) {
        return row.stored() != null
                && row.values().reason().equals(row.stored().values().reason());
    }

    private static void refuseOverlaps(List<StagedPause> rows, Stream<Pause> stored) {
        Set<UUID> staged = rows.stream().map(StagedPause::key).collect(Collectors.toSet());
        List<LivePause> result = Stream.concat(
                        rows.stream().map(LivePause::of),
                        stored.map(Pause::toSaved)
                                .filter(pause -> !staged.contains(pause.key()))
                                .map(LivePause::of))
                .flatMap(Optional::stream)
                .toList();
        refuse(rows.stream()
                .flatMap(row -> LivePause.of(row).map(pause -> Overlap.of(pause, result)).stream()
                        .filter(overlap -> !overlap.others().isEmpty())
                        .map(Overlap::problem))
                .toList());
    }

    private List<SavedPause> write(List<StagedPause> rows, Map<UUID, Pause> stored, Submission sent) {
        List<StagedPause> changed = rows.stream()
                .filter(row -> !row.isNew() && row.changesThePause())
                .toList();
        if (!changed.isEmpty()) {
            pauses.markMoving(changed.stream().map(StagedPause::key).toList());
            changed.forEach(row -> stored.get(row.key()).change(row.values(), row.status(), sent.by(), sent.at()));
            pauses.flush();
        }
        List<Pause> added = pauses.saveAllAndFlush(rows.stream()
                .filter(StagedPause::isNew)
                .map(row -> new Pause(row.key(), row.target(), row.values(), sent.by(), sent.at()))
                .toList());
        return Stream.concat(changed.stream().map(row -> stored.get(row.key())), added.stream())
                .map(Pause::toSaved)
                .toList();
    }

    private void endCare(StagedPause row) {
        if (row.careEndsOn() == null) {
            return;
        }
        switch (row.target()) {
            case PauseTarget.OfCustomer target -> customers.endCare(target.customer(), row.careEndsOn());
            case PauseTarget.OfContract target ->
                customers.endCare(target.customer(), target.contract(), row.careEndsOn());
            case PauseTarget.OfOrder target -> customers.endCare(target.customer(), target.order(), row.careEndsOn());
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new RuleViolation(problems);
        }
    }
}
