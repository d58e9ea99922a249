package se.pausa.ui;

import com.vaadin.flow.server.communication.PushConnection;

/** The other end of push for a window in a test, which {@link ScreenTest#settle} brings up to date. */
class BrowserThatAnswers implements PushConnection {

    @Override
    public void push() {
        // nobody draws it here
    }

    @Override
    public void disconnect() {
        // there is no line
    }

    @Override
    public boolean isConnected() {
        return true;
    }
}
