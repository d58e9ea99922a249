package se.pausa;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Personal identity numbers stay out of the log as JSON too; out of lines they do by {@code application.properties}. */
class BlottedJson implements StructuredLoggingJsonMembersCustomizer<Object> {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])(18|19|20)[0-9]{6}-?[0-9]{4}(?![0-9])");

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(JsonWriter.ValueProcessor.of(
                String.class, text -> NUMBER.matcher(text).replaceAll("************")));
    }
}
