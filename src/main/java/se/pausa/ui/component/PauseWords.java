package se.pausa.ui.component;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerNode;
import se.pausa.lists.CareRow;
import se.pausa.pause.Effect;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.Reason;
import se.pausa.pause.ReasonId;

/** Says what pauses do to a row: by what it is paused, why and until when. */
public final class PauseWords {

    private final Formats formats;
    private final Map<ReasonId, String> reasons;

    /** @param reasons all of them, archived ones too */
    public PauseWords(Formats formats, List<Reason> reasons) {
        this(formats, reasons.stream().collect(Collectors.toMap(Reason::id, Reason::name)));
    }

    private PauseWords(Formats formats, Map<ReasonId, String> reasons) {
        this.formats = formats;
        this.reasons = reasons;
    }

    /** For dense lists: dates of this year without the year; the full ones belong in a tooltip. */
    public PauseWords withoutYearOf(LocalDate today) {
        return new PauseWords(formats.withoutYearOf(today), reasons);
    }

    /** What stands under Pausad nu; for a row that is not paused, what is paused below it, or nothing. */
    public String now(CareRow row) {
        Effect effect = row.now();
        if (effect == null) {
            return below(row);
        }
        String reason = reason(effect.cause());
        String until = until(effect.until());
        PauseLevel cause = effect.cause().target().level();
        if (effect.cause().target().equals(PauseTarget.of(row.node()))) {
            return formats.text("paused.own", formats.level(cause), reason, until);
        }
        return formats.text("paused.via-" + name(cause), reason, until);
    }

    /** What stands under Nästa uppehåll: the next one that works on the row, or sits below it if that begins before. */
    public String next(CareRow row) {
        LivePause next = row.next();
        LivePause below = row.weeks().comingBelow().orElse(null);
        if (below != null
                && (next == null
                        || below.interval().start().isBefore(next.interval().start()))) {
            return formats.text(
                    "paused.next-below",
                    formats.coming(below.interval()),
                    formats.level(below.target().level()),
                    reason(below));
        }
        return next == null ? "" : formats.coming(next.interval()) + " · " + reason(next);
    }

    /** What the line of eight weeks shows, in words; empty when it is empty. */
    public String weeks(CareRow row) {
        return Stream.of(
                        weeks("weeks.own", row.weeks().own()),
                        weeks("weeks.inherited", row.weeks().inherited()),
                        weeks("weeks.below", row.weeks().below()))
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining("; "));
    }

    private Stream<String> weeks(String kind, List<LivePause> pauses) {
        return pauses.stream()
                .map(pause -> formats.text(kind) + " " + formats.interval(pause.interval()) + " · " + reason(pause));
    }

    /** Why a delivery is paused. */
    public String cause(Effect effect) {
        return formats.text(
                "paused.by-" + name(effect.cause().target().level()), reason(effect.cause()), until(effect.until()));
    }

    /** Why the pause of this row cannot be cancelled here; absent when it can. */
    public @Nullable String whyNotCancel(CareRow row) {
        if (!row.own().isEmpty()) {
            return null;
        }
        LivePause inherited = row.inherited();
        if (inherited != null) {
            return formats.text(
                    "care.inherited-" + name(inherited.target().level()), nameOf(inherited.target(), row.above()));
        }
        return formats.text(row.weeks().nowBelow().isEmpty() ? "care.nothing-to-cancel" : "care.paused-below");
    }

    /** How many contracts and orders; of a single one also why and until when. */
    private String below(CareRow row) {
        List<LivePause> below = row.weeks().nowBelow();
        Stream<String> counts = Stream.of(PauseLevel.CONTRACT, PauseLevel.ORDER)
                .map(level -> formats.text("paused.below-" + name(level), count(level, below)));
        Stream<String> single = below.stream()
                .filter(_ -> below.size() == 1)
                .flatMap(
                        pause -> Stream.of(reason(pause), until(pause.interval().end())));
        return joined(" · ", Stream.concat(Stream.of(joined(", ", counts)), single));
    }

    private static long count(PauseLevel level, List<LivePause> pauses) {
        return pauses.stream().filter(pause -> pause.target().level() == level).count();
    }

    private static String joined(String between, Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    private String reason(LivePause pause) {
        return reasons.getOrDefault(pause.reason(), "");
    }

    private String until(@Nullable LocalDateTime end) {
        return formats.until(end);
    }

    private static String nameOf(PauseTarget target, List<CareNode> above) {
        return above.stream()
                .filter(node -> target.level() == PauseLevel.CUSTOMER
                        ? node instanceof CustomerNode
                        : node instanceof ContractNode)
                .map(node -> Formats.shortName(node.name()))
                .findFirst()
                .orElse("");
    }

    private static String name(PauseLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
