package se.pausa.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Units separated by commas; each is a path whose levels are parted by a slash that stands alone. */
final class UnitText {

    private static final int LONGEST_NAME = 200;
    private static final String SLASH_ALONE = "(?<=^|\\s)/(?=\\s|$)";

    private UnitText() {}

    /** The names from the root down to each unit. */
    static List<List<String>> read(String text) throws Unreadable {
        List<List<String>> units = new ArrayList<>();
        for (String path : text.split(",", -1)) {
            List<String> names = Arrays.stream(path.split(SLASH_ALONE, -1))
                    .map(String::strip)
                    .toList();
            if (names.stream().anyMatch(String::isEmpty)) {
                throw new Unreadable("unit");
            }
            if (names.stream().anyMatch(name -> CellText.length(name) > LONGEST_NAME)) {
                throw new Unreadable("long", LONGEST_NAME);
            }
            units.add(names);
        }
        return units;
    }
}
