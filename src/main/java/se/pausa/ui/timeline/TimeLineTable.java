package se.pausa.ui.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.pausa.common.Interval;

/** The same as the picture, as a table: a row for each day, a column for each row of the picture. */
final class TimeLineTable {

    private final TimeLine line;
    private final TimeWords words;
    private final Markup table = new Markup();

    TimeLineTable(TimeLine line, TimeWords words) {
        this.line = line;
        this.words = words;
    }

    /** @param city whether the customer has anything to do with the city */
    String write(boolean city) {
        table.open("table", "class", "time-table").element("caption", words.text("timeline.label"));
        table.open("thead").open("tr");
        head(words.text("timeline.day"));
        line.rows().forEach(row -> head(words.row(row.node())));
        head(words.text("timeline.standstill"));
        if (city) {
            head(words.text("timeline.city"));
        }
        table.close("tr").close("thead").open("tbody");
        line.window().days().forEach(day -> row(day, city));
        return table.close("tbody").close("table").toString();
    }

    private void head(String text) {
        table.element("th", text, "scope", "col");
    }

    private void row(LocalDate day, boolean city) {
        table.open("tr").element("th", words.day(day), "scope", "row");
        Interval whole = new Interval(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
        line.rows().forEach(row -> cell(day(row, day, whole)));
        cell(joined(
                line.standstills().stream()
                        .filter(one -> one.interval().overlaps(whole))
                        .toList(),
                words::standstill));
        if (city) {
            cell(joined(
                    line.city().stream()
                            .filter(band -> band.days().interval().overlaps(whole))
                            .toList(),
                    _ -> words.text("timeline.city.paused")));
        }
        table.close("tr");
    }

    /** A delivery that is paused names its pause, so the pause itself stands there only on days without any. */
    private String day(TimeRow row, LocalDate day, Interval whole) {
        String deliveries = joined(
                row.ticks().stream()
                        .filter(tick -> whole.contains(tick.delivery().start()))
                        .toList(),
                words::delivery);
        return deliveries.isEmpty()
                ? joined(
                        row.bars().stream()
                                .filter(bar -> bar.pause().interval().overlaps(whole))
                                .toList(),
                        bar -> words.part(bar.pause(), day))
                : deliveries;
    }

    private void cell(String text) {
        table.element("td", text);
    }

    private static <T> String joined(List<T> all, Function<T, String> words) {
        return all.stream().map(words).distinct().collect(Collectors.joining("; "));
    }
}
