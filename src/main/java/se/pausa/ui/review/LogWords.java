package se.pausa.ui.review;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import se.pausa.accesslog.LoggedAct;
import se.pausa.common.SwedishTime;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitTree;
import se.pausa.review.AccessReview;
import se.pausa.review.LogCustomer;
import se.pausa.review.LogEntry;
import se.pausa.review.Outcome;
import se.pausa.review.Review;
import se.pausa.security.Assignment;
import se.pausa.security.Role;
import se.pausa.ui.component.Formats;

/** What the access log says, in the language of the window. */
record LogWords(Formats formats, UnitTree units) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    String when(LogEntry entry) {
        return formats.date(entry.at().toLocalDate()) + " " + SECONDS.format(entry.at());
    }

    /** The roles that allowed it, each once. */
    String roles(LogEntry entry) {
        return entry.held().stream()
                .map(Assignment::role)
                .distinct()
                .sorted()
                .map(this::role)
                .collect(Collectors.joining(", "));
    }

    private String role(Role role) {
        return formats.text("role." + role);
    }

    /** Where those roles were held. */
    String where(LogEntry entry) {
        return entry.held().stream().map(this::where).distinct().sorted().collect(Collectors.joining(", "));
    }

    private String where(Assignment held) {
        return held.unit() == null
                ? formats.text("log.everywhere")
                : units.find(held.unit()).map(Unit::name).orElseGet(() -> formats.text("log.unit-gone"));
    }

    String what(LoggedAct act) {
        return formats.text("log.act." + act);
    }

    /** The customer, or how many. */
    String customers(LogEntry entry) {
        return entry.customer() == null ? formats.text("log.customers", entry.customers()) : customer(entry.customer());
    }

    String customer(LogCustomer customer) {
        return customer.number() == null ? customer.name() : customer.name() + " · " + customer.number();
    }

    String outcome(Outcome outcome) {
        return formats.text("log.outcome." + outcome);
    }

    /** That it is to be looked into, or what came of it; empty when it was not drawn. */
    String review(LogEntry entry) {
        Review review = entry.review();
        if (review == null) {
            return "";
        }
        return review.outcome() == null ? formats.text("log.question.TO_REVIEW") : outcome(review.outcome());
    }

    /** The same with who, when and the note. */
    String reviewInFull(LogEntry entry) {
        Review review = entry.review();
        if (review == null || review.outcome() == null) {
            return review(entry);
        }
        return review(entry) + ": " + by(review) + (review.note().isEmpty() ? "" : ". " + review.note());
    }

    /** Who has judged it, and when. */
    String by(Review review) {
        LocalDateTime at = SwedishTime.of(Objects.requireNonNull(review.at()));
        return review.by() + " " + formats.dateTime(at);
    }

    /** A count that does not go on for ever. */
    static String count(int found) {
        return found > AccessReview.MOST_COUNTED ? AccessReview.MOST_COUNTED + "+" : String.valueOf(found);
    }
}
