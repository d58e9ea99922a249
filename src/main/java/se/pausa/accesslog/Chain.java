package se.pausa.accesslog;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds seals and rows, given in their order, against each other. */
final class Chain {

    private final SealKeys keys;
    private final LastSeal.@Nullable Known last;
    private final LocalDateTime forgotten;
    private final Consumer<String> findings;

    private @Nullable Seal previous;
    private @Nullable Batch batch;

    /**
     * @param last a seal that was made
     * @param forgotten UTC; the rows of a seal whose newest is older may all be gone
     * @param findings is told what does not fit, in a sentence
     */
    Chain(SealKeys keys, LastSeal.@Nullable Known last, LocalDateTime forgotten, Consumer<String> findings) {
        this.keys = keys;
        this.last = last;
        this.forgotten = forgotten;
        this.findings = findings;
    }

    /** A seal with what was found of its rows. */
    private static final class Batch {

        private final Seal seal;
        private final Seal.Content content = new Seal.Content();
        private int rows;

        Batch(Seal seal) {
            this.seal = seal;
        }

        boolean isWhole() {
            return rows == seal.rows() && Arrays.equals(content.sum(), seal.content());
        }
    }

    /** The seal to which the rows that follow belong; again and again the same, or the next. */
    void seal(Seal next) {
        if (batch == null || batch.seal.no() != next.no()) {
            close();
            batch = new Batch(next);
        }
    }

    /**
     * @param sealed the fingerprint that the row had when it was sealed
     * @param row as it is now; absent when it is gone
     */
    void row(long id, byte[] sealed, @Nullable AccessRow row) {
        batch.rows++;
        batch.content.add(id, sealed);
        if (row == null) {
            find("Row %d of seal %d was removed.", id, batch.seal.no());
        } else if (!Arrays.equals(sealed, row.fingerprint())) {
            find("Row %d of seal %d was changed.", id, batch.seal.no());
        }
    }

    /** After the last row of the last seal. */
    void end() {
        close();
        long end = previous == null ? 0 : previous.no();
        if (last != null && last.no() > end) {
            find("The end was cut off: the chain ends with seal %d, but seal %d was made.", end, last.no());
        }
    }

    private void close() {
        if (batch != null) {
            Seal seal = batch.seal;
            judgeLink(seal);
            boolean isForgotten = batch.rows == 0 && seal.newest().isBefore(forgotten);
            if (!isForgotten && !batch.isWhole()) {
                find("Seal %d was made for %d rows, not for the %d that are here.", seal.no(), seal.rows(), batch.rows);
            }
            previous = seal;
        }
    }

    private void judgeLink(Seal seal) {
        long expected = previous == null ? 1 : previous.no() + 1;
        if (seal.no() != expected) {
            find("Seal %d is missing.", expected);
        } else if (keys.named(seal.keyName())
                .filter(key -> seal.follows(previous, key))
                .isEmpty()) {
            find("Seal %d was changed, or made without the key.", seal.no());
        }
        if (last != null && last.no() == seal.no() && !last.isOf(seal)) {
            find("Seal %d is not the one that was made.", seal.no());
        }
    }

    private void find(String sentence, Object... arguments) {
        findings.accept(sentence.formatted(arguments));
    }
}
