package se.pausa.ui.timeline;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerNode;

/** A time line as a picture with the names of its rows beside it, or as a table. */
public class TimeLineView extends Composite<Div> {

    /** A plain click marks; with a key or another button the browser follows the link. */
    private static final String MARKS = """
            !!event.target.closest('a[data-pause]') && !event.ctrlKey && !event.metaKey && !event.shiftKey
                && !event.preventDefault()""";

    private static final String PAUSE = "event.target.closest('a[data-pause]')?.dataset.pause ?? ''";

    private final Function<UUID, String> link;

    /**
     * @param link the address that shows a pause marked
     * @param mark takes the pause whose bar was clicked
     */
    public TimeLineView(Function<UUID, String> link, Consumer<UUID> mark) {
        this.link = link;
        getContent().addClassName("time-line");
        getContent()
                .getElement()
                .addEventListener(
                        "click",
                        event -> mark.accept(
                                UUID.fromString(event.getEventData().get(PAUSE).asString())))
                .setFilter(MARKS)
                .addEventData(PAUSE);
    }

    /**
     * @param moment what is shown as the present
     * @param isNow whether that is today
     * @param city whether the customer has anything to do with the city
     */
    public record Scene(
            TimeLine line,
            TimeWords words,
            LocalDateTime moment,
            boolean isNow,
            boolean city,
            @Nullable UUID marked) {}

    public void draw(Scene scene) {
        String svg = new TimeLineSvg(scene.line(), scene.words(), link, scene.marked())
                .draw(scene.moment(), scene.isNow(), scene.city());
        Svg picture = new Svg(svg);
        picture.addClassName("picture");
        getContent().removeAll();
        getContent().removeClassName("as-table");
        scrollsByKeys(false, scene);
        getContent().add(names(scene), picture);
    }

    public void tabulate(Scene scene) {
        getContent().removeAll();
        getContent().addClassName("as-table");
        scrollsByKeys(true, scene);
        getContent().add(new Html(new TimeLineTable(scene.line(), scene.words()).write(scene.city())));
    }

    /** A table may be longer than its place; those without a mouse get to its end by the arrow keys. */
    private void scrollsByKeys(boolean on, Scene scene) {
        Element place = getContent().getElement();
        if (on) {
            place.setAttribute("tabindex", "0")
                    .setAttribute("role", "region")
                    .setAttribute("aria-label", scene.words().text("timeline.label"));
        } else {
            List.of("tabindex", "role", "aria-label").forEach(place::removeAttribute);
        }
    }

    private Div names(Scene scene) {
        Div names = new Div();
        names.addClassName("names");
        scene.line().rows().forEach(row -> names.add(name(row.node(), scene.words())));
        names.add(total(scene.words().text("timeline.standstill")));
        if (scene.city()) {
            names.add(total(scene.words().text("timeline.city")));
        }
        return names;
    }

    private static Div name(CareNode node, TimeWords words) {
        Div name = new Div(new Span(words.row(node)));
        name.setTitle(words.row(node));
        name.addClassName(
                switch (node) {
                    case CustomerNode _ -> "customer";
                    case ContractNode _ -> "contract";
                    default -> "order";
                });
        if (words.isFree(node)) {
            Span free = new Span(" " + words.text("orders.no-contract"));
            free.addClassName("muted");
            name.add(free);
        }
        return name;
    }

    private static Div total(String text) {
        Div name = new Div(text);
        name.addClassName("total");
        return name;
    }
}
