package se.pausa.ui.today;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.stream.Stream;
import se.pausa.lists.TodayCard;
import se.pausa.lists.TodayCard.State;
import se.pausa.ui.component.MenuButton;
import se.pausa.ui.component.PlainButton;

/** A customer of the day: paused or not by word, sign and edge; what to do; the rest behind ⋮. */
class TodayItem extends Composite<Div> {

    /** What a card lets do. */
    interface Acts {

        boolean mayPause();

        void pause(TodayCard card);

        void back(TodayCard card);

        /** The dialog with everything. */
        void change(TodayCard card);

        void openPage(TodayCard card);
    }

    TodayItem(TodayCard card, TodayWords words, Acts acts) {
        State state = card.state();
        String customer = card.care().customer().name();
        Span badge = new Span(words.state(card));
        badge.addClassName("today-state");
        badge.setVisible(state != State.AS_USUAL);
        H2 name = new H2(customer);
        Div head = new Div(name, badge);
        head.addClassName("today-head");
        Div said = new Div();
        said.addClassName("today-said");
        card.running().forEach(pause -> said.add(line(words.pause(pause, card))));
        Stream.of(words.coming(card), words.standing(card), words.passed(card))
                .filter(text -> !text.isEmpty())
                .forEach(text -> said.add(line(text)));
        Div all = getContent();
        all.add(head, said, buttons(card, customer, acts));
        all.addClassNames("today-card", "today-" + state.name().toLowerCase(Locale.ROOT));
    }

    private static Div line(String text) {
        return new Div(text);
    }

    private Div buttons(TodayCard card, String customer, Acts acts) {
        boolean running = !card.running().isEmpty();
        Button main = running
                ? new PlainButton(getTranslation("today.back"), _ -> acts.back(card))
                : new PlainButton(getTranslation("today.pause"), _ -> acts.pause(card));
        main.setAriaLabel(main.getText() + ": " + customer);
        main.addClassName("today-main");
        main.setVisible(acts.mayPause());
        MenuButton more = new MenuButton(VaadinIcon.ELLIPSIS_DOTS_V.create(), menu -> {
            menu.addItem(getTranslation("person.open"), _ -> acts.openPage(card));
            if (acts.mayPause()) {
                if (running) {
                    menu.addItem(getTranslation("today.pause"), _ -> acts.pause(card));
                }
                menu.addItem(getTranslation("today.change"), _ -> acts.change(card));
            }
        });
        more.getContent().setAriaLabel(getTranslation("today.more", customer));
        Div buttons = new Div(main, more);
        buttons.addClassName("today-buttons");
        return buttons;
    }
}
