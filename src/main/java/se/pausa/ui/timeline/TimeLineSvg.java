package se.pausa.ui.timeline;

import static se.pausa.ui.timeline.Markup.percent;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Draws a time line. Widths are in per cent, so that it fits every window and every sheet of paper; heights are in
 * pixels, {@value #ROW} for each row. Bars are links; the deliveries are left to the table for those who do not see.
 */
final class TimeLineSvg {

    static final int HEAD = 34;
    static final int ROW = 26;
    static final int GAP = 8;

    private static final int BAR = 18;
    private static final int TICK = 14;
    private static final int HOLLOW = 7;
    private static final int BASELINE = 17;

    /** How much of the width a letter takes, in per cent, in a window of 1,280 pixels. */
    private static final double LETTER = 0.6;

    private static final int MOST_NAMED_DAYS = 14;
    private static final int MOST_DAYS = 40;

    private final TimeLine line;
    private final TimeWords words;
    private final Function<UUID, String> link;
    private final @Nullable UUID marked;
    private final Markup svg = new Markup();

    /** @param link where a click on the bar of a pause leads */
    TimeLineSvg(TimeLine line, TimeWords words, Function<UUID, String> link, @Nullable UUID marked) {
        this.line = line;
        this.words = words;
        this.link = link;
        this.marked = marked;
    }

    static int height(TimeLine line, boolean city) {
        return HEAD + ROW * (line.rows().size() + (city ? 2 : 1)) + GAP;
    }

    /**
     * @param now the moment that is shown as the present
     * @param city whether the customer has anything to do with the city
     */
    String draw(LocalDateTime now, boolean isToday, boolean city) {
        int height = height(line, city);
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                "100%",
                "height",
                height,
                "role",
                "group",
                "aria-label",
                words.text("timeline.label"));
        svg.open("defs")
                .open(
                        "pattern",
                        "id",
                        "some",
                        "width",
                        6,
                        "height",
                        6,
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(45)")
                .element("rect", "", "width", 6, "height", 6, "class", "hatch-ground")
                .element("rect", "", "width", 3, "height", 6, "class", "hatch")
                .close("pattern")
                .close("defs");
        days(height);
        int y = HEAD;
        for (TimeRow row : line.rows()) {
            row(row, y);
            y += ROW;
        }
        rule(y, "total");
        y += GAP;
        standstills(y);
        if (city) {
            bands(y + ROW);
        }
        now(now, isToday, height);
        return svg.close("svg").toString();
    }

    private void days(int height) {
        svg.open("g", "aria-hidden", "true");
        TimeWindow window = line.window();
        double day = window.place(window.from().plusDays(1));
        window.days().forEach(date -> {
            String x = percent(window.place(date));
            if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 && window.length() <= MOST_DAYS) {
                rectangle(new Stretch(window.place(date), window.place(date) + day), 16, height - 16, "weekend");
            }
            if (date.getDayOfWeek() == DayOfWeek.MONDAY) {
                svg.element("line", "", "x1", x, "x2", x, "y1", 0, "y2", height, "class", "week");
                svg.element("text", words.week(date), "x", x, "dx", 4, "y", 12, "class", "week");
            }
            label(date)
                    .ifPresent(text -> svg.element(
                            "text",
                            text,
                            "x",
                            percent(window.place(date) + (isNamed() ? 0 : day / 2)),
                            "dx",
                            isNamed() ? 6 : 0,
                            "y",
                            28,
                            "class",
                            isNamed() ? "day" : "day middle"));
        });
        svg.close("g");
    }

    private Optional<String> label(LocalDate date) {
        if (isNamed()) {
            return Optional.of(words.day(date));
        }
        if (line.window().length() <= MOST_DAYS) {
            return Optional.of(Integer.toString(date.getDayOfMonth()));
        }
        return date.getDayOfMonth() == 1 ? Optional.of(words.month(date)) : Optional.empty();
    }

    private boolean isNamed() {
        return line.window().length() <= MOST_NAMED_DAYS;
    }

    /** A bar covers the deliveries that it pauses itself. */
    private void row(TimeRow row, int y) {
        svg.open("g", "aria-hidden", "true");
        row.ticks().forEach(tick -> tick(tick, y));
        svg.close("g");
        List<PauseBar> bars = row.bars();
        for (int i = 0; i < bars.size(); i++) {
            double free = i + 1 < bars.size() ? bars.get(i + 1).place().from() : 100;
            bar(row, bars.get(i), free, y);
        }
        rule(y + ROW, "row");
    }

    private void bar(TimeRow row, PauseBar bar, double free, int y) {
        UUID key = bar.pause().key();
        boolean isMarked = key.equals(marked);
        String said = words.bar(row, bar);
        svg.open(
                "a",
                "href",
                link.apply(key),
                "data-pause",
                key,
                "aria-label",
                said,
                "aria-current",
                isMarked ? "true" : "false");
        svg.element("title", said);
        box(bar.place(), free, y, isMarked ? "pause marked" : "pause", words.reason(bar.pause()));
        svg.close("a");
    }

    private void tick(DeliveryTick tick, int y) {
        boolean paused = tick.paused() != null;
        int height = paused ? HOLLOW : TICK;
        svg.open(
                        "rect",
                        "x",
                        percent(tick.at()),
                        "y",
                        y + (ROW - height) / 2,
                        "width",
                        paused ? 5 : 3,
                        "height",
                        height,
                        "class",
                        paused ? "tick paused" : "tick")
                .element("title", words.tick(tick))
                .close("rect");
    }

    private void standstills(int y) {
        List<Standstill> all = line.standstills();
        for (int i = 0; i < all.size(); i++) {
            Standstill one = all.get(i);
            double free = i + 1 < all.size() ? all.get(i + 1).place().from() : 100;
            svg.open("g").element("title", words.interval(one));
            if (one.isAll()) {
                box(one.place(), free, y, "pause", words.standstill(one));
            } else {
                box(one.place(), free, y, "some", words.standstill(one));
            }
            svg.close("g");
        }
    }

    private void bands(int y) {
        List<CityBand> all = line.city();
        for (int i = 0; i < all.size(); i++) {
            CityBand one = all.get(i);
            double free = i + 1 < all.size() ? all.get(i + 1).place().from() : 100;
            svg.open("g").element("title", words.band(one));
            box(one.place(), free, y, "city", words.band(one));
            svg.close("g");
        }
    }

    /** A box with its words inside, or behind it where it is too short for them. */
    private void box(Stretch place, double free, int y, String kind, String text) {
        rectangle(place, y + (ROW - BAR) / 2, BAR, kind);
        if (place.width() >= text.length() * LETTER + 1) {
            svg.element(
                    "text", text, "x", percent(place.from()), "dx", 6, "y", y + BASELINE, "class", kind + " inside");
        } else {
            beside(place, free, y, text);
        }
    }

    private void beside(Stretch place, double free, int y, String text) {
        if (free - place.to() >= text.length() * LETTER + 1) {
            svg.element("text", text, "x", percent(place.to()), "dx", 5, "y", y + BASELINE, "class", "beside");
        }
    }

    private void rectangle(Stretch place, int y, int height, String kind) {
        svg.element(
                "rect",
                "",
                "x",
                percent(place.from()),
                "width",
                percent(place.width()),
                "y",
                y,
                "height",
                height,
                "rx",
                kind.equals("weekend") ? 0 : 2,
                "class",
                kind);
    }

    private void rule(int y, String kind) {
        svg.element("line", "", "x1", 0, "x2", "100%", "y1", y, "y2", y, "class", kind);
    }

    private void now(LocalDateTime now, boolean isToday, int height) {
        if (line.window().contains(now)) {
            String x = percent(line.window().place(now));
            String text = isToday ? words.text("timeline.today") : words.date(now.toLocalDate());
            svg.open("g", "class", "now")
                    .element("line", "", "x1", x, "x2", x, "y1", 0, "y2", height)
                    .element(
                            "rect",
                            "",
                            "x",
                            x,
                            "y",
                            0,
                            "width",
                            44,
                            "height",
                            16,
                            "rx",
                            3,
                            "transform",
                            "translate(-22)")
                    .element("text", text, "x", x, "y", 12)
                    .close("g");
        }
    }
}
