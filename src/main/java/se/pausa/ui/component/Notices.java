package se.pausa.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Messages about what happened elsewhere than where the user looks. What belongs to a row or a field is
 * said there.
 */
public final class Notices {

    private static final Duration SHORT = Duration.ofSeconds(4);
    private static final Duration WITH_ACTION = Duration.ofSeconds(10);

    private Notices() {}

    /** It worked; goes away by itself. */
    public static Notification done(String text) {
        Notification notice = notice(text, null);
        notice.setDuration((int) SHORT.toMillis());
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notice.open();
        return notice;
    }

    /** It worked, and there is something to go on with (for instance Visa). */
    public static Notification done(String text, String action, Runnable then) {
        Button button = new Button(action);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Notification notice = notice(text, button);
        button.addClickListener(_ -> {
            notice.close();
            then.run();
        });
        notice.setDuration((int) WITH_ACTION.toMillis());
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notice.open();
        return notice;
    }

    /** It did not work; stays until it is closed, and is read out at once. */
    public static Notification error(String text) {
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create());
        close.setAriaLabel(UI.getCurrent().getTranslation("notice.close"));
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        Notification notice = error(text, close);
        close.addClickListener(_ -> notice.close());
        return notice;
    }

    /** As {@link #error(String)}, with something to do about it in place of closing. */
    public static Notification error(String text, String action, Runnable then) {
        Button button = new Button(action, _ -> then.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return error(text, button);
    }

    private static Notification error(String text, Button button) {
        Notification notice = notice(text, button);
        notice.setDuration(0);
        notice.setAssertive(true);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.open();
        return notice;
    }

    private static Notification notice(String text, @Nullable Button button) {
        HorizontalLayout content = new HorizontalLayout(new Span(text));
        content.addClassName("notice");
        content.setAlignItems(HorizontalLayout.Alignment.CENTER);
        if (button != null) {
            content.add(button);
        }
        Notification notice = new Notification(content);
        notice.setPosition(Notification.Position.TOP_CENTER);
        return notice;
    }
}
