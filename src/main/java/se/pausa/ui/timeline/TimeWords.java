package se.pausa.ui.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerNode;
import se.pausa.customer.OrderNode;
import se.pausa.pause.LivePause;
import se.pausa.pause.Reason;
import se.pausa.pause.ReasonId;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.PauseWords;

/** What stands on a time line, in words; dates of this year without the year. */
public final class TimeWords {

    private final Formats formats;
    private final PauseWords pauses;
    private final Map<ReasonId, String> reasons;

    /** @param reasons all of them, archived ones too */
    public TimeWords(Formats formats, List<Reason> reasons, LocalDate today) {
        this.formats = formats.withoutYearOf(today);
        this.pauses = new PauseWords(formats, reasons).withoutYearOf(today);
        this.reasons = reasons.stream().collect(Collectors.toMap(Reason::id, Reason::name));
    }

    String text(String key, Object... values) {
        return formats.text(key, values);
    }

    /** Kund, Kontrakt BE-7301, or the name of an order. */
    public String row(CareNode node) {
        return switch (node) {
            case CustomerNode _ -> formats.text("level.customer");
            case ContractNode contract -> formats.text("level.contract") + " " + name(contract);
            case OrderNode order -> order.name();
        };
    }

    /** Kund, Kontrakt BE-7301, or Order with its name. */
    public String target(CareNode node) {
        return node instanceof OrderNode ? formats.text("level.order") + " " + node.name() : row(node);
    }

    boolean isFree(CareNode node) {
        return node instanceof OrderNode order && order.contract() == null;
    }

    String reason(LivePause pause) {
        return reasons.getOrDefault(pause.reason(), "");
    }

    /** What a bar says to those who do not see it. */
    String bar(TimeRow row, PauseBar bar) {
        return row(row.node()) + ": " + reason(bar.pause()) + ", "
                + formats.interval(bar.pause().interval());
    }

    String tick(DeliveryTick tick) {
        LocalDateTime start = tick.delivery().start();
        String when = day(start.toLocalDate()) + " " + formats.time(start.toLocalTime()) + " "
                + tick.delivery().order().name();
        return tick.paused() == null ? when : when + " · " + pauses.cause(tick.paused());
    }

    /** A delivery within its day and order. */
    String delivery(DeliveryTick tick) {
        String time = formats.time(tick.delivery().start().toLocalTime());
        return tick.paused() == null
                ? time
                : formats.text(
                        "timeline.paused",
                        time,
                        formats.level(tick.paused().cause().target().level()),
                        reason(tick.paused().cause()));
    }

    /** The part of a pause that lies on a day. */
    String part(LivePause pause, LocalDate day) {
        String all = reason(pause);
        LocalDateTime start = pause.interval().start();
        LocalDateTime end = pause.interval().end();
        if (start.toLocalDate().equals(day) && !start.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            all += " " + formats.text("format.from", formats.time(start.toLocalTime()));
        }
        return end != null && end.toLocalDate().equals(day)
                ? all + " " + formats.text("format.until-time", formats.time(end.toLocalTime()))
                : all;
    }

    String standstill(Standstill standstill) {
        return standstill.isAll()
                ? formats.text("timeline.all")
                : standstill.what().stream()
                        .map(node -> node instanceof ContractNode contract ? name(contract) : node.name())
                        .collect(Collectors.joining(", "));
    }

    String interval(Standstill standstill) {
        return standstill(standstill) + ", " + formats.interval(standstill.interval());
    }

    String band(CityBand band) {
        LocalDate to = band.days().to();
        String days = to == null
                ? formats.text("format.from", formats.date(band.days().from()))
                : to.equals(band.days().from())
                        ? formats.date(to)
                        : formats.text(
                                "city.days.closed", formats.date(band.days().from()), formats.date(to));
        return formats.text("timeline.accepted", days, band.pauses());
    }

    /** Like <i>to 26/11</i>. */
    String day(LocalDate day) {
        return formats.shortWeekday(day.getDayOfWeek()) + " " + formats.date(day);
    }

    String week(LocalDate day) {
        return formats.text("timeline.week", day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    String month(LocalDate day) {
        return formats.monthName(day);
    }

    String date(LocalDate day) {
        return formats.date(day);
    }

    private static String name(ContractNode contract) {
        return contract.externalNumber() == null ? contract.name() : contract.externalNumber();
    }
}
