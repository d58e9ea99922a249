package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.common.RuleViolation;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.security.Role;

/**
 * Two people work on the same pauses at random, {@value #OPERATIONS} times, with {@link PauseDraft} and
 * {@link PauseService}; a plain model in memory, which shares no rule with them, says after every step
 * what is staged, whether Spara works, what exactly it refuses, and what is stored afterwards (R1, R3–R7,
 * R13, R16).
 */
class RandomSequenceTest extends PausaTest {

    private static final long SEED = 20261123;
    private static final int OPERATIONS = 12_000;

    /** The change to summer time, 2027-03-28, lies in the middle. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 2, 1);

    private static final int DAYS = 110;

    /** A reason that is archived on the way. */
    private static final String PASSING = "Tillfällig kur";

    @Autowired
    PauseService service;

    @Autowired
    PauseReasonService reasons;

    private final Random random = new Random(SEED);
    private final Deque<String> last = new ArrayDeque<>();
    private final Map<String, Integer> operations = new TreeMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    private final Map<UUID, Kept> stored = new LinkedHashMap<>();
    private final List<CustomerId> customers = new ArrayList<>();
    private final List<PauseTarget> targets = new ArrayList<>();
    private final List<Long> reasonIds = new ArrayList<>();
    private final Set<Long> archived = new HashSet<>();
    private final List<Person> people = List.of(new Person("Anna Nilsson"), new Person("Berit Ek"));

    @BeforeEach
    void fiveCustomers() {
        for (int i = 0; i < 5; i++) {
            CustomerId customer = care.customer("Kund " + i, "2000" + i);
            customers.add(customer);
            ContractId contract = care.contract(customer, "Beställning");
            targets.add(new PauseTarget.OfCustomer(customer));
            targets.add(new PauseTarget.OfContract(customer, contract));
            targets.add(new PauseTarget.OfContract(customer, care.contract(customer, "Ny beställning")));
            targets.add(new PauseTarget.OfOrder(customer, care.order(customer, contract, "Lunch")));
            targets.add(new PauseTarget.OfOrder(customer, care.order(customer, null, "Städ")));
        }
        reasons.all().forEach(reason -> reasonIds.add(reason.id().value()));
    }

