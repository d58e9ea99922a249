package se.pausa.ui.pause;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.pause.PauseField;
import se.pausa.pause.PauseStatus;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Finger;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.HeardHeading;
import se.pausa.ui.component.MarkByKeys;
import se.pausa.ui.component.MoreInTooltip;
import se.pausa.ui.component.QuietColumn;
import se.pausa.ui.component.SortButtons;

/**
 * A list of pauses: stored values with the staged ones laid over them (R6). A click in the cell under
 * Meddelandetidpunkt, Orsak, Påbörjat or Avslutas edits it there, see {@link CellEditor}. Which columns
 * there are besides, the screen decides.
 */
class PauseTable extends Grid<PauseLine> {

    private final StagedChanges changes;
    private final ReasonNames reasons;
    private final CityOutlook outlook;
    private final Formats formats = Formats.current();
    private final Clock clock;
    private final boolean byFinger = Finger.isUsed();
    private final Map<PauseField, Column<PauseLine>> editable = new EnumMap<>(PauseField.class);
    private final CellEditor editor;
    private Predicate<PauseLine> inactivated = _ -> false;
    private Function<PauseLine, List<String>> others = _ -> List.of();

    PauseTable(StagedChanges changes, ReasonNames reasons, CityOutlook outlook, Clock clock) {
        this.changes = changes;
        this.reasons = reasons;
        this.outlook = outlook;
        this.clock = clock;
        editor = new CellEditor(this, changes, reasons, clock);
        addThemeVariants(GridVariant.LUMO_COMPACT);
        ((GridSingleSelectionModel<PauseLine>) setSelectionMode(SelectionMode.SINGLE)).setDeselectAllowed(false);
        setColumnReorderingAllowed(true);
        setPartNameGenerator(this::rowParts);
        addClassName("pauses");
        asSingleSelect()
                .addValueChangeListener(event -> Stream.of(event.getOldValue(), event.getValue())
                        .filter(Objects::nonNull)
                        .filter(changes::exists)
                        .filter(outlook::isReported)
                        .forEach(this::redraw));
        SortButtons.name(this);
        MoreInTooltip.in(this);
    }

    @Override
    protected BiFunction<Renderer<PauseLine>, String, Column<PauseLine>> getDefaultColumnFactory() {
        return (renderer, id) -> new QuietColumn<>(this, id, renderer);
    }

    /** Which rows are marked as inactivated, because they stand among others (R8). */
    void markInactivated(Predicate<PauseLine> which) {
        inactivated = which;
    }

    /** Who else has staged changes of a pause. */
    void showOthers(Function<PauseLine, List<String>> who) {
        others = who;
    }

    Column<PauseLine> addText(String key, ValueProvider<PauseLine, String> text, String width) {
        return addColumn(text)
                .setKey(key)
                .setHeader(getTranslation("pause.column." + key))
                .setTooltipGenerator(text::apply)
                .setWidth(width)
                .setFlexGrow(1)
                .setResizable(true);
    }

    /** The first column carries the blue bar of a staged row. */
    Column<PauseLine> addFirst(String key, ValueProvider<PauseLine, String> text, String width) {
        return addText(key, text, width)
                .setPartNameGenerator(line -> changes.staged(line).isPresent() ? "staged-first" : null);
    }

    Column<PauseLine> addLevel() {
        return addText("level", line -> formats.level(line.target().level()), "4.7rem")
                .setFlexGrow(0);
    }

    /** How far the report of each pause has come at the city; the city's words stand in the tooltip. */
    private void addCityState(LocalDate today) {
        CityWords words = new CityWords(formats);
        CityWords shortWords = new CityWords(formats.withoutYearOf(today));
        addText(
                        "city",
                        line -> outlook.standing(line)
                                .map(shortWords::state)
                                .or(() -> outlook.state(line).map(words::state))
                                .orElse(""),
                        "6.9rem")
                .setFlexGrow(0)
                .setPartNameGenerator(line -> outlook.state(line)
                        .map(state -> "city-" + state.name().toLowerCase(Locale.ROOT))
                        .orElse(null))
                .setTooltipGenerator(line -> outlook.standing(line)
                        .map(words::sentence)
                        .or(() -> outlook.state(line).map(words::state))
                        .orElse(null))
                .setVisible(outlook.isConcerned());
    }

