package se.pausa.ui.transfer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import se.pausa.transfer.CheckedFile;
import se.pausa.transfer.Message;

/** How a file was read: what was guessed, what looks wrong, what was left aside. Seen before anything is stored. */
class ReadingNotes extends Composite<UnorderedList> {

    ReadingNotes(CheckedFile checked) {
        getContent().addClassName("notes");
        checked.notes().forEach(note -> add(words(note)));
        if (!checked.ignoredColumns().isEmpty()) {
            add(getTranslation("import.result.ignored", String.join(", ", checked.ignoredColumns())));
        }
        setVisible(getContent().getComponentCount() > 0);
    }

    private void add(String note) {
        getContent().add(new ListItem(note));
    }

    private String words(Message note) {
        return getTranslation(note.key(), note.arguments().toArray());
    }
}
