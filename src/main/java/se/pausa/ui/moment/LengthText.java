package se.pausa.ui.moment;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.pausa.common.SwedishTime;

/** Reads what is counted from another point in time: {@code +7}, {@code +2v}, and in Avslutas a length, {@code 3 d} (R4). */
final class LengthText {

    private static final Pattern LENGTH = Pattern.compile("([+-]?) ?(\\d{1,3}) ?(\\p{L}*)");

    private LengthText() {}

    /**
     * Hours are counted as they pass, across a change of the clocks too; days keep the time of the day.
     *
     * @return empty when the text is no such thing
     */
    static Optional<LocalDateTime> read(MomentWords words, MomentRole role, MomentSetting setting, String text) {
        Matcher length = LENGTH.matcher(text);
        if (!length.matches()) {
            return Optional.empty();
        }
        boolean signed = !length.group(1).isEmpty();
        int amount = Integer.parseInt(length.group(2)) * (length.group(1).equals("-") ? -1 : 1);
        Optional<ChronoUnit> unit = length.group(3).isEmpty()
                ? Optional.of(ChronoUnit.DAYS).filter(_ -> signed)
                : words.unit(length.group(3)).filter(_ -> signed || role == MomentRole.END);
        return unit.map(each -> plus(base(role, setting, each), amount, each));
    }

    private static LocalDateTime base(MomentRole role, MomentSetting setting, ChronoUnit unit) {
        if (role == MomentRole.END && setting.start() != null) {
            return setting.start();
        }
        return unit == ChronoUnit.HOURS ? setting.now() : setting.today().atStartOfDay();
    }

    private static LocalDateTime plus(LocalDateTime base, int amount, ChronoUnit unit) {
        return unit == ChronoUnit.HOURS
                ? base.atZone(SwedishTime.ZONE).plusHours(amount).toLocalDateTime()
                : base.plus(amount, unit);
    }
}
