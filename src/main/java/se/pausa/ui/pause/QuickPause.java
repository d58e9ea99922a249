package se.pausa.ui.pause;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CareNode;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.Reason;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.moment.MomentField;
import se.pausa.ui.moment.MomentRole;

/**
 * Pausa in the field: the reason as a large button, from now, until further notice; another time only for those who want
 * one. Permanent reasons are one step away, in the whole dialog, so that nobody hits Avliden by mistake.
 */
class QuickPause extends QuickSheet {

    /** Reasons that stand there at once; one more takes no more room than the button for the rest. */
    private static final int MOST_USED = 5;

    /** Letters of a name beside another one on a telephone. */
    private static final int FITS_IN_HALF = 18;

    private final LevelField level = new LevelField(this::chooseLevel);
    private final Map<Button, Reason> offered = new LinkedHashMap<>();
    private final Span which = new Span();
    private final MomentField startsAt;
    private final MomentField endsAt;
    private CareNode node;
    private @Nullable Reason reason;

    /**
     * @param whole opens the dialog with everything
     */
    QuickPause(PauseServices services, CustomerSituation situation, Runnable whole, Runnable afterSave) {
        super(services, situation, afterSave);
        node = situation.care().customer();
        LocalDateTime now = services.now();
        startsAt = new MomentField(getTranslation("pause.field.STARTS_AT"), MomentRole.MOMENT, services.clock());
        endsAt = new MomentField(getTranslation("pause.field.ENDS_AT"), MomentRole.END, services.clock());
        endsAt.countedFrom(startsAt::getValue);
        startsAt.setValue(now);
        MomentPresets starts = new MomentPresets(startsAt)
                .with("pause.preset.now", () -> at(services.now()))
                .with("today.start-of-day", () -> at(now.toLocalDate().atStartOfDay()));
        MomentPresets ends = new MomentPresets(endsAt)
                .with("pause.preset.open", () -> at(null))
                .with("today.end-of-day", () -> at(now.toLocalDate().plusDays(1).atStartOfDay()))
                .with("pause.preset.week", () -> at(SwedishTime.existing(now.plusWeeks(1))));
        starts.follow();
        ends.follow();
        startsAt.addValueChangeListener(_ -> follow());
        endsAt.addValueChangeListener(_ -> follow());
        level.show(situation.care(), node);
        which.addClassName("fault");
        which.getElement().setAttribute("role", "alert");

        setHeaderTitle(getTranslation("pause.dialog.title", Formats.shortName(node.name())));
        add(
                level,
                reasonButtons(),
                which,
                permanent(whole),
                new Div(startsAt, starts),
                new Div(endsAt, ends),
                effects());
        follow();
    }

    private Div reasonButtons() {
        Div buttons = new Div();
        buttons.addClassName("sheet-reasons");
        buttons.getElement().setAttribute("role", "group");
        buttons.getElement().setAttribute("aria-label", getTranslation("pause.field.REASON"));
        reasons.choices(null).stream().filter(each -> !each.permanent()).forEach(each -> {
            Button button = new PlainButton(each.name(), _ -> choose(each));
            button.setVisible(offered.size() < MOST_USED);
            button.setClassName("long", each.name().length() > FITS_IN_HALF);
            offered.put(button, each);
            buttons.add(button);
        });
        if (offered.size() == MOST_USED + 1) {
            showAll();
        } else if (offered.size() > MOST_USED) {
            Button rest = new PlainButton(getTranslation("today.more-reasons"), _ -> showAll());
            rest.addClickListener(_ -> rest.setVisible(false));
            buttons.add(rest);
        }
        return buttons;
    }

    private void showAll() {
        offered.keySet().forEach(button -> button.setVisible(true));
    }

    private Button permanent(Runnable whole) {
        List<String> names = reasons.choices(null).stream()
                .filter(Reason::permanent)
                .map(Reason::name)
                .toList();
        Button more = new PlainButton(String.join(", ", names) + " ›", _ -> {
            close();
            whole.run();
        });
        more.addClassName("sheet-more");
        more.setVisible(!names.isEmpty());
        return more;
    }

    private void chooseLevel(CareNode chosen) {
        node = chosen;
        follow();
    }

    private void choose(Reason chosen) {
        reason = chosen;
        which.setText("");
        follow();
    }

    private void follow() {
        offered.forEach((button, each) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(each.equals(reason))));
        showEffects(wanted());
    }

    private Change wanted() {
        return new Change(
                PauseTarget.of(node),
                null,
                new PauseValues(
                        services.now(),
                        reason == null ? null : reason.id(),
                        startsAt.getValue(),
                        endsAt.getValue(),
                        ""));
    }

    @Override
    Optional<Change> change() {
        if (reason == null) {
            which.setText(getTranslation("problem.required.REASON"));
        }
        boolean clear = startsAt.takeTyped() & endsAt.takeTyped();
        if (clear && startsAt.isEmpty()) {
            startsAt.refuse(getTranslation("problem.required.STARTS_AT"));
        }
        return clear && reason != null && !startsAt.isEmpty() ? Optional.of(wanted()) : Optional.empty();
    }
}
