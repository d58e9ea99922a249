package se.pausa.ui.pause;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before staged changes are thrown away (R6); Enter and Esc keep them. */
class LeaveDialog extends ConfirmDialog {

    LeaveDialog(String question, Runnable leave, Runnable stay) {
        setHeader(getTranslation("pause.leave.title"));
        setText(question);
        setConfirmButton(getTranslation("pause.leave.stay"), _ -> stay.run());
        setRejectable(true);
        setRejectButton(getTranslation("pause.leave.discard"), _ -> leave.run(), "error tertiary");
        addCancelListener(_ -> stay.run());
    }
}
