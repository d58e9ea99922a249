package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.moment.MomentField;

/** What is chosen most often in a field for a point in time, as buttons below it; the one that stands there is pressed. */
class MomentPresets extends Composite<FlexLayout> {

    private final MomentField field;
    private final Map<Button, Supplier<Optional<Moment>>> choices = new LinkedHashMap<>();

    /** @param at null for Pågående */
    record Moment(@Nullable LocalDateTime at) {}

    MomentPresets(MomentField field) {
        this.field = field;
        getContent().addClassName("presets");
        field.addValueChangeListener(_ -> follow());
    }

    /** @param moment what it means now; empty when it means nothing yet */
    MomentPresets with(String words, Supplier<Optional<Moment>> moment) {
        Button button = new PlainButton(
                getTranslation(words), _ -> moment.get().ifPresent(chosen -> field.choose(chosen.at())));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        choices.put(button, moment);
        getContent().add(button);
        return this;
    }

    /** Shows which of them stands in the field, and which mean something now. */
    void follow() {
        choices.forEach((button, choice) -> {
            Optional<Moment> moment = choice.get();
            boolean chosen = moment.filter(each -> Objects.equals(each.at(), field.getValue()))
                    .isPresent();
            button.setEnabled(moment.isPresent());
            button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        });
    }
}
