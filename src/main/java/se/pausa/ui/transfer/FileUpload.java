package se.pausa.ui.transfer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.BiConsumer;
import se.pausa.ui.component.PlainButton;

/** Takes one file, by dropping or choosing it, and says beside it why one was refused. */
class FileUpload extends Composite<Div> {

    /** Bytes; as the server accepts them, and more than 100,000 rows need. */
    private static final int LARGEST = 100 * 1024 * 1024;

    /** What may be a table is known by its content; the old .xls is let in to be told what to do. */
    private static final String[] ENDINGS = {".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls"};

    private final Upload upload;
    private final Span fault = new Span();

    /** @param received is given the name of the file and the temporary file that now belongs to it */
    FileUpload(BiConsumer<String, File> received) {
        upload = new Upload(UploadHandler.toFile(
                (metadata, file) -> received.accept(metadata.fileName(), file), _ -> temporaryFile()));
        Button choose = new PlainButton(getTranslation("import.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.setAcceptedFileExtensions(ENDINGS);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setI18n(words());
        upload.addStartedListener(_ -> say(""));
        upload.addFileRejectedListener(event -> say(event.getErrorMessage()));
        upload.addFailedListener(_ -> say(getTranslation("import.upload.failed")));
        upload.setWidthFull();

        fault.addClassName("fault");
        fault.getElement().setAttribute("role", "alert");
        fault.setVisible(false);
        getContent().add(upload, fault);
        getContent().setWidthFull();
    }

    /** For nobody else to read, and not under the name that the user gave it: the server's file system may know no å. */
    static File temporaryFile() throws IOException {
        return Files.createTempFile("import", null).toFile();
    }

    /** Forgets the file, so that the next one can be taken. */
    void clear() {
        upload.clearFileList();
        say("");
    }

    private void say(String text) {
        fault.setText(text);
        fault.setVisible(!text.isEmpty());
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("import.upload.size"))
                .setIncorrectFileType(getTranslation("import.refused.ending"))
                .setTooManyFiles(getTranslation("import.upload.many")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("import.drop")));
        words.setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("import.choose")));
        words.setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
        words.setFile(new UploadI18N.File()
                .setRetry(getTranslation("import.upload.retry"))
                .setRemove(getTranslation("import.upload.remove")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation("import.upload.busy"))
                        .setStalled(getTranslation("import.upload.stalled"))
                        .setProcessing(getTranslation("import.upload.busy"))
                        .setHeld(getTranslation("import.upload.busy")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(getTranslation("import.upload.remaining") + " ")
                        .setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("import.upload.failed"))
                        .setUnexpectedServerError(getTranslation("import.upload.failed"))
                        .setForbidden(getTranslation("import.upload.failed"))
                        .setFileTooLarge(getTranslation("import.upload.size"))));
        return words;
    }
}
