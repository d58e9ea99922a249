package se.pausa.common;

/** Pausa does not start with what is configured. Never repeats a value that may be a secret. */
public final class StartRefused extends RuntimeException {

    private final String remedy;

    /**
     * @param sentence a Swedish one that says what is wrong
     * @param remedy a Swedish one that says what to do
     */
    public StartRefused(String sentence, String remedy) {
        super(sentence);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
