package se.pausa.ui.pause;

import com.vaadin.flow.component.html.Div;
import java.util.List;

/** What the city would get of a pause that is typed, below the fields. */
final class CityLines {

    private CityLines() {}

    /** @param sentences first what is sent, then warnings; nothing is shown where it gets nothing */
    static void show(Div place, List<String> sentences) {
        place.removeAll();
        place.setVisible(!sentences.isEmpty());
        for (int i = 0; i < sentences.size(); i++) {
            Div line = new Div((i == 0 ? "" : "⚠ ") + sentences.get(i));
            line.setClassName("city-warning", i > 0);
            place.add(line);
        }
    }
}