    @Test
    void staging_and_saving_at_random_does_what_a_plain_model_says(TestReporter reporter) {
        Reason passing = user.as(Role.ADMINISTRATOR, () -> reasons.add(PASSING, false));
        reasonIds.add(passing.id().value());
        for (int i = 0; i < OPERATIONS; i++) {
            if (i == OPERATIONS / 3) {
                user.as(
                        Role.ADMINISTRATOR,
                        () -> reasons.change(new Reason(passing.id(), passing.version(), passing.name(), false, true)));
                archived.add(passing.id().value());
            }
            try {
                operate(people.get(random.nextInt(people.size())));
                people.forEach(this::compareDraft);
                sql.forget();
                if (i % 500 == 0) {
                    compareStored(customers);
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "Seed " + SEED + ", operation " + i + ". " + e.getMessage() + "\nThe last ones:\n"
                                + String.join("\n", last),
                        e);
            }
        }
        compareStored(customers);
        String seen = "operations " + operations + ", outcomes of Spara " + outcomes;
        reporter.publishEntry(seen);
        assertThat(operations)
                .as(seen)
                .hasSize(17)
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(20));
        assertThat(outcomes)
                .as(seen)
                .containsOnlyKeys(
                        "saved",
                        "saved, cancelled and added again",
                        "saved, border moved",
                        "saved, swapped",
                        "saved, several rows",
                        "nothing to save",
                        "saved before",
                        "endNotAfterStart",
                        "required",
                        "yearOutOfRange",
                        "commentTooLong",
                        "overlap",
                        "reasonArchived",
                        "conflict")
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(10));
    }

    @AfterEach
    void removeTheReason() {
        jdbc.sql("delete from pause").update();
        jdbc.sql("delete from pause_reason where name = ?").param(PASSING).update();
    }

    private void operate(Person person) {
        user.is(person.name);
        switch (random.nextInt(36)) {
            case 0, 1, 2, 3, 4, 5 -> add(person);
            case 6, 7, 8, 9 -> changeStored(person);
            case 10, 11, 12 -> changeStaged(person);
            case 13, 14, 15 -> cancel(person);
            case 16 -> endInstead(person);
            case 17, 18 -> undo(person);
            case 19 -> undoAll(person);
            case 20, 21, 22, 23, 24, 25, 26 -> save(person, "save", "");
            case 27 -> addTwice(person);
            case 28 -> cancelAndAddAgain(person);
            case 29, 30 -> moveBorder(person);
            case 31 -> swap(person);
            case 32 -> look(person, any(customers));
            case 33, 34 -> getAheadOf(person);
            default -> advance();
        }
    }

    // ---- what people do

    private void add(Person person) {
        PauseTarget target = any(targets);
        Typed typed = typed();
        did(person, "add", target + " " + typed);
        stage(person, target, typed);
    }

    /** Two pauses that touch, on the same target. */
    private void addTwice(Person person) {
        PauseTarget target = any(targets);
        Typed first = new Typed(day(0), any(reasonIds), day(random.nextInt(DAYS)), null, "");
        LocalDateTime border = first.start.plusHours(6 + random.nextInt(100));
        did(person, "add two neighbours", target + " at " + border);
        stage(person, target, first.withEnd(border));
        stage(person, target, first.withStart(border).withEnd(border.plusHours(1 + random.nextInt(60))));
    }

    private void stage(Person person, PauseTarget target, Typed typed) {
        UUID key = person.draft.add(target, typed.values()).key();
        person.rows.put(key, new Row(key, target, null, typed.legible(), "NEW"));
    }

    private void changeStored(Person person) {
        if (person.screen.isEmpty()) {
            return;
        }
        SavedPause pause = any(person.screen.values());
        Row row = person.rows.get(pause.key());
        change(person, pause, row == null ? Kept.of(pause).typed : row.typed);
    }

    private void change(Person person, SavedPause pause, Typed from) {
        Typed edited = edited(from);
        did(person, "change stored", pause.key() + " v" + pause.version() + " to " + edited);
        Row row = person.rows.getOrDefault(
                pause.key(),
                new Row(
                        pause.key(),
                        pause.target(),
                        Kept.of(pause),
                        from,
                        pause.status().name()));
        if (pause.status() == PauseStatus.CANCELLED || row.status.equals("CANCELLED")) {
            refuses(() -> person.draft.change(pause, edited.values()));
        } else {
            person.draft.change(pause, edited.values());
            person.put(row.turned(edited.legible()));
        }
    }

    private void changeStaged(Person person) {
        if (person.rows.isEmpty()) {
            return;
        }
        Row row = any(person.rows.values());
        Typed edited = edited(row.typed);
        did(person, "change staged", row.key + " to " + edited);
        if (row.status.equals("CANCELLED")) {
            refuses(() -> person.draft.change(row.key, edited.values()));
        } else {
            person.draft.change(row.key, edited.values());
            person.put(row.turned(edited.legible()));
        }
    }

    private void cancel(Person person) {
        if (person.screen.isEmpty()) {
            return;
        }
        SavedPause pause = any(person.screen.values());
        did(person, "cancel", pause.key() + " v" + pause.version());
        cancel(person, pause);
    }

    private void cancel(Person person, SavedPause pause) {
        if (pause.status() == PauseStatus.CANCELLED) {
            refuses(() -> person.draft.cancel(pause));
            return;
        }
        Row row = person.rows.get(pause.key());
        person.draft.cancel(pause);
        person.put(
                row == null
                        ? new Row(pause.key(), pause.target(), Kept.of(pause), Kept.of(pause).typed, "CANCELLED")
                        : row.with(row.typed, "CANCELLED"));
    }

    /** Avsluta nu i stället, sometimes for a row that is not cancelled. */
    private void endInstead(Person person) {
        if (person.rows.isEmpty()) {
            return;
        }
        List<Row> cancelled = person.rows.values().stream()
                .filter(row -> row.status.equals("CANCELLED"))
                .toList();
        Row row = cancelled.isEmpty() ? any(person.rows.values()) : any(cancelled);
        LocalDateTime now = time();
        did(person, "end instead", row.key + " at " + now);
        if (row.status.equals("CANCELLED")) {
            person.draft.endInstead(row.key, now);
            person.put(row.turned(row.typed.withEnd(now).legible()));
        } else {
            refuses(() -> person.draft.endInstead(row.key, now));
        }
    }

    private void undo(Person person) {
        if (!person.rows.isEmpty()) {
            Row row = any(person.rows.values());
            did(person, "undo", row.key.toString());
            undo(person, row.key);
        }
    }

    private void undo(Person person, UUID key) {
        person.draft.undo(key);
        person.rows.remove(key);
    }

    private void undoAll(Person person) {
        did(person, "undo all", "");
        clear(person);
    }

    private void clear(Person person) {
        person.draft.undoAll();
        person.rows.clear();
    }

    private void cancelAndAddAgain(Person person) {
        List<Kept> live = live();
        if (live.isEmpty()) {
            return;
        }
        clear(person);
        Kept kept = any(live);
        look(person, kept.target.customer());
        did(person, "cancel and add again", kept.toString());
        cancel(person, person.screen.get(kept.key));
        stage(
                person,
                kept.target,
                kept.typed.withStart(kept.typed.start.plusHours(1)).withEnd(kept.typed.end));
        save(person, "save", ", cancelled and added again");
    }

    private void moveBorder(Person person) {
        clear(person);
        List<Kept> live = live();
        Collections.shuffle(live, random);
        for (Kept one : live) {
            for (Kept other : live) {
                if (one.target.equals(other.target) && other.typed.start.equals(one.typed.end)) {
                    look(person, one.target.customer());
                    LocalDateTime border = one.typed.end.plusHours(random.nextInt(-20, 20));
                    did(person, "move border", one + " and " + other + " to " + border);
                    List<Runnable> both = new ArrayList<>(List.of(
                            () -> changeTo(person, one, one.typed.withEnd(border)),
                            () -> changeTo(person, other, other.typed.withStart(border))));
                    (random.nextBoolean() ? both : both.reversed()).forEach(Runnable::run);
                    save(person, "save", ", border moved");
                    return;
                }
            }
        }
    }

    private void swap(Person person) {
        clear(person);
        List<Kept> live = live();
        Collections.shuffle(live, random);
        for (Kept one : live) {
            for (Kept other : live) {
                if (one != other && one.target.equals(other.target)) {
                    look(person, one.target.customer());
                    did(person, "swap", one + " and " + other);
                    changeTo(person, one, one.typed.withStart(other.typed.start).withEnd(other.typed.end));
                    changeTo(
                            person,
                            other,
                            other.typed.withStart(one.typed.start).withEnd(one.typed.end));
                    save(person, "save", ", swapped");
                    return;
                }
            }
        }
    }

    private void changeTo(Person person, Kept kept, Typed typed) {
        person.draft.change(person.screen.get(kept.key), typed.values());
        person.put(new Row(kept.key, kept.target, kept, kept.typed, kept.status).turned(typed.legible()));
    }

    /** Reads the stored pauses anew; until then a screen may be behind. */
    private void look(Person person, CustomerId customer) {
        did(person, "look", customer.toString());
        service.ofCustomer(customer).orElseThrow().pauses().forEach(pause -> person.screen.put(pause.key(), pause));
    }

    /** The other one saves a pause that is staged here. */
    private void getAheadOf(Person person) {
        Person other = people.get(1 - people.indexOf(person));
        List<UUID> staged = person.rows.values().stream()
                .filter(row -> stored.containsKey(row.key))
                .map(row -> row.key)
                .toList();
        if (staged.isEmpty()) {
            return;
        }
        SavedPause pause = person.screen.get(any(staged));
        user.is(other.name);
        clear(other);
        look(other, pause.target().customer());
        SavedPause now = other.screen.get(pause.key());
        did(other, "get ahead", now.key() + " v" + now.version());
        if (now.isLive()) {
            if (random.nextInt(4) == 0) {
                cancel(other, now);
            } else {
                change(other, now, Kept.of(now).typed);
            }
            save(other, "save", "");
        }
    }

    private void advance() {
        did(people.getFirst(), "advance the clock", "");
        clock.advance(Duration.ofMinutes(random.nextInt(300)));
    }

    // ---- Spara

    private void save(Person person, String operation, String manner) {
        Expected expected = expected(person.rows.values());
        did(person, operation, person.rows.size() + " rows, expecting " + expected.outcome);
        Set<CustomerId> touched =
                person.rows.values().stream().map(row -> row.target.customer()).collect(Collectors.toSet());
        int rows = person.rows.size();
        try {
            List<SavedPause> saved = service.save(person.draft);
            assertThat(expected.outcome).as("outcome").isIn("saved", "nothing to save", "saved before");
            apply(expected, person);
            assertThat(saved)
                    .extracting(pause -> Kept.of(pause))
                    .containsExactlyInAnyOrderElementsOf(expected.written.stream()
                            .map(row -> stored.get(row.key))
                            .toList());
            saved.forEach(pause -> person.screen.put(pause.key(), pause));
            count(outcomes, expected.outcome);
            if (expected.outcome.equals("saved") && !manner.isEmpty()) {
                count(outcomes, "saved" + manner);
            }
            if (expected.written.size() > 2) {
                count(outcomes, "saved, several rows");
            }
            if (random.nextInt(5) > 0) {
                clear(person);
            }
        } catch (RuleViolation refused) {
            assertThat(refused.problems())
                    .extracting(problem -> new Refusal(problem.row(), problem.field(), problem.key()))
                    .containsExactlyInAnyOrderElementsOf(expected.refusals);
            expected.refusals.stream().map(Refusal::key).distinct().forEach(key -> count(outcomes, key));
            if (random.nextInt(3) > 0) {
                expected.refusals.forEach(refusal -> undo(person, refusal.row));
            }
        } catch (Conflict conflict) {
            assertThat(conflict.clashes())
                    .extracting(clash -> clash.mine().key())
                    .containsExactlyInAnyOrderElementsOf(expected.conflicts);
            count(outcomes, "conflict");
            conflict.clashes().forEach(clash -> settle(person, clash));
        }
        compareStored(touched);
        assertThat(rows == 0).isEqualTo(expected.outcome.equals("nothing to save"));
    }

    private void settle(Person person, Conflict.Clash clash) {
        SavedPause theirs = clash.theirs();
        assertThat(Kept.of(theirs)).isEqualTo(stored.get(theirs.key()));
        person.screen.put(theirs.key(), theirs);
        Row row = person.rows.get(theirs.key());
        if (!theirs.isLive() || random.nextInt(3) == 0) {
            boolean anew = !theirs.isLive() && random.nextBoolean();
            did(person, "take theirs", theirs.key() + (anew ? ", mine is added anew: " + row.typed : ""));
            undo(person, theirs.key());
            if (anew) {
                stage(person, row.target, row.typed);
            }
            return;
        }
        Set<PauseField> chosen =
                Stream.of(PauseField.values()).filter(_ -> random.nextBoolean()).collect(Collectors.toSet());
        boolean cancelled = row.status.equals("CANCELLED") && random.nextInt(4) > 0;
        did(person, "merge", theirs.key() + ", mine " + chosen + (cancelled ? ", cancelled" : ""));
        person.draft.settle(theirs, Merge.of(clash).outcome(chosen), cancelled);
        Kept now = Kept.of(theirs);
        Typed merged = row.typed.merged(row.base == null ? null : row.base.typed, now.typed, chosen);
        Row moved = new Row(row.key, row.target, now, merged, "CANCELLED");
        person.put(cancelled ? moved : moved.turned(merged));
    }

    private Expected expected(Collection<Row> rows) {
        if (rows.isEmpty()) {
            return new Expected("nothing to save", List.of(), List.of(), List.of());
        }
        List<Refusal> refusals = new ArrayList<>();
        rows.forEach(row -> refusals.addAll(faults(row)));
        if (!refusals.isEmpty()) {
            return new Expected("faults", List.of(), refusals, List.of());
        }
        List<Row> open = rows.stream().filter(row -> !isThere(row)).toList();
        List<UUID> conflicts = open.stream()
                .filter(row -> stored.containsKey(row.key))
                .filter(row -> row.base == null || row.base.version != stored.get(row.key).version)
                .map(row -> row.key)
                .toList();
        if (!conflicts.isEmpty()) {
            return new Expected("conflict", List.of(), List.of(), conflicts);
        }
        for (Row row : open) {
            if (archived.contains(row.typed.reason)
                    && (row.base == null || !row.typed.reason.equals(row.base.typed.reason))) {
                refusals.add(new Refusal(row.key, "REASON", "reasonArchived"));
            }
        }
        if (!refusals.isEmpty()) {
            return new Expected("reason", List.of(), refusals, List.of());
        }
        Map<UUID, Row> result = new HashMap<>();
        stored.values()
                .forEach(kept -> result.put(kept.key, new Row(kept.key, kept.target, null, kept.typed, kept.status)));
        open.forEach(row -> result.put(row.key, row));
        for (Row row : open) {
            if (result.values().stream().anyMatch(other -> collide(row, other))) {
                refusals.add(new Refusal(row.key, "STARTS_AT", "overlap"));
            }
        }
        if (!refusals.isEmpty()) {
            return new Expected("overlap", List.of(), refusals, List.of());
        }
        return new Expected(open.isEmpty() ? "saved before" : "saved", open, List.of(), List.of());
    }

    private static List<Refusal> faults(Row row) {
        List<Refusal> faults = new ArrayList<>();
        Typed typed = row.typed;
        if (typed.notified == null) {
            faults.add(new Refusal(row.key, "NOTIFIED_AT", "required"));
        }
        if (typed.reason == null) {
            faults.add(new Refusal(row.key, "REASON", "required"));
        }
        if (typed.start == null) {
            faults.add(new Refusal(row.key, "STARTS_AT", "required"));
        }
        if (typed.end != null && typed.end.getYear() > 2199) {
            faults.add(new Refusal(row.key, "ENDS_AT", "yearOutOfRange"));
        }
        if (typed.start != null && typed.end != null && typed.start.compareTo(typed.end) >= 0) {
            faults.add(new Refusal(row.key, "ENDS_AT", "endNotAfterStart"));
        }
        if (typed.comment.length() > 2000) {
            faults.add(new Refusal(row.key, "COMMENT", "commentTooLong"));
        }
        return faults;
    }

    /** What is staged is stored already, by somebody: nothing is to be done. */
    private boolean isThere(Row row) {
        Kept kept = stored.get(row.key);
        return kept != null
                && (row.base == null || kept.version > row.base.version)
                && kept.status.equals(row.status)
                && kept.typed.equals(row.typed);
    }

    private static boolean collide(Row row, Row other) {
        return !row.key.equals(other.key)
                && row.target.equals(other.target)
                && !row.status.equals("CANCELLED")
                && !other.status.equals("CANCELLED")
                && (other.typed.end == null || row.typed.start.compareTo(other.typed.end) < 0)
                && (row.typed.end == null || other.typed.start.compareTo(row.typed.end) < 0);
    }

    private void apply(Expected expected, Person person) {
        for (Row row : expected.written) {
            Kept before = stored.get(row.key);
            stored.put(
                    row.key,
                    new Kept(
                            row.key,
                            row.target,
                            row.typed,
                            row.status,
                            before == null ? 0 : before.version + 1,
                            person.name));
        }
    }

    // ---- comparing

    private void compareDraft(Person person) {
        assertThat(person.draft.rows())
                .extracting(row -> new Row(
                        row.key(),
                        row.target(),
                        row.stored() == null ? null : Kept.of(row.stored()),
                        Typed.of(row.values()),
                        row.status().name()))
                .as("staged by " + person.name)
                .containsExactlyElementsOf(person.rows.values());
    }

    private void compareStored(Collection<CustomerId> some) {
        for (CustomerId customer : some) {
            assertThat(service.ofCustomer(customer).orElseThrow().pauses())
                    .extracting(pause -> Kept.of(pause))
                    .as("stored of " + customer)
                    .containsExactlyInAnyOrderElementsOf(stored.values().stream()
                            .filter(kept -> kept.target.customer().equals(customer))
                            .toList());
        }
    }

    private static void refuses(Runnable step) {
        assertThat(catchThrowable(step::run)).isInstanceOf(IllegalStateException.class);
    }

    // ---- at random

    private List<Kept> live() {
        return stored.values().stream()
                .filter(kept -> !kept.status.equals("CANCELLED"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private <T> T any(Collection<T> all) {
        return all.stream().skip(random.nextInt(all.size())).findFirst().orElseThrow();
    }

    private LocalDateTime day(int number) {
        return FIRST_DAY.plusDays(number).atStartOfDay();
    }

    /** Mostly at a quarter of a day, sometimes with seconds, sometimes in the hour that summer time skips. */
    private LocalDateTime time() {
        return switch (random.nextInt(20)) {
            case 0 -> LocalDateTime.of(2027, 3, 28, 2, random.nextInt(60));
            case 1 -> day(random.nextInt(DAYS)).plusSeconds(random.nextInt(86_400));
            default -> day(random.nextInt(DAYS)).plusHours(6L * random.nextInt(4));
        };
    }

    private Typed typed() {
        LocalDateTime start = time();
        Typed typed = new Typed(time(), any(reasonIds), start, end(start), comment());
        return random.nextInt(12) == 0 ? edited(typed) : typed;
    }

    private LocalDateTime end(LocalDateTime start) {
        return switch (random.nextInt(25)) {
            case 0 -> null;
            case 1 -> start.minusHours(random.nextInt(30));
            case 2 -> start.plusYears(900);
            default -> start.plusHours(1 + random.nextInt(150));
        };
    }

    private String comment() {
        return switch (random.nextInt(40)) {
            case 0 -> "ö".repeat(2000);
            case 1 -> "ö".repeat(2001);
            case 2, 3 -> "  Åter på måndag 🌷 ";
            default -> "";
        };
    }

    /** One field changed; some of the results are no pause. */
    private Typed edited(Typed typed) {
        return switch (random.nextInt(13)) {
            case 0 -> typed.withNotified(random.nextInt(6) == 0 ? null : time());
            case 1, 2 -> typed.withReason(random.nextInt(6) == 0 ? null : any(reasonIds));
            case 3, 4, 5 -> typed.withStart(random.nextInt(12) == 0 ? null : time());
            case 6, 7, 8 -> typed.withEnd(end(typed.start == null ? time() : typed.start));
            case 9 -> typed.withEnd(null);
            case 10 -> typed.withComment(comment());
            case 11 -> {
                LocalDateTime start = time();
                yield typed.withStart(start).withEnd(start.plusHours(1 + random.nextInt(60)));
            }
            default -> typed;
        };
    }

    private void did(Person person, String operation, String detail) {
        count(operations, operation);
        last.add(person.name + ": " + operation + " " + detail);
        if (last.size() > 40) {
            last.remove();
        }
    }

    private static void count(Map<String, Integer> counts, String kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    // ---- the model

    /** Somebody with a draft, and the pauses as this person's screen shows them. */
    private static final class Person {
        private final String name;
        private final PauseDraft draft = new PauseDraft();
        private final Map<UUID, Row> rows = new LinkedHashMap<>();
        private final Map<UUID, SavedPause> screen = new LinkedHashMap<>();

        Person(String name) {
            this.name = name;
        }

        void put(Row row) {
            boolean same = row.base != null && row.status.equals(row.base.status) && row.typed.equals(row.base.typed);
            if (same) {
                rows.remove(row.key);
            } else {
                rows.put(row.key, row);
            }
        }
    }

    private record Row(UUID key, PauseTarget target, Kept base, Typed typed, String status) {
        Row with(Typed other, String turned) {
            return new Row(key, target, base, other, turned);
        }

        Row turned(Typed other) {
            return with(other, base == null ? "NEW" : other.equals(base.typed) ? base.status : "CHANGED");
        }
    }

    private record Kept(UUID key, PauseTarget target, Typed typed, String status, int version, String by) {
        static Kept of(SavedPause pause) {
            return new Kept(
                    pause.key(),
                    pause.target(),
                    Typed.of(pause.values()),
                    pause.status().name(),
                    pause.version(),
                    pause.changedBy());
        }
    }

    private record Expected(String outcome, List<Row> written, List<Refusal> refusals, List<UUID> conflicts) {}

    private record Refusal(UUID row, String field, String key) {}

    /** What somebody types into the fields. */
    private record Typed(LocalDateTime notified, Long reason, LocalDateTime start, LocalDateTime end, String comment) {

        static Typed of(PauseValues values) {
            return new Typed(
                    values.notifiedAt(),
                    values.reason() == null ? null : values.reason().value(),
                    values.startsAt(),
                    values.endsAt(),
                    values.comment());
        }

        PauseValues values() {
            return new PauseValues(notified, reason == null ? null : new ReasonId(reason), start, end, comment);
        }

        /** As it is understood: without seconds, the skipped hour moved forward, no spaces around. */
        Typed legible() {
            UnaryOperator<LocalDateTime> onTheWall = time -> time == null
                    ? null
                    : (time.getHour() == 2 && time.toLocalDate().equals(LocalDate.of(2027, 3, 28))
                                    ? time.plusHours(1)
                                    : time)
                            .withSecond(0)
                            .withNano(0);
            return new Typed(
                    onTheWall.apply(notified), reason, onTheWall.apply(start), onTheWall.apply(end), comment.strip());
        }

        /** What one changed is taken; of what both changed, this where it was chosen. */
        Typed merged(Typed base, Typed theirs, Set<PauseField> chosen) {
            return new Typed(
                    merged(Typed::notified, base, theirs, chosen.contains(PauseField.NOTIFIED_AT)),
                    merged(Typed::reason, base, theirs, chosen.contains(PauseField.REASON)),
                    merged(Typed::start, base, theirs, chosen.contains(PauseField.STARTS_AT)),
                    merged(Typed::end, base, theirs, chosen.contains(PauseField.ENDS_AT)),
                    merged(Typed::comment, base, theirs, chosen.contains(PauseField.COMMENT)));
        }

        private <T> T merged(Function<Typed, T> field, Typed base, Typed theirs, boolean chosen) {
            boolean byMe = base == null || !Objects.equals(field.apply(this), field.apply(base));
            boolean byThem = base == null || !Objects.equals(field.apply(theirs), field.apply(base));
            return field.apply(byMe && (chosen || !byThem) ? this : theirs);
        }

        Typed withNotified(LocalDateTime time) {
            return new Typed(time, reason, start, end, comment);
        }

        Typed withReason(Long other) {
            return new Typed(notified, other, start, end, comment);
        }

        Typed withStart(LocalDateTime time) {
            return new Typed(notified, reason, time, end, comment);
        }

        Typed withEnd(LocalDateTime time) {
            return new Typed(notified, reason, start, time, comment);
        }

        Typed withComment(String text) {
            return new Typed(notified, reason, start, end, text);
        }
    }
}
