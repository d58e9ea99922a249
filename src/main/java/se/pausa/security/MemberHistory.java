package se.pausa.security;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.pausa.organization.UnitId;

/** What became of a user and the roles, out of the versions that the database keeps. */
@Component
class MemberHistory {

    private static final String MEMBER = """
            select unix_timestamp(m.row_start) stored, m.changed_by, m.login, m.name, m.ended
            from staff_member for system_time all m where m.id = ? order by m.row_end""";

    private static final String ROLES = """
            select unix_timestamp(r.row_start) stored, r.changed_by, r.id, r.version, r.role, r.unit_id, r.from_day, r.to_day, r.by_provider
            from role_assignment for system_time all r where r.member_id = ? order by r.row_end""";

    private final JdbcClient jdbc;

    MemberHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record MemberRow(BigDecimal stored, String changedBy, String login, String name, boolean ended) {

        MemberChange as(MemberChange.Kind kind, String from, String to) {
            return new MemberChange(at(stored), changedBy, kind, from, to, null);
        }
    }

    private record RoleRow(
            BigDecimal stored,
            String changedBy,
            long id,
            int version,
            Role role,
            @Nullable Long unitId,
            LocalDate fromDay,
            @Nullable LocalDate toDay,
            boolean byProvider) {

        MemberChange as(MemberChange.Kind kind) {
            UnitId unit = unitId == null ? null : new UnitId(unitId);
            HeldRole held = new HeldRole(id, version, role, unit, fromDay, toDay, byProvider);
            return new MemberChange(at(stored), changedBy, kind, "", "", held);
        }
    }

    /** The latest first; two SQL statements. */
    List<MemberChange> of(MemberId member) {
        List<MemberChange> changes = new ArrayList<>();
        MemberRow before = null;
        for (MemberRow row :
                jdbc.sql(MEMBER).param(member.value()).query(MemberRow.class).list()) {
            changes.addAll(between(before, row));
            before = row;
        }
        Map<Long, RoleRow> last = new HashMap<>();
        for (RoleRow row :
                jdbc.sql(ROLES).param(member.value()).query(RoleRow.class).list()) {
            RoleRow earlier = last.put(row.id(), row);
            if (earlier == null) {
                changes.add(row.as(MemberChange.Kind.ROLE_GIVEN));
            } else if (!Objects.equals(earlier.toDay(), row.toDay())) {
                changes.add(row.as(MemberChange.Kind.ROLE_UNTIL));
            }
        }
        changes.sort(Comparator.comparing(MemberChange::at));
        return changes.reversed();
    }

    private static List<MemberChange> between(@Nullable MemberRow before, MemberRow now) {
        if (before == null) {
            return List.of(now.as(MemberChange.Kind.ADDED, "", now.name()));
        }
        List<MemberChange> changes = new ArrayList<>();
        if (!before.name().equals(now.name())) {
            changes.add(now.as(MemberChange.Kind.RENAMED, before.name(), now.name()));
        }
        if (!before.login().equals(now.login())) {
            changes.add(now.as(MemberChange.Kind.CALLED, before.login(), now.login()));
        }
        if (before.ended() != now.ended()) {
            changes.add(now.as(now.ended() ? MemberChange.Kind.ENDED : MemberChange.Kind.RESTORED, "", ""));
        }
        return changes;
    }

    private static Instant at(BigDecimal seconds) {
        return Instant.ofEpochSecond(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }
}
