package se.pausa.ui.timeline;

/** From where to where something reaches, in per cent of the width. */
public record Stretch(double from, double to) {

    public double width() {
        return to - from;
    }
}
