package se.pausa.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseColumns;
import se.pausa.pause.SavedPause;

/** Reads pauses out of SQL rows that have the columns of the table under their own names. */
final class PauseRows {

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
        return PauseColumns.read(row);
    }

    static List<UnitId> units(@Nullable String ids) {
        return ids == null
                ? List.of()
                : Arrays.stream(ids.split(","))
                        .map(id -> new UnitId(Long.parseLong(id)))
                        .toList();
    }
}
