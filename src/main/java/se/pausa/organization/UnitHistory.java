package se.pausa.organization;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of a unit, out of the versions that the database keeps. */
@Component
class UnitHistory {

    /** The unit above with the name that it had then. */
    private static final String VERSIONS = """
            select unix_timestamp(u.row_start) stored, u.changed_by, u.name, u.parent_id, u.integrated, u.closed,
                (select above.name from organization_unit for system_time all above
                 where above.id = u.parent_id and above.row_start <= u.row_start and above.row_end > u.row_start
                 order by above.row_end desc limit 1) above
            from organization_unit for system_time all u where u.id = ? order by u.row_end""";

    private final JdbcClient jdbc;

    UnitHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Version(
            BigDecimal stored,
            String changedBy,
            String name,
            @Nullable Long parentId,
            boolean integrated,
            boolean closed,
            @Nullable String above) {

        UnitChange as(UnitChange.Kind kind, @Nullable String from, @Nullable String to) {
            return new UnitChange(
                    Instant.ofEpochSecond(stored.longValue()),
                    changedBy,
                    kind,
                    Objects.requireNonNullElse(from, ""),
                    Objects.requireNonNullElse(to, ""));
        }
    }

    /** The latest first. */
    List<UnitChange> of(UnitId unit) {
        List<UnitChange> changes = new ArrayList<>();
        Version before = null;
        for (Version version :
                jdbc.sql(VERSIONS).param(unit.value()).query(Version.class).list()) {
            changes.addAll(between(before, version));
            before = version;
        }
        return changes.reversed();
    }

    private static List<UnitChange> between(@Nullable Version before, Version now) {
        if (before == null) {
            return List.of(now.as(
                    now.changedBy().isEmpty() ? UnitChange.Kind.KNOWN : UnitChange.Kind.ADDED, null, now.name()));
        }
        List<UnitChange> changes = new ArrayList<>();
        if (!before.name().equals(now.name())) {
            changes.add(now.as(UnitChange.Kind.RENAMED, before.name(), now.name()));
        }
        if (!Objects.equals(before.parentId(), now.parentId())) {
            changes.add(now.as(UnitChange.Kind.MOVED, before.above(), now.above()));
        }
        if (before.integrated() != now.integrated()) {
            changes.add(now.as(now.integrated() ? UnitChange.Kind.MARKED : UnitChange.Kind.UNMARKED, null, null));
        }
        if (before.closed() != now.closed()) {
            changes.add(now.as(now.closed() ? UnitChange.Kind.CLOSED : UnitChange.Kind.REOPENED, null, null));
        }
        return changes;
    }
}
