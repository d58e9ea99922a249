package se.pausa.transfer;

import java.util.ArrayList;
import java.util.List;

/** Counts all problems and keeps the first ones. */
final class Problems {

    /** Nobody reads more on a screen; the file of rejected rows has them all. */
    static final int KEPT = 1000;

    private final List<RowProblem> first = new ArrayList<>();
    private int count;

    void addAll(List<RowProblem> problems) {
        count += problems.size();
        problems.stream().limit(KEPT - first.size()).forEach(first::add);
    }

    List<RowProblem> first() {
        return List.copyOf(first);
    }

    int count() {
        return count;
    }
}
