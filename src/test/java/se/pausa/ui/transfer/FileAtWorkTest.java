package se.pausa.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAtWorkTest {

    @TempDir
    Path folder;

    private Path path;
    private FileAtWork file;

    @BeforeEach
    void arrive() throws IOException {
        path = Files.createTempFile(folder, "order", ".csv");
        file = new FileAtWork("order.csv", path);
    }

    @Test
    void a_file_is_gone_when_its_user_is_done_with_it() {
        file.release();

        assertThat(path).doesNotExist();
    }

    @Test
    void a_file_that_is_being_read_is_gone_when_the_reading_ends() {
        file.use();
        file.release();
        assertThat(path).exists();

        file.rest();

        assertThat(path).doesNotExist();
    }

    @Test
    void a_file_stays_between_check_and_import() {
        file.use();
        file.rest();

        assertThat(path).exists();
    }

    @Test
    void what_is_uploaded_has_a_name_of_ours_and_is_for_nobody_else_to_read() throws IOException {
        File arrived = FileUpload.temporaryFile();
        try {
            assertThat(arrived.getName()).matches("import\\d+\\.tmp");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(arrived.toPath())))
                    .isEqualTo("rw-------");
        } finally {
            Files.delete(arrived.toPath());
        }
    }
}
