package se.pausa.transfer;

/** Is told how far a check or an import has come; called from the thread that works. */
@FunctionalInterface
public interface Progress {

    /**
     * @param rows rows done
     * @param part of the whole, from 0 to 1; negative when the whole is not known
     */
    void reached(int rows, double part);
}
