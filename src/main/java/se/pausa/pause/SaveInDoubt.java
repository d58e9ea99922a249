package se.pausa.pause;

/**
 * Spara was sent and its answer never came: everything is stored or nothing, and nobody knows which.
 * {@link PauseService#settle} finds out as soon as the database answers.
 */
public class SaveInDoubt extends RuntimeException {

    private final transient Submission sent;

    SaveInDoubt(Submission sent, Throwable cause) {
        super("It is not known whether " + sent.rows().size() + " rows are stored", cause);
        this.sent = sent;
    }

    public Submission sent() {
        return sent;
    }
}
