package se.pausa.ui.component;

import java.time.Instant;
import se.pausa.city.CityDays;
import se.pausa.city.CityReport;
import se.pausa.city.CityStanding;
import se.pausa.city.CityState;
import se.pausa.common.SwedishTime;

/** What goes to Stockholms stad, and what became of it, in words. */
public final class CityWords {

    private final Formats formats;

    public CityWords(Formats formats) {
        this.formats = formats;
    }

    /** First and last day, or from when. */
    public String days(CityDays days) {
        return days.to() == null
                ? formats.text("city.days.open", formats.date(days.from()))
                : formats.text("city.days.closed", formats.date(days.from()), formats.date(days.to()));
    }

    /** Like <i>Ny · 2026-11-23 – 2026-11-30</i>. */
    public String report(CityReport report) {
        return formats.status(report.status()) + " · " + days(report.days());
    }

    public String state(CityState state) {
        return formats.text("city.state." + state);
    }

    /** The state in a list: for what fails, since when. */
    public String state(CityStanding standing) {
        return standing.state() == CityState.FAILING
                ? formats.text("city.failing-since", time(standing.since()))
                : state(standing.state());
    }

    /** What the yellow cells of a stored pause mean. */
    public String legend(CityState state) {
        return formats.text(
                switch (state) {
                    case NOT_SENT, UNSENDABLE -> "city.legend.not-sent";
                    case TO_SEND, SENT, FAILING -> "city.legend.on-the-way";
                    case ACCEPTED -> "city.legend.got";
                    case REJECTED -> "city.legend.rejected";
                });
    }

    /** The state as a sentence, with the city's words or what there is to do. */
    public String sentence(CityStanding standing) {
        return formats.text("city.sentence." + standing.state(), time(standing.since()), why(standing));
    }

    private String why(CityStanding standing) {
        return standing.state() == CityState.FAILING
                ? formats.text("city.failure." + standing.words())
                : standing.words();
    }

    /** In Swedish time. */
    public String time(Instant instant) {
        return formats.dateTime(SwedishTime.of(instant));
    }
}
