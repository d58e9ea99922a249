package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.pausa.city.CityDays;
import se.pausa.city.CityReach;
import se.pausa.common.Interval;
import se.pausa.common.Problem;
import se.pausa.customer.CareNode;
import se.pausa.organization.UnitTree;
import se.pausa.pause.LivePause;
import se.pausa.pause.Overlap;
import se.pausa.pause.PauseImpact;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.Resumption;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Formats;

/**
 * What one pause that is typed for several rows would do to all of them.
 *
 * @param members with the live pauses of each one's customer, those included that the others would get
 * @param now Swedish wall-clock time
 */
record TogetherPreview(List<Member> members, PauseValues values, UnitTree units, LocalDateTime now) {

    /** A row that gets the pause. */
    record Member(CareNode node, CustomerSituation situation, LivePause pause, List<LivePause> others) {

        PauseImpact impact(LocalDateTime now) {
            return PauseImpact.of(situation.care(), pause.target(), pause.interval(), others, now);
        }

        Optional<Resumption> resumption(LocalDateTime now) {
            return Resumption.of(situation.care(), pause.target(), null, pause.interval(), others, now);
        }

        Overlap overlap() {
            return Overlap.of(pause, others);
        }

        boolean isFree() {
            return overlap().others().isEmpty();
        }
    }

    /** @param situations of their customers */
    static TogetherPreview of(
            Collection<CareNode> nodes,
            Collection<CustomerSituation> situations,
            PauseValues values,
            UnitTree units,
            LocalDateTime now) {
        List<LivePause> typed = values.plausibleInterval().stream()
                .flatMap(interval -> nodes.stream().map(node -> live(node, interval, values)))
                .toList();
        List<Member> members = situations.stream()
                .flatMap(situation -> nodes.stream()
                        .filter(node -> node.customer()
                                .equals(situation.care().customer().customer()))
                        .flatMap(node -> member(node, situation, typed).stream()))
                .toList();
        return new TogetherPreview(members, values, units, now);
    }

    private static LivePause live(CareNode node, Interval interval, PauseValues values) {
        return PausePreview.live(UUID.randomUUID(), PauseTarget.of(node), interval, values);
    }

    private static Optional<Member> member(CareNode node, CustomerSituation situation, List<LivePause> typed) {
        PauseTarget target = PauseTarget.of(node);
        return typed.stream()
                .filter(pause -> pause.target().equals(target))
                .findFirst()
                .map(mine -> new Member(
                        node,
                        situation,
                        mine,
                        Stream.concat(
                                        situation.pauses().stream().flatMap(saved -> LivePause.of(saved).stream()),
                                        typed.stream()
                                                .filter(other -> !other.equals(mine))
                                                .filter(other -> other.target()
                                                        .customer()
                                                        .equals(node.customer())))
                                .toList()));
    }

    /** Of those that nothing stands in the way of: the notice (R4), what is hit (R10) and what resumes (R9), one sentence each. */
    Stream<String> effects(Component screen, Formats formats) {
        return Stream.of(
                        values.notice().map(formats::notice),
                        free().map(member -> member.impact(now))
                                .reduce(PauseImpact::plus)
                                .map(sum -> PauseSentences.impact(screen, formats, PauseLevel.CUSTOMER, sum)),
                        free().flatMap(member -> member.resumption(now).stream())
                                .reduce(Resumption::plus)
                                .map(sum -> PauseSentences.resumption(screen, formats, sum)))
                .flatMap(Optional::stream);
    }

    /** What the city would get of these, first what is sent, then warnings; none where it gets nothing (R11). */
    List<String> reported(CityFacts facts, Formats formats) {
        List<Member> reported = free().filter(this::isReported).toList();
        if (reported.isEmpty()) {
            return List.of();
        }
        long customers = reported.stream()
                .map(member -> member.node().customer())
                .distinct()
                .count();
        CityDays days = CityDays.of(reported.getFirst().pause().interval());
        boolean below =
                reported.stream().anyMatch(member -> member.pause().target().level() != PauseLevel.CUSTOMER);
        return Stream.of(
                        Optional.of(formats.text("city.sends.several", customers, new CityWords(formats).days(days))),
                        below ? Optional.of(facts.takesCustomer()) : Optional.<String>empty(),
                        facts.unpaused(reported.stream()
                                .map(member -> reach(member, facts))
                                .toList()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The live pauses on the same row that share time with it (R7). */
    Optional<Problem> overlap(CareNode node) {
        return member(node)
                .filter(member -> !member.isFree())
                .map(member -> member.overlap().problem());
    }

    /** Which of a row's days the city takes from another pause too; empty when there are none. */
    Optional<String> shared(CareNode node, CityFacts facts) {
        return member(node)
                .filter(Member::isFree)
                .filter(this::isReported)
                .flatMap(member -> facts.shared(reach(member, facts)));
    }

    private Optional<Member> member(CareNode node) {
        return members.stream().filter(member -> member.node().equals(node)).findFirst();
    }

    private Stream<Member> free() {
        return members.stream().filter(Member::isFree);
    }

    private boolean isReported(Member member) {
        return units.isAnyIntegrated(member.node().units());
    }

    private CityReach reach(Member member, CityFacts facts) {
        return facts.reach(member.situation(), member.pause(), member.others(), now);
    }
}
