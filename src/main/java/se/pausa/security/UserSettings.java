package se.pausa.security;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How each user has arranged the screens; each method is one SQL statement. */
@Service
public class UserSettings {

    /** In characters; a longer value is not kept. */
    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;

    UserSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that a user has arranged. */
    public Map<Setting, String> of(User user) {
        Map<Setting, String> found = new HashMap<>();
        jdbc.sql("select screen, name, value from user_setting where login = ?")
                .param(user.login())
                .query(row -> {
                    found.put(new Setting(row.getString("screen"), row.getString("name")), row.getString("value"));
                });
        return found;
    }

    /** @param value empty for what everybody has first */
    public void keep(User user, Setting setting, String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            jdbc.sql("delete from user_setting where login = ? and screen = ? and name = ?")
                    .params(user.login(), setting.screen(), setting.name())
                    .update();
        } else {
            jdbc.sql("insert into user_setting (login, screen, name, value) values (?, ?, ?, ?)"
                            + " on duplicate key update value = values(value)")
                    .params(user.login(), setting.screen(), setting.name(), value)
                    .update();
        }
    }
}
