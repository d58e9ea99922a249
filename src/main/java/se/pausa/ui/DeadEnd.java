package se.pausa.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;

/** What stands in the place of a screen that is not shown: why, and the way to the first screen that is. */
abstract class DeadEnd extends VerticalLayout implements HasDynamicTitle {

    private final String title;

    DeadEnd(String title, String text) {
        this.title = title;
        addClassName("screen");
        add(
                new H1(getTranslation(title)),
                new Paragraph(getTranslation(text)),
                new Anchor("", getTranslation("dead-end.back")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(title);
    }
}
