package se.pausa.transfer;

import java.io.IOException;

/** This is no XML, or not the XML of a spreadsheet. */
final class MalformedXml extends IOException {

    static void unless(boolean fulfilled) throws MalformedXml {
        if (!fulfilled) {
            throw new MalformedXml();
        }
    }
}
