package se.pausa.pause;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.pausa.common.Interval;
import se.pausa.customer.CustomerId;

/**
 * What pauses of customers cover, as a text that instances give each other: a line for each customer, with the key and the
 * intervals, for instance {@code 17 2026-11-23T09:00/2026-11-25T09:00 2026-12-01T00:00/..}; two dots are an open end.
 */
final class EffectsText {

    private static final String OPEN = "..";

    private EffectsText() {}

    static String of(Map<CustomerId, List<Interval>> effects) {
        return effects.entrySet().stream()
                .map(each -> Stream.concat(
                                Stream.of(each.getKey().value()),
                                each.getValue().stream().map(EffectsText::of))
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private static String of(Interval interval) {
        return interval.start() + "/" + (interval.isOpen() ? OPEN : interval.end());
    }

    static Map<CustomerId, List<Interval>> read(String text) {
        Map<CustomerId, List<Interval>> effects = new LinkedHashMap<>();
        text.lines()
                .map(line -> line.split(" "))
                .forEach(words -> effects.put(
                        new CustomerId(Long.parseLong(words[0])),
                        Arrays.stream(words).skip(1).map(EffectsText::interval).toList()));
        return effects;
    }

    private static Interval interval(String text) {
        String[] ends = text.split("/");
        return new Interval(LocalDateTime.parse(ends[0]), ends[1].equals(OPEN) ? null : LocalDateTime.parse(ends[1]));
    }
}
