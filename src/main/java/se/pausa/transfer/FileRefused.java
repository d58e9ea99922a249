package se.pausa.transfer;

/** The file as a whole cannot be read as an order table; nothing was stored. */
public class FileRefused extends RuntimeException {

    private final transient Message reason;

    FileRefused(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    FileRefused(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    static FileRefused because(String key, Object... arguments) {
        return new FileRefused(Message.of("import.refused." + key, arguments));
    }

    /** What is wrong and what to do. */
    public Message reason() {
        return reason;
    }
}
