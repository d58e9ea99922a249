package se.pausa.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * All words on the screens, from {@code vaadin-i18n/translations*.properties}: Swedish unless English
 * was asked for, whatever the server's own language is.
 *
 * <p>A text with values is a {@link MessageFormat}: an apostrophe is doubled there, and numbers that
 * count something are grouped as the language does it.
 */
@Component
public class Texts implements I18NProvider {

    public static final Locale SWEDISH = Locale.of("sv", "SE");

    /** British, for the 24-hour clock and weeks that start on Monday. */
    public static final Locale ENGLISH = Locale.UK;

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
    private static final String BUNDLE = "vaadin-i18n.translations";
    private static final ResourceBundle.Control SWEDISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<Text, MessageFormat> formats = new ConcurrentHashMap<>();

    private record Text(String key, Locale locale) {}

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(SWEDISH, ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        try {
            return params.length == 0 ? text(key, locale) : filledIn(key, locale, params);
        } catch (MissingResourceException e) {
            LOG.warn("No text for {}", key);
            return key;
        }
    }

    private static String text(String key, Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, SWEDISH_OTHERWISE).getString(key);
    }

    /** To parse a format costs more than to use it, with an exception for each pattern in it; one thread at a time. */
    private String filledIn(String key, Locale locale, Object... params) {
        MessageFormat format = formats.computeIfAbsent(
                new Text(key, locale), text -> new MessageFormat(text(text.key(), text.locale()), text.locale()));
        synchronized (format) {
            return format.format(params);
        }
    }
}
