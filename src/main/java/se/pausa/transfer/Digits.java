package se.pausa.transfer;

/** Whole numbers of unknown length. */
final class Digits {

    private static final int MANY = 9;

    private Digits() {}

    /** The number, or one more than the greatest one if it is greater. @throws MalformedXml for anything else */
    static int read(String text, int greatest) throws MalformedXml {
        String digits = text.strip();
        if (digits.isEmpty() || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new MalformedXml();
        }
        return digits.length() > MANY ? greatest + 1 : Math.min(Integer.parseInt(digits), greatest + 1);
    }
}
