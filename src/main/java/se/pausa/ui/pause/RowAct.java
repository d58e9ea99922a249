package se.pausa.ui.pause;

import java.util.List;

/** What can be done with a pause, in the order in which it is offered: the frequent first, the final last (R5). */
enum RowAct {
    END("pause.act.end"),
    CHANGE("pause.act.change"),
    REDO("pause.act.redo"),
    HISTORY("pause.act.history"),
    UNDO("pause.undo"),
    CANCEL("pause.cancel"),

    END_NOW("pause.act.end.now"),
    END_TODAY("pause.act.end.today"),
    END_OTHER("pause.act.end.other");

    static final List<RowAct> ALL = List.of(END, CHANGE, REDO, HISTORY, UNDO, CANCEL);

    /** Behind Avsluta…. */
    static final List<RowAct> WAYS_TO_END = List.of(END_NOW, END_TODAY, END_OTHER);

    private final String text;

    RowAct(String text) {
        this.text = text;
    }

    /** The key of its words. */
    String text() {
        return text;
    }
}
