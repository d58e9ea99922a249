package se.pausa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.MouseButton;

/**
 * A hand that counts what it does: every click and every key is one, hovering is none, and a text that is written, however
 * long, is counted apart.
 */
final class Hand {

    private final Screen screen;
    private int acts;
    private int texts;

    Hand(Screen screen) {
        this.screen = screen;
    }

    Hand click(Locator target) {
        target.click();
        return did();
    }

    /** A button by its name. */
    Hand click(Screen place, String button) {
        return click(place.button(button));
    }

    Hand rightClick(Locator target) {
        target.click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        return did();
    }

    Hand hover(Locator target) {
        target.hover();
        return this;
    }

    Hand press(String key) {
        screen.page().keyboard().press(key);
        return did();
    }

    Hand write(String text) {
        screen.page().keyboard().type(text);
        texts++;
        screen.idle();
        return this;
    }

    private Hand did() {
        acts++;
        screen.idle();
        return this;
    }

    /** Clicks and keys. */
    int acts() {
        return acts;
    }

    int texts() {
        return texts;
    }
}
