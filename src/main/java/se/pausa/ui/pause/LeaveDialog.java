package se.pausa.ui.pause;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before staged changes are thrown away (R6): they can be saved, let go, or worked on; Esc is the last. */
class LeaveDialog extends ConfirmDialog {

    LeaveDialog(String question, Runnable save, Runnable leave, Runnable stay) {
        setHeader(getTranslation("pause.leave.title"));
        setText(question);
        setConfirmButton(getTranslation("pause.leave.save"), _ -> save.run());
        setRejectable(true);
        setRejectButton(getTranslation("pause.leave.discard"), _ -> leave.run(), "error tertiary");
        setCancelable(true);
        setCancelButton(getTranslation("pause.leave.stay"), _ -> stay.run());
    }
}
