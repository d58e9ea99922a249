package se.pausa.ui.component;

import java.util.List;
import se.pausa.transfer.ExportTable;

/**
 * What goes out of a list as a file or on paper: what is shown when somebody asks, with its filter, order and columns.
 *
 * @param about what the filter is, in words; a line each
 * @param count how much there is, in words
 * @param size about how many rows there are to come
 */
public record ListFile(List<String> about, String count, int size, ExportTable table) {

    /** What it is called on paper and as a file. */
    String title() {
        return table.name();
    }
}
