package se.pausa.ui.timeline;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.pausa.common.Interval;
import se.pausa.customer.CareNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.OrderNode;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseTarget;

/** Står stilla: cuts the time where a pause begins or ends, and says of each piece what stands still in it. */
final class Standstills {

    private final CustomerCare care;
    private final List<LivePause> live;
    private final TimeWindow window;

    private Standstills(CustomerCare care, Collection<LivePause> live, TimeWindow window) {
        this.care = care;
        this.live = List.copyOf(live);
        this.window = window;
    }

    static List<Standstill> of(CustomerCare care, Collection<LivePause> live, TimeWindow window) {
        return new Standstills(care, live, window).all();
    }

    private List<Standstill> all() {
        List<Standstill> found = new ArrayList<>();
        List<LocalDateTime> cuts = List.copyOf(cuts());
        for (int i = 0; i + 1 < cuts.size(); i++) {
            Interval piece = new Interval(cuts.get(i), cuts.get(i + 1));
            List<LivePause> here = live.stream()
                    .filter(pause -> pause.interval().contains(piece.start()))
                    .toList();
            if (!here.isEmpty()) {
                append(found, standstill(piece, isAll(here, piece) ? List.of() : what(here)));
            }
        }
        return found;
    }

    private TreeSet<LocalDateTime> cuts() {
        Interval seen = window.interval();
        TreeSet<LocalDateTime> cuts =
                new TreeSet<>(List.of(seen.start(), window.to().atStartOfDay()));
        live.stream()
                .flatMap(pause -> seen.intersection(pause.interval()).stream())
                .flatMap(part -> Stream.of(part.start(), part.end()))
                .forEach(cuts::add);
        return cuts;
    }

    private boolean isAll(List<LivePause> here, Interval piece) {
        List<OrderNode> valid = care.orders().stream()
                .filter(order -> order.validity().meets(piece))
                .toList();
        return here.stream().anyMatch(pause -> pause.target() instanceof PauseTarget.OfCustomer)
                || !valid.isEmpty()
                        && valid.stream().allMatch(order -> here.stream().anyMatch(pause -> pause.covers(order)));
    }

    /** An order below a paused contract is part of it. */
    private List<CareNode> what(List<LivePause> here) {
        return Stream.concat(care.contracts().stream(), care.orders().stream())
                .map(CareNode.class::cast)
                .filter(node -> here.stream().anyMatch(pause -> pause.target().equals(PauseTarget.of(node))))
                .filter(node -> here.stream()
                        .noneMatch(
                                pause -> pause.covers(node) && !pause.target().equals(PauseTarget.of(node))))
                .toList();
    }

    private Standstill standstill(Interval piece, List<CareNode> what) {
        return new Standstill(piece, what, window.stretch(piece).orElseThrow());
    }

    private void append(List<Standstill> found, Standstill next) {
        if (!found.isEmpty()) {
            Standstill last = found.getLast();
            if (last.what().equals(next.what())
                    && last.interval().end().equals(next.interval().start())) {
                found.removeLast();
                found.add(standstill(last.interval().span(next.interval()), last.what()));
                return;
            }
        }
        found.add(next);
    }
}
