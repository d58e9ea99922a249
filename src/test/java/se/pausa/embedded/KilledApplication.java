package se.pausa.embedded;

import java.nio.file.Path;

/** Stands for an application that gets killed: starts the database, says so, and waits. */
final class KilledApplication {

    static final String READY = "ready";

    private KilledApplication() {}

    public static void main(String[] folders) throws Exception {
        EmbeddedDatabase.start(Path.of(folders[0]), Path.of(folders[1]));
        System.out.println(READY);
        Thread.currentThread().join();
    }
}