    /** The four columns that can be edited in place, the city's state, the status, and the undo of each row. */
    void addPauseColumns(LocalDate today) {
        addEditable(PauseField.NOTIFIED_AT, "notified-at", "10.4rem");
        addEditable(PauseField.REASON, "reason", "7.8rem").setFlexGrow(1);
        addEditable(PauseField.STARTS_AT, "starts-at", "10.4rem");
        addEditable(PauseField.ENDS_AT, "ends-at", "13.5rem").setRenderer(endRenderer(today));
        addCityState(today);
        addColumn(statusRenderer())
                .setKey("status")
                .setHeader(getTranslation("pause.column.status"))
                .setTooltipGenerator(this::problemText)
                .setFrozenToEnd(true)
                .setPartNameGenerator(_ -> "status")
                .setWidth("8.8rem")
                .setFlexGrow(0)
                .setResizable(true);
        addColumn(undoRenderer())
                .setKey("undo")
                .setHeader(new HeardHeading(getTranslation("pause.undo")))
                .setWidth("2.2rem")
                .setFlexGrow(0)
                .setFrozenToEnd(true);
    }

    /** The field that is open in a cell now, and what there is to do with it. */
    CellEditor editor() {
        return editor;
    }

    private Column<PauseLine> addEditable(PauseField field, String key, String width) {
        Column<PauseLine> column = addText(key, line -> text(line, field), width)
                .setFlexGrow(0)
                .setPartNameGenerator(line -> cellParts(line, field));
        editable.put(field, column);
        editor.edit(field, column);
        return column;
    }

    /** An end at 00:00 also says the last day covered (R3), and says only that where there is little room. */
    private Renderer<PauseLine> endRenderer(LocalDate today) {
        Formats shortly = formats.withoutYearOf(today);
        return LitRenderer.<PauseLine>of("""
                        <span class="${item.lastDay ? 'midnight' : ''}">${item.end}</span>
                        <span class="last-day">${item.lastDay}</span>
                        """)
                .withProperty("end", line -> text(line, PauseField.ENDS_AT))
                .withProperty(
                        "lastDay",
                        line -> changes.unread(line, PauseField.ENDS_AT).isPresent()
                                ? ""
                                : shortly.lastDay(changes.values(line).endsAt()).orElse(""));
    }

    /**
     * News is drawn while a field is open, which Vaadin would close: the field keeps its row, its caret and what is
     * typed, since its row is drawn with the same field.
     */
    @Override
    protected void onDataProviderChange() { // also while the grid itself is made, before there is an editor
        if (editor == null || !editor.isOpen()) {
            super.onDataProviderChange();
        } else {
            editor.keepFocus();
        }
    }

    /** Draws a row anew with what is stored and staged now; an open field stays open. */
    void redraw(PauseLine line) {
        getDataCommunicator().refresh(line);
    }

