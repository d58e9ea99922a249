package se.pausa.pause;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.customer.OrderId;

/** Reads pauses, and versions of them, out of SQL rows that have the columns of the table under their own names. */
public final class PauseColumns {

    private static final OpenEnd OPEN_END = new OpenEnd();

    private PauseColumns() {}

    public static SavedPause read(ResultSet row) throws SQLException {
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

    /** What a pause sits on, by the columns that any table has for it. */
    public static PauseTarget target(ResultSet row) throws SQLException {
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
}
