package se.pausa.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Lines for those who watch over an installation: who did what, and nothing that a user has made up. */
@ExtendWith(OutputCaptureExtension.class)
class SecurityEventTest {

    @Test
    void a_line_says_who_is_at_work_and_what_happened(CapturedOutput output) {
        As.user(User.everywhere("anna", "Anna Nilsson", Role.ADMINISTRATOR), () -> {
            SecurityEvent.ROLE_CHANGED.log("of", "karl", "role", "PLANNER");
            return true;
        });
        SecurityEvent.LOGIN_REFUSED.log("address", "203.0.113.7");

        assertThat(lines(output))
                .anySatisfy(line -> assertThat(line)
                        .contains("INFO")
                        .endsWith("role-changed user=\"anna\" of=\"karl\" role=\"PLANNER\""))
                .anySatisfy(
                        line -> assertThat(line).contains("WARN").endsWith("login-refused address=\"203.0.113.7\""));
    }

    @Test
    void what_somebody_types_begins_no_line_and_ends_no_value(CapturedOutput output) {
        SecurityEvent.USER_CHANGED.log("of", "karl\" now=\"ended\"\r\n2026 WARN forged\u2028x\u0007");

        assertThat(lines(output))
                .filteredOn(line -> line.contains("karl"))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).endsWith("user-changed of=\"karl' now='ended' 2026 WARN forged x \""));
    }

    private static List<String> lines(CapturedOutput output) {
        return output.getAll().lines().toList();
    }
}