    Optional<PauseField> field(@Nullable Column<PauseLine> column) {
        return editable.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Column<PauseLine> column(PauseField field) {
        return editable.get(field);
    }

    /** What is stored or staged, or what was typed and is not understood. */
    String text(PauseLine line, PauseField field) {
        return changes.unread(line, field).map(UnreadTexts.Unread::text).orElseGet(() -> value(line, field));
    }

    private String value(PauseLine line, PauseField field) {
        return switch (field) {
            case NOTIFIED_AT -> time(changes.values(line).notifiedAt());
            case REASON -> reasons.name(changes.values(line).reason());
            case STARTS_AT -> time(changes.values(line).startsAt());
            case ENDS_AT ->
                changes.values(line).endsAt() == null
                        ? formats.end(null)
                        : time(changes.values(line).endsAt());
            case COMMENT -> changes.values(line).comment();
        };
    }

    private String time(@Nullable LocalDateTime time) {
        if (time == null) {
            return getTranslation("pause.missing");
        }
        return byFinger
                ? formats.shortWeekday(time.getDayOfWeek()) + " "
                        + formats.withoutYearOf(SwedishTime.now(clock).toLocalDate())
                                .dateTime(time)
                : formats.dateTime(time);
    }

    private Renderer<PauseLine> statusRenderer() {
        return LitRenderer.<PauseLine>of("""
                        <span class="problem-sign" role="img" ?hidden="${!item.sign}" aria-label="${item.problem}">${item.sign}</span>
                        <span>${item.status}</span><span class="muted">${item.inactivated}</span><span class="unsaved">${item.staged}</span><span
                            class="at-it" title="${item.atIt}" ?hidden="${!item.atIt}">${item.who}</span>
                        """)
                .withProperty("status", line -> formats.status(changes.status(line)))
                .withProperty("inactivated", this::inactivatedText)
                .withProperty("staged", this::stagedText)
                .withProperty("problem", this::problemText)
                .withProperty("who", this::othersText)
                .withProperty("atIt", line -> PauseSentences.atIt(this, others.apply(line)))
                .withProperty("sign", line -> problemText(line).isEmpty() ? "" : "⚠");
    }

    /** Inställd says it already. */
    private String inactivatedText(PauseLine line) {
        return isMarkedInactivated(line) && changes.status(line) != PauseStatus.CANCELLED
                ? " · " + getTranslation("pause.inactivated")
                : "";
    }

    private boolean isMarkedInactivated(PauseLine line) {
        return changes.staged(line).isEmpty() && inactivated.test(line);
    }

    private String othersText(PauseLine line) {
        List<String> names = others.apply(line);
        return names.isEmpty() ? "" : " · ✎ " + String.join(", ", names);
    }

    private String stagedText(PauseLine line) {
        return changes.staged(line).isEmpty()
                ? ""
                : " · " + getTranslation(changes.unsavedText())
                        + changes.storedElsewhere(line)
                                .map(theirs -> " · " + getTranslation("pause.elsewhere.short", theirs.changedBy()))
                                .orElse("");
    }

    private Renderer<PauseLine> undoRenderer() {
        return LitRenderer.<PauseLine>of("""
                        ${item.label ? html`<button class="undo" title="${item.label}" aria-label="${item.label}"
                            @click="${undo}">↶</button>` : ''}
                        """)
                .withProperty(
                        "label",
                        line -> changes.staged(line).isPresent()
                                ? getTranslation("pause.undo-row", line.names().own())
                                : "")
                .withFunction("undo", line -> {
                    changes.undo(line);
                    MarkByKeys.backTo(this);
                });
    }

    private String problemText(PauseLine line) {
        return Stream.of(
                        changes.unread(line).stream().map(UnreadTexts.Unread::sentence),
                        changes.problems(line).stream()
                                .map(problem -> PauseSentences.problem(this, formats, reasons, problem)),
                        changes.storedElsewhere(line).stream()
                                .map(theirs -> PauseSentences.storedElsewhere(this, formats, theirs)))
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining(" "));
    }

    private @Nullable String rowParts(PauseLine line) {
        return joined(
                changes.staged(line).isPresent() ? "staged" : null,
                changes.status(line) == PauseStatus.CANCELLED ? "cancelled" : null,
                isMarkedInactivated(line) ? "inactivated" : null,
                isAside(line) ? "read-only" : null);
    }

    /** It stands there for knowledge beside others; where the user changes nothing at all, no row is beside others. */
    private boolean isAside(PauseLine line) {
        return changes.isReadOnly(line) && changes.access(line) != PauseLine.Access.NOT_ALLOWED;
    }

    private @Nullable String cellParts(PauseLine line, PauseField field) {
        boolean wrong = changes.unread(line, field).isPresent()
                || changes.problems(line).stream()
                        .anyMatch(problem -> field.name().equals(problem.field()));
        return joined(
                changes.isEditable(line) ? "editable" : null, wrong ? "wrong" : null, isSent(line) ? "to-send" : null);
    }

    /** R12: in staged and selected rows, what the city gets is yellow. */
    private boolean isSent(PauseLine line) {
        return outlook.toSend(line).isPresent() || line.equals(asSingleSelect().getValue()) && outlook.isReported(line);
    }

    private static @Nullable String joined(@Nullable String... parts) {
        String all = Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }
}
