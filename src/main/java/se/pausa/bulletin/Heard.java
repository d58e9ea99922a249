package se.pausa.bulletin;

import java.util.List;

/**
 * Published in every instance, in the thread of the board, when there is something new. What keeps something in memory
 * listens first, before those who show it.
 *
 * @param postings one or more, those of one transaction in their order
 */
public record Heard(List<Posting> postings) {

    public boolean isOf(Subject subject) {
        return postings.stream().anyMatch(posting -> posting.subject() == subject);
    }
}
