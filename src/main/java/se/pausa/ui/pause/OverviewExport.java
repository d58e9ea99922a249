package se.pausa.ui.pause;

import com.vaadin.flow.component.grid.Grid.Column;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityStanding;
import se.pausa.city.CityState;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseOrder;
import se.pausa.lists.PauseOverview;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseId;
import se.pausa.pause.SavedPause;
import se.pausa.transfer.ExportTable;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.ListFile;

/**
 * Pausade order as a file: the columns that are shown, in their order, and what is stored, not what is staged. The keys
 * of all rows are read first, in one statement; then the rows by their keys. So each is there once, though somebody
 * saves meanwhile, and none is looked for from the beginning of the list again, as a page far down would be.
 */
final class OverviewExport {

    /** Rows at a time; two SQL statements. */
    static final int AT_ONCE = 500;

    private final PauseServices services;
    private final PauseOverview overview;
    private final UnitTree units;
    private final ReasonNames reasons;
    private final Formats formats = Formats.current();
    private final CityWords city = new CityWords(formats);

    /** By the key of a column: what its cell has in the file. */
    private final Map<String, Function<PauseLine, @Nullable Object>> cells = Map.ofEntries(
            Map.entry("customer", line -> line.names().customer()),
            Map.entry("organization", line -> names(line)),
            Map.entry("level", line -> level(line)),
            Map.entry("contract", line -> line.names().contract()),
            Map.entry("order", line -> line.names().order()),
            Map.entry("notified-at", line -> stored(line).values().notifiedAt()),
            Map.entry("reason", line -> reason(line)),
            Map.entry("starts-at", line -> stored(line).values().startsAt()),
            Map.entry("ends-at", line -> end(line)),
            Map.entry("city", line -> heard(line)),
            Map.entry("status", line -> status(line)));

    OverviewExport(PauseServices services, PauseOverview overview, UnitTree units, ReasonNames reasons) {
        this.services = services;
        this.overview = overview;
        this.units = units;
        this.reasons = reasons;
    }

    ListFile of(PauseTable table, PauseFilter filter, PauseOrder order) {
        List<Column<PauseLine>> shown = table.getColumns().stream()
                .filter(Column::isVisible)
                .filter(column -> cells.containsKey(column.getKey()))
                .toList();
        List<PauseId> ids = overview.ids(filter, units, order);
        Iterable<List<Object>> rows = () -> ids.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> lines(some, filter.known()))
                .map(line -> cells(line, shown))
                .iterator();
        return new ListFile(
                new FilterWords(units, reasons, formats).of(filter),
                formats.text("export.count", ids.size()),
                ids.size(),
                new ExportTable(
                        formats.text("overview.title"),
                        shown.stream().map(Column::getHeaderText).toList(),
                        rows));
    }

    private Stream<PauseLine> lines(List<PauseId> ids, @Nullable LocalDateTime known) {
        Map<PauseId, CityStanding> heard = services.standings(ids, known);
        Map<PauseId, PauseLine> lines = new HashMap<>();
        overview.rows(ids, known)
                .forEach(row -> lines.put(
                        row.pause().id(),
                        PauseLine.of(row, heard.get(row.pause().id()), PauseLine.Access.PAST)));
        return ids.stream().map(lines::get).filter(Objects::nonNull);
    }

    private List<Object> cells(PauseLine line, List<Column<PauseLine>> shown) {
        return shown.stream()
                .<Object>map(column ->
                        Objects.requireNonNullElse(cells.get(column.getKey()).apply(line), ""))
                .toList();
    }

    private static SavedPause stored(PauseLine line) {
        return Objects.requireNonNull(line.stored(), "read from the table");
    }

    private String names(PauseLine line) {
        return units.names(line.names().units());
    }

    private String level(PauseLine line) {
        return formats.level(line.target().level());
    }

    private String reason(PauseLine line) {
        return reasons.name(stored(line).values().reason());
    }

    private Object end(PauseLine line) {
        return Objects.requireNonNullElseGet(stored(line).values().endsAt(), () -> formats.end(null));
    }

    private String status(PauseLine line) {
        return formats.status(stored(line).status());
    }

    private @Nullable String heard(PauseLine line) {
        CityStanding standing = line.standing();
        if (standing != null) {
            return city.state(standing);
        }
        return stored(line).isLive() && units.isAnyIntegrated(line.names().units())
                ? city.state(CityState.NOT_SENT)
                : null;
    }
}
