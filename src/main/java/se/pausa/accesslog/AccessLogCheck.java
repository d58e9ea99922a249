package se.pausa.accesslog;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import se.pausa.common.LongStatements;
import se.pausa.common.SwedishTime;

/**
 * Goes through the access log for somebody at a terminal, or for a job every night: says what was gone through, and each
 * finding in a sentence. An application of its own, which needs the database and the keys and nothing else of Pausa.
 */
@Import({SealKeys.class, LastSeal.class, AccessLogCheck.Parts.class})
public class AccessLogCheck {

    /** One who cuts the log to pieces must not fill the terminal. */
    private static final int MOST_TOLD = 100;

    private final Verification verification;

    AccessLogCheck(Verification verification) {
        this.verification = verification;
    }

    /** Without the limits that the statements of screens have. */
    static class Parts {

        @Bean
        Verification verification(
                @Value("${spring.datasource.url}") String url,
                @Value("${spring.datasource.username:}") String username,
                @Value("${spring.datasource.password:}") String password,
                SealKeys keys,
                LastSeal last,
                Clock clock) {
            return new Verification(LongStatements.source(url, username, password), keys, last, clock);
        }
    }

    /** @return whether everything fits */
    public boolean run(PrintStream out) {
        Findings findings = new Findings(out);
        try {
            out.println(sentence(verification.run(findings::tell), findings));
        } catch (DataAccessException failure) {
            out.println("The access log could not be verified: "
                    + Objects.requireNonNullElse(NestedExceptionUtils.getRootCause(failure), failure)
                            .getMessage());
            return false;
        }
        return findings.count == 0;
    }

    private static String sentence(Verification.Extent extent, Findings findings) {
        Seal last = extent.last();
        String through = last == null
                ? "The access log has no seals. "
                : "The access log was gone through: %d rows up to seal %d, the newest of %s (Swedish time). "
                        .formatted(extent.rows(), last.no(), swedish(last.newest()));
        return (through + (last == null && findings.count == 0 ? "" : findings.sentence())).strip();
    }

    private static LocalDateTime swedish(LocalDateTime utc) {
        return utc.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(SwedishTime.ZONE)
                .toLocalDateTime()
                .withNano(0);
    }

    private static final class Findings {

        private final PrintStream out;
        private long count;

        Findings(PrintStream out) {
            this.out = out;
        }

        void tell(String finding) {
            count++;
            if (count <= MOST_TOLD) {
                out.println(finding);
            }
        }

        String sentence() {
            if (count == 0) {
                return "Nothing was changed, removed or added.";
            }
            return count
                    + (count == 1 ? " finding." : " findings.")
                    + (count > MOST_TOLD ? " The first %d stand above.".formatted(MOST_TOLD) : "");
        }
    }
}
