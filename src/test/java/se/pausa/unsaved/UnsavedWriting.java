package se.pausa.unsaved;

/** Lets tests say when what is staged is taken down; otherwise it is once a second. */
public final class UnsavedWriting {

    private UnsavedWriting() {}

    public static void write(UnsavedKeeper keeper) {
        keeper.write();
    }
}
