package se.pausa.ui.customer;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import se.pausa.ui.component.Formats;

/** What the bars of the line mean, each drawn as it stands there; the pattern of the hatched ones is here for all. */
class WeekLegend extends Div {

    private static final String DRAWING = """
            <svg class="weeks-sample" viewBox="0 0 36 16" width="36" height="16" aria-hidden="true">%s</svg>""";

    private static final String HATCHING = """
            <pattern id="weeks-hatching" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect class="ground" width="6" height="6"></rect><rect class="stripe" width="3" height="6"></rect></pattern>""";

    private final Span now = new Span();

    WeekLegend() {
        addClassName("week-legend");
        sample("<path class=\"own\" d=\"M1 4H35V12H1Z\"/>", "weeks.own");
        sample(HATCHING + "<path class=\"inherited\" d=\"M1 4H35V12H1Z\"/>", "weeks.inherited");
        sample("<path class=\"below\" d=\"M1 12H35V14H1Z\"/>", "weeks.below");
        now.addClassName("now");
        add(now);
    }

    void show(LocalDate today) {
        now.setText(getTranslation(
                "weeks.today",
                Formats.current().shortWeekday(today.getDayOfWeek()),
                Formats.current().withoutYearOf(today).date(today)));
    }

    private void sample(String drawing, String words) {
        add(new Span(new Html(DRAWING.formatted(drawing)), new Span(getTranslation(words))));
    }
}
