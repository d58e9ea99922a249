package se.pausa.demo;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.OrderNode;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.Reason;
import se.pausa.pause.ReasonId;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;

/**
 * Pauses of every kind around today, to be saved in two steps as people do: first what was added, then
 * what was changed or cancelled afterwards.
 */
final class DemoPauses {

    /** Whole customers are paused most often. */
    private static final List<PauseLevel> LEVELS =
            List.of(PauseLevel.CUSTOMER, PauseLevel.CONTRACT, PauseLevel.CUSTOMER, PauseLevel.ORDER);

    private static final List<String> COMMENTS = List.of(
            "Dottern ringde.",
            "Sonen hör av sig när det är dags igen.",
            "Nyckeln ligger kvar hos oss.",
            "Matlådorna är avbeställda.",
            "Enligt biståndshandläggaren.",
            "Grannen vattnar blommorna; ring henne först.");

    private final LocalDateTime now;
    private final PausedCustomers customers;
    private final DemoReasons reasons;
    private final DemoTimes times;
    private final PauseDraft draft = new PauseDraft();
    private final Map<UUID, PauseValues> corrections = new HashMap<>();
    private final Set<UUID> cancelled = new HashSet<>();
    private int turn;

    DemoPauses(LocalDateTime now, PausedCustomers customers, List<Reason> reasons) {
        this.now = now;
        this.customers = customers;
        this.reasons = new DemoReasons(reasons);
        this.times = new DemoTimes(now.toLocalDate());
        addSigvard();
        addOngoing();
        addComing();
        addPassed();
        addLong();
        addPermanent();
        addChanged();
        addCancelled();
        addOverlapping();
        addSuccessive();
    }

    /** What is saved first. */
    PauseDraft added() {
        return draft;
    }

    /** What is changed and cancelled in what was saved first. */
    PauseDraft changed(List<SavedPause> saved) {
        PauseDraft changes = new PauseDraft();
        for (SavedPause pause : saved) {
            if (corrections.containsKey(pause.key())) {
                changes.change(pause, corrections.get(pause.key()));
            }
            if (cancelled.contains(pause.key())) {
                changes.cancel(pause);
            }
        }
        return changes;
    }

    private void addSigvard() {
        LocalDateTime start = times.day(-3, -3);
        PauseTarget sigvard = PauseTarget.of(customers.sigvard().customer());
        draft.add(
                sigvard,
                values(reasons.named(DemoReasons.HOSPITAL), start, null).withComment("Bröt lårbenet. Dottern ringde."));
    }

    private void addOngoing() {
        repeat(12, () -> add(times.day(-40, -1), null));
        repeat(8, () -> add(times.day(-20, -1), times.day(1, 6)));
        repeat(6, () -> add(times.day(-20, -1), times.day(7, 13)));
        repeat(6, () -> add(times.day(-20, -1), times.midnight(1, 12)));
    }

    private void addComing() {
        repeat(8, () -> add(times.day(1, 14), times.day(15, 30)));
        repeat(4, () -> add(times.midnight(3, 20), null));
    }

    private void addPassed() {
        repeat(6, () -> add(times.day(-20, -10), times.day(-9, -1)));
        repeat(16, () -> {
            int days = times.between(1, 9);
            LocalDateTime start = times.lastMonth(days);
            add(start, start.plusDays(days));
        });
        repeat(6, () -> add(times.day(-150, -80), times.day(-79, -65)));
    }

    /** Longer than 90 days, and perhaps forgotten. */
    private void addLong() {
        repeat(3, () -> add(times.day(-170, -95), null));
        repeat(2, () -> add(times.day(-120, -100), times.day(3, 20)));
        add(times.day(-230, -220), times.day(-110, -100));
    }

    private void addPermanent() {
        repeat(2, () -> addForGood(DemoReasons.DECEASED, true));
        repeat(2, () -> addForGood(DemoReasons.DECEASED, false));
        repeat(3, () -> addForGood(DemoReasons.MOVED, false));
        addForGood(DemoReasons.OTHER_PROVIDER, true);
        addRenewed();
    }

    /** For some, somebody ended the care as well; for others that was forgotten. */
    private void addForGood(String reason, boolean ended) {
        LocalDateTime start = times.day(-200, -70);
        CustomerCare care = customers.next(candidate -> PausedCustomers.beganBefore(candidate, start.toLocalDate()));
        PauseValues values = values(reasons.named(reason), start, null);
        StagedPause pause = draft.add(
                PauseTarget.of(care.customer()),
                reason.equals(DemoReasons.DECEASED) ? values.withNotifiedAt(start.plusHours(3)) : values);
        if (ended) {
            draft.endCare(pause.key(), start.toLocalDate());
        }
    }

