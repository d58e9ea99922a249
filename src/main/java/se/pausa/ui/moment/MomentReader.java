package se.pausa.ui.moment;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SearchText;
import se.pausa.common.SwedishTime;
import se.pausa.ui.moment.Reading.Why;

/**
 * Understands what people write for a point in time, and what they copy. All that a text can mean is collected; what can
 * be two things is not guessed. Pure: {@code MomentReaderTest} is the table of what is understood.
 */
public final class MomentReader {

    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})t(?=\\d)");
    private static final Pattern COMMA = Pattern.compile(", ?(?=\\p{L}|\\d)");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final MomentRole role;
    private final Locale locale;
    private final MomentWords words;

    /** @param language English words are understood in English, Swedish ones in every other */
    public MomentReader(MomentRole role, Locale language) {
        this.role = role;
        this.locale = language;
        words = MomentWords.of(language);
    }

    public Reading read(String typed, MomentSetting setting) {
        String lower = new SearchText(typed).text().toLowerCase(locale);
        String text = COMMA.matcher(ISO.matcher(lower).replaceFirst("$1 ")).replaceAll(" ");
        if (text.isEmpty()) {
            return role == MomentRole.END ? new Reading.Open() : new Reading.Nothing();
        }
        if (role == MomentRole.END && words.isOpen(text)) {
            return new Reading.Open();
        }
        return new Attempt(setting).read(text, typed.strip());
    }

    /** One text, read in every way. */
    private final class Attempt {

        private final MomentSetting setting;
        private final DayText days;
        private final TreeSet<LocalDateTime> found = new TreeSet<>();
        private Reading.@Nullable NotUnderstood missing;

        Attempt(MomentSetting setting) {
            this.setting = setting;
            LocalDateTime start = role == MomentRole.END ? setting.start() : null;
            days = new DayText(words, setting.today(), start == null ? null : start.toLocalDate());
        }

        Reading read(String text, String typed) {
            asAWhole(text);
            for (int space = text.indexOf(' '); space > 0; space = text.indexOf(' ', space + 1)) {
                asDayAndTime(text.substring(0, space), text.substring(space + 1));
            }
            if (found.isEmpty()) {
                return missing == null ? new Reading.NotUnderstood(Why.TEXT, typed) : missing;
            }
            List<LocalDateTime> plausible = found.stream()
                    .filter(moment -> SwedishTime.isPlausible(moment.toLocalDate()))
                    .toList();
            return switch (plausible.size()) {
                case 0 -> new Reading.NotUnderstood(Why.YEAR, typed);
                case 1 -> at(plausible.getFirst());
                default -> new Reading.Several(plausible);
            };
        }

        private static Reading at(LocalDateTime written) {
            return new Reading.At(SwedishTime.existing(written), SwedishTime.isSkipped(written) ? written : null);
        }

        private void asAWhole(String text) {
            if (words.isNow(text)) {
                add(setting.now());
            }
            LengthText.read(words, role, setting, text).ifPresent(this::add);
            day(text).ifPresent(day -> add(day.atStartOfDay()));
            if (role == MomentRole.END) {
                words.afterThrough(text)
                        .flatMap(this::day)
                        .ifPresent(day -> add(day.plusDays(1).atStartOfDay()));
            }
            if (role != MomentRole.DAY) {
                time(TimeText.alone(words, text), text)
                        .ifPresent(time -> add(standingDay().atStartOfDay().plus(time)));
            }
        }

        /** Four digits after the name of a month are its year, which was read before. */
        private void asDayAndTime(String left, String right) {
            if (found.isEmpty() || !LETTER.matcher(left).find()) {
                Optional<LocalDate> day = LengthText.read(words, role, setting, left)
                        .map(LocalDateTime::toLocalDate)
                        .or(() -> TimeText.afterDay(words, right).isPresent() ? day(left) : Optional.empty());
                day.flatMap(date -> time(TimeText.afterDay(words, right), right)
                                .map(time -> date.atStartOfDay().plus(time)))
                        .ifPresent(this::add);
            }
        }

        private LocalDate standingDay() {
            if (setting.standing() != null) {
                return setting.standing().toLocalDate();
            }
            return role == MomentRole.END && setting.start() != null
                    ? setting.start().toLocalDate()
                    : setting.today();
        }

        private Optional<LocalDate> day(String text) {
            Optional<DayText.Day> day = days.read(text);
            if (day.isPresent() && day.get().date().isEmpty()) {
                missing = new Reading.NotUnderstood(Why.NO_SUCH_DAY, text);
            }
            return day.flatMap(DayText.Day::date);
        }

        private Optional<Duration> time(Optional<TimeText.Time> time, String text) {
            if (time.isPresent() && time.get().sinceMidnight().isEmpty() && missing == null) {
                missing = new Reading.NotUnderstood(Why.NO_SUCH_TIME, text);
            }
            return time.flatMap(TimeText.Time::sinceMidnight);
        }

        private void add(LocalDateTime moment) {
            found.add(role == MomentRole.DAY ? moment.toLocalDate().atStartOfDay() : moment);
        }
    }
}
