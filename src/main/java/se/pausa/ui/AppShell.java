package se.pausa.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import se.pausa.ui.component.Dialogs;
import se.pausa.ui.component.Finger;
import se.pausa.ui.component.KeptFocus;

/** The page around all screens: Lumo, our own style sheet, push for what others change, and what a device needs to install it. */
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet(Lumo.UTILITY_STYLESHEET)
@StyleSheet("styles/pausa.css")
@StyleSheet("styles/overview.css")
@StyleSheet("styles/customer.css")
@StyleSheet("styles/customers.css")
@StyleSheet("styles/desk.css")
@StyleSheet("styles/narrow.css")
@StyleSheet("styles/today.css")
@StyleSheet("styles/touch.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport(Finger.VIEWPORT);
        settings.addLink("icon", "images/pausa.svg");
        settings.addLink("manifest", "images/pausa.webmanifest");
        settings.addInlineWithContents(Inline.Position.PREPEND, Dialogs.BACK, Inline.Wrapping.JAVASCRIPT);
        settings.addInlineWithContents(Inline.Position.PREPEND, Finger.KEYBOARD, Inline.Wrapping.JAVASCRIPT);
        settings.addInlineWithContents(Inline.Position.PREPEND, KeptFocus.KEEP, Inline.Wrapping.JAVASCRIPT);
    }
}
