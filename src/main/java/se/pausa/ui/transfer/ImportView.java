package se.pausa.ui.transfer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import java.io.File;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import se.pausa.security.Act;
import se.pausa.security.CurrentUser;
import se.pausa.security.User;
import se.pausa.transfer.CheckedFile;
import se.pausa.transfer.FileRefused;
import se.pausa.transfer.ImportOutcome;
import se.pausa.transfer.Message;
import se.pausa.transfer.OrderImport;
import se.pausa.ui.component.Addresses;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.OpenTo;
import se.pausa.ui.component.WorkProgress;

/**
 * Import: a file is chosen, checked and then imported, all on the same place of the screen. Check and
 * import run beside the window, which stays usable. An import goes on when its user goes elsewhere, and
 * tells how it ended there.
 */
@OpenTo(Act.IMPORT)
@Route(Addresses.IMPORT)
public class ImportView extends VerticalLayout implements HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportView.class);

    private final transient OrderImport orderImport;
    private final transient Executor executor;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final FileUpload upload = new FileUpload(this::check);
    private final Div stage = new Div();
    private transient @Nullable FileAtWork file;

    ImportView(OrderImport orderImport, Executor applicationTaskExecutor, CurrentUser user, Clock clock) {
        this.orderImport = orderImport;
        this.executor = new DelegatingSecurityContextExecutor(applicationTaskExecutor);
        this.user = user;
        this.clock = clock;

        Span intro = new Span(getTranslation("import.intro"));
        intro.addClassName("hint");
        stage.addClassName("stage");
        stage.setSizeFull();
        addClassName("screen");
        setSizeFull();
        HorizontalLayout head = new HorizontalLayout(new H1(getTranslation("import.title")), intro);
        head.addClassName("line");
        add(head, stage);
        show(upload);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        release();
    }

    private void chooseAnother() {
        release();
        upload.clear();
        show(upload);
    }

    private void check(String name, File received) {
        release();
        FileAtWork arrived = new FileAtWork(name, received.toPath());
        file = arrived;
        WorkProgress progress = new WorkProgress(getTranslation("import.checking", name));
        UI ui = UI.getCurrent();
        work(arrived, progress, () -> {
            try {
                CheckedFile checked = orderImport.check(arrived.path(), name, progress.in(ui, clock));
                arrived.found(checked);
                ui.access(() -> show(new CheckResult(checked, () -> run(arrived, checked), this::chooseAnother)));
            } catch (FileRefused e) {
                ui.access(() -> refuse(name, e.reason()));
            } catch (UIDetachedException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("The check of a file failed", e);
                ui.access(() -> refuse(name, Message.of("import.check-failed")));
            }
        });
    }

    private void run(FileAtWork arrived, CheckedFile checked) {
        AtomicBoolean stopped = new AtomicBoolean();
        WorkProgress progress = new WorkProgress(
                getTranslation("import.importing", arrived.name()),
                getTranslation("import.stop"),
                () -> stopped.set(true));
        User by = user.get();
        UI ui = UI.getCurrent();
        work(arrived, progress, () -> {
            ImportOutcome outcome = orderImport.run(checked, by, progress.in(ui, clock), stopped::get);
            ui.access(() -> tell(arrived.name(), outcome));
        });
    }

    private void work(FileAtWork arrived, WorkProgress progress, Command work) {
        arrived.use();
        show(progress);
        executor.execute(() -> {
            try {
                work.execute();
            } catch (UIDetachedException e) {
                LOG.info("The window was closed meanwhile");
            } finally {
                arrived.rest();
            }
        });
    }

    private void refuse(String name, Message reason) {
        chooseAnother();
        Span sentence = new Span(getTranslation(reason.key(), reason.arguments().toArray()));
        sentence.addClassName("fault");
        Div refusal = new Div(new H2(getTranslation("import.refused.title", name)), sentence);
        refusal.getElement().setAttribute("role", "alert");
        stage.add(refusal);
    }

    private void tell(String name, ImportOutcome outcome) {
        String sentence = switch (outcome.end()) {
            case DONE ->
                outcome.problems().isEmpty()
                        ? getTranslation("import.done", outcome.rows())
                        : getTranslation(
                                "import.done-but",
                                outcome.rows(),
                                outcome.problems().size());
            case STOPPED -> getTranslation("import.stopped", outcome.rows());
            case FAILED -> getTranslation("import.failed", outcome.rows());
            case IN_DOUBT -> getTranslation("import.in-doubt", outcome.rows());
        };
        if (isAttached()) {
            show(new Outcome(name, outcome, sentence, this::chooseAnother));
        } else if (outcome.failed()) {
            Notices.error(sentence);
        } else {
            Notices.done(sentence);
        }
    }

    private void show(Component component) {
        stage.removeAll();
        stage.add(component);
    }

    private void release() {
        if (file != null) {
            file.release();
            file = null;
        }
    }
}
