package se.pausa.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** The application in a process of its own, in production mode, as it was compiled last: nothing is packaged. */
final class FromClasses {

    private FromClasses() {}

    /** On an empty embedded database with the demo, and a free port. */
    static Process start(Path dataFolder) throws IOException {
        ProcessBuilder launch = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+UseStringDeduplication",
                "-Dstdout.encoding=UTF-8",
                "-Dvaadin.productionMode=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "se.pausa.PausaApplication");
        launch.environment().put("PAUSA_DATA_DIR", dataFolder.toString());
        launch.environment().put("PAUSA_DEMO", "true");
        launch.environment().put("SERVER_PORT", "0");
        launch.environment()
                .keySet()
                .removeIf(name -> name.startsWith("SPRING_DATASOURCE_") || name.startsWith("PAUSA_CITY_"));
        return launch.redirectError(ProcessBuilder.Redirect.appendTo(new File("target/bench-errors.log")))
                .start();
    }
}
