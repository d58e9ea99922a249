package se.pausa.pause;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.customer.OrderId;
import se.pausa.organization.UnitId;

/** Reads pauses out of SQL rows that have the columns of the table under their own names. */
final class PauseRows {

    private static final OpenEnd OPEN_END = new OpenEnd();

    private PauseRows() {}

    static PauseRow row(ResultSet row, int index) throws SQLException {
        return new PauseRow(
                pause(row, index),
                new TargetNames(
                        row.getString("customer_name"),
                        row.getString("customer_number"),
                        row.getString("contract_name"),
                        row.getString("order_name"),
                        units(row.getString("units"))));
    }

    static SavedPause pause(ResultSet row, int index) throws SQLException {
        return new SavedPause(
                new PauseId(row.getLong("id")),
                UUID.fromString(row.getString("token")),
                row.getInt("version"),
                target(row),
                new PauseValues(
                        time(row, "notified_at"),
                        new ReasonId(row.getLong("reason_id")),
                        time(row, "starts_at"),
                        OPEN_END.convertToEntityAttribute(time(row, "ends_at")),
                        row.getString("comment")),
                PauseStatus.valueOf(row.getString("status")),
                row.getString("changed_by"),
                time(row, "changed_at").toInstant(ZoneOffset.UTC));
    }

    private static PauseTarget target(ResultSet row) throws SQLException {
        CustomerId customer = new CustomerId(row.getLong("customer_id"));
        long contract = row.getLong("contract_id");
        if (!row.wasNull()) {
            return new PauseTarget.OfContract(customer, new ContractId(contract));
        }
        long order = row.getLong("order_id");
        return row.wasNull()
                ? new PauseTarget.OfCustomer(customer)
                : new PauseTarget.OfOrder(customer, new OrderId(order));
    }

    private static LocalDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }

    static List<UnitId> units(@Nullable String ids) {
        return ids == null
                ? List.of()
                : Arrays.stream(ids.split(","))
                        .map(id -> new UnitId(Long.parseLong(id)))
                        .toList();
    }
}
