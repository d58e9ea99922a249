package se.pausa.ui.city;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityDays;
import se.pausa.city.CityReport;
import se.pausa.lists.TargetNames;
import se.pausa.organization.UnitTree;
import se.pausa.reconciliation.ReconciliationRow;
import se.pausa.transfer.ExportTable;

/** The reconciliation as a file, to be kept or to be laid beside the city's own list. No personal identity numbers. */
final class ReconciliationExport {

    private static final List<String> HEADINGS = List.of(
            "reconciliation.column.pause",
            "reconciliation.column.customer",
            "reconciliation.column.number",
            "reconciliation.column.organization",
            "reconciliation.column.level",
            "reconciliation.column.contract",
            "reconciliation.column.order",
            "reconciliation.column.status",
            "reconciliation.column.our-first",
            "reconciliation.column.our-last",
            "reconciliation.column.city-first",
            "reconciliation.column.city-last",
            "reconciliation.column.city-status",
            "reconciliation.column.state",
            "reconciliation.column.accepted-at",
            "reconciliation.column.difference",
            "reconciliation.column.changed",
            "reconciliation.column.inactive");

    private final ReconciliationWords words;
    private final UnitTree units;

    ReconciliationExport(ReconciliationWords words, UnitTree units) {
        this.words = words;
        this.units = units;
    }

    /** What is downloaded, and under which month. */
    record Shown(YearMonth month, List<ReconciliationRow> rows) {

        private String file(String ending) {
            return "avstamning-" + month + ending;
        }
    }

    /** @param shown is asked when somebody downloads */
    DownloadHandler csv(Supplier<Shown> shown) {
        return event -> {
            Shown now = shown.get();
            event.setFileName(now.file(".csv"));
            event.setContentType("text/csv; charset=utf-8");
            table(now).writeCsv(event.getOutputStream());
        };
    }

    /** @param shown is asked when somebody downloads */
    DownloadHandler xlsx(Supplier<Shown> shown) {
        return event -> {
            Shown now = shown.get();
            event.setFileName(now.file(".xlsx"));
            event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            table(now).writeXlsx(event.getOutputStream());
        };
    }

    ExportTable table(Shown shown) {
        return new ExportTable(
                shown.month().toString(),
                HEADINGS.stream().map(words.formats()::text).toList(),
                shown.rows().stream().map(this::cells).toList());
    }

    private List<Object> cells(ReconciliationRow row) {
        TargetNames names = row.row().names();
        Optional<CityDays> theirs = row.accepted().filter(CityReport::isLive).map(CityReport::days);
        return Stream.<@Nullable Object>of(
                        row.id().value(),
                        names.customer(),
                        names.customerNumber(),
                        units.paths(names.units()),
                        words.formats().level(row.row().pause().target().level()),
                        names.contract(),
                        names.order(),
                        words.formats().status(row.row().pause().status()),
                        row.days().from(),
                        last(row.days()),
                        theirs.map(CityDays::from).orElse(null),
                        theirs.map(this::last).orElse(null),
                        words.acceptedStatus(row),
                        words.state(row),
                        words.acceptedAt(row).orElse(null),
                        words.difference(row),
                        yes(row.changedAfterSignOff()),
                        yes(row.inactive()))
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }

    private Object last(CityDays days) {
        LocalDate last = days.to();
        return last == null ? words.formats().end(null) : last;
    }

    private String yes(boolean so) {
        return so ? words.formats().text("reconciliation.yes") : "";
    }
}