    /** The older contract is paused and ended; the newer one of the same customer is not covered. */
    private void addRenewed() {
        LocalDateTime start = times.day(-45, -40);
        CustomerCare care = customers.next(candidate ->
                candidate.contracts().size() == 2 && PausedCustomers.beganBefore(candidate, start.toLocalDate()));
        PauseTarget older = PauseTarget.of(care.contracts().getLast());
        StagedPause pause = draft.add(older, values(reasons.named(DemoReasons.OTHER_PROVIDER), start, null));
        draft.endCare(pause.key(), start.toLocalDate());
    }

    private void addChanged() {
        repeat(5, () -> {
            StagedPause pause = add(times.day(-30, -2), null);
            corrections.put(pause.key(), pause.values().withEndsAt(times.day(2, 12)));
        });
        repeat(3, () -> {
            StagedPause pause = add(times.day(2, 9), times.day(15, 20));
            corrections.put(pause.key(), pause.values().withStartsAt(times.day(10, 13)));
        });
        repeat(5, () -> {
            LocalDateTime start = times.lastMonth(12);
            StagedPause pause = add(start, start.plusDays(12));
            corrections.put(pause.key(), pause.values().withEndsAt(start.plusDays(times.between(3, 11))));
        });
    }

    private void addCancelled() {
        repeat(4, () -> cancel(add(times.day(-6, -1), times.day(3, 12))));
        repeat(3, () -> cancel(add(times.day(2, 14), times.day(15, 25))));
        repeat(5, () -> {
            LocalDateTime start = times.lastMonth(6);
            cancel(add(start, start.plusDays(6)));
        });
    }

    /** An order, its contract and the customer, each paused for a time of its own, which meet today. */
    private void addOverlapping() {
        for (int i = 0; i < 4; i++) {
            CustomerCare care = customers.next(this::hasContractRunning);
            OrderNode order = care.orders().stream()
                    .filter(this::isContractRunning)
                    .findFirst()
                    .orElseThrow();
            add(PauseTarget.of(order), times.day(-25, -12), null);
            add(PauseTarget.of(care.contract(order.contract()).orElseThrow()), times.day(-11, -5), times.day(8, 20));
            add(PauseTarget.of(care.customer()), times.day(-4, -1), times.midnight(2, 7));
        }
    }

    /** From hospital straight to a short-term home, and short-term care that comes back every fourth week. */
    private void addSuccessive() {
        for (int i = 0; i < 3; i++) {
            PauseTarget target = customers.running(PauseLevel.CUSTOMER, now.toLocalDate());
            LocalDateTime moves = times.day(-8, -2);
            draft.add(target, values(reasons.named(DemoReasons.HOSPITAL), moves.minusDays(9), moves));
            draft.add(target, values(reasons.named(DemoReasons.RESPITE), moves, times.day(5, 20)));
        }
        PauseTarget target =
                customers.running(PauseLevel.CUSTOMER, now.toLocalDate().minusWeeks(8));
        LocalDateTime first = times.day(-59, -53);
        for (int weeks = 0; weeks <= 16; weeks += 4) {
            LocalDateTime start = first.plusWeeks(weeks);
            draft.add(target, values(reasons.named(DemoReasons.RESPITE), start, start.plusWeeks(1)));
        }
    }

    private boolean hasContractRunning(CustomerCare care) {
        return care.orders().stream().anyMatch(this::isContractRunning);
    }

    private boolean isContractRunning(OrderNode order) {
        return order.contract() != null && order.validity().includes(now.toLocalDate());
    }

    private StagedPause add(LocalDateTime start, @Nullable LocalDateTime end) {
        PauseLevel level = LEVELS.get(turn++ % LEVELS.size());
        return add(customers.running(level, start.toLocalDate()), start, end);
    }

    private StagedPause add(PauseTarget target, LocalDateTime start, @Nullable LocalDateTime end) {
        PauseValues values = values(reasons.next(target.level()), start, end);
        return draft.add(target, times.oneIn(4) ? values.withComment(comment()) : values);
    }

    private PauseValues values(ReasonId reason, LocalDateTime start, @Nullable LocalDateTime end) {
        return new PauseValues(times.notice(start), reason, start, end, "");
    }

    private String comment() {
        return COMMENTS.get(times.between(0, COMMENTS.size() - 1));
    }

    private void cancel(StagedPause pause) {
        cancelled.add(pause.key());
    }

    private static void repeat(int count, Runnable story) {
        for (int i = 0; i < count; i++) {
            story.run();
        }
    }
}
