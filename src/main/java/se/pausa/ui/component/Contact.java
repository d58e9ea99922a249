package se.pausa.ui.component;

import com.vaadin.flow.component.UI;

/**
 * The line between a window and the server: whether there is contact, and what was pressed and is not answered yet. What
 * is pressed meanwhile is kept by the browser and sent when the line is back, and the server takes each message once.
 */
public final class Contact {

    /** Milliseconds between two attempts: whoever comes out of a lift waits no longer than that. */
    private static final int INTERVAL = 1000;

    /** About eleven days of them: a window that lay open over a holiday finds its way back, or to the login. */
    private static final int ATTEMPTS = 1_000_000;

    /** Milliseconds after which a line at the top says that an answer is on its way. */
    private static final int PATIENCE = 150;

    /**
     * Milliseconds between two calls of a window that is looked at. A dead line is not noticed otherwise before something is
     * pressed. The calls carry no cookie, so that no session is kept awake by them.
     */
    private static final int CALL = 15_000;

    /** Milliseconds without an answer to a call after which there is no contact. */
    private static final int SILENCE = 5000;

    /**
     * A button that was pressed is marked until it is answered. Without contact a band says since when, and what waits;
     * pressing the same once more does nothing then. The band is drawn over open dialogs.
     */
    private static final String WATCH = """
            const alone = $0, waitingWords = $1, state = window.Vaadin?.connectionState;
            if (state && !window.$contact) {
                const band = window.$contact = document.createElement('div');
                band.className = 'contact';
                band.role = 'status';
                band.popover = 'manual';
                document.body.append(band);
                let since = null, waiting = [];
                const isAtWork = () => Object.values(window.Vaadin.Flow?.clients ?? {})
                    .some(client => client.isActive && client.isActive());
                const name = one => (one.getAttribute('aria-label') || one.textContent).trim();
                const draw = () => {
                    if (band.matches(':popover-open')) {
                        band.hidePopover();
                    }
                    if (since) {
                        band.showPopover();
                        const names = waiting.map(name).filter(each => each).join(', ');
                        band.textContent = (names ? waitingWords : alone).replace('{0}', since).replace('{1}', names);
                    }
                };
                const answered = () => {
                    if (since || isAtWork()) {
                        setTimeout(answered, 50);
                    } else {
                        waiting.forEach(one => one.removeAttribute('waits'));
                        waiting = [];
                    }
                };
                let lost = false, deaf = false, nextCall = 0;
                const follow = () => {
                    const was = since;
                    since = !lost && !deaf ? null : since ?? new Date().toLocaleTimeString('sv-SE',
                        {hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm'});
                    if (since !== was) {
                        draw();
                    }
                };
                const call = async () => {
                    clearTimeout(nextCall);
                    try {
                        await fetch('images/pausa.svg', {method: 'HEAD', cache: 'no-store', credentials: 'omit',
                            signal: AbortSignal.timeout($3)});
                        deaf = false;
                    } catch {
                        deaf = true;
                    }
                    follow();
                    if (!document.hidden) {
                        clearTimeout(nextCall);
                        nextCall = setTimeout(call, deaf ? $4 : $2);
                    }
                };
                document.addEventListener('visibilitychange', call);
                window.addEventListener('click', event => {
                    const pressed = event.composedPath().find(one => one.localName === 'vaadin-button');
                    if (!pressed || pressed.disabled) {
                        return;
                    }
                    if (since && waiting.includes(pressed)) {
                        event.stopImmediatePropagation();
                        event.preventDefault();
                        return;
                    }
                    setTimeout(() => {
                        if ((since || isAtWork()) && !waiting.includes(pressed)) {
                            waiting.push(pressed);
                            pressed.setAttribute('waits', '');
                            draw();
                            setTimeout(answered, 50);
                        }
                    });
                }, true);
                const listen = (_, now) => {
                    lost = now === 'reconnecting' || now === 'connection-lost';
                    deaf = deaf && now !== 'connected';
                    follow();
                };
                state.addStateChangeListener(listen);
                listen(null, state.state);
                nextCall = setTimeout(call, $2);
            }""";

    private Contact() {}

    /** Says in this window how the line is. */
    public static void watch(UI ui) {
        ui.getReconnectDialogConfiguration().setReconnectInterval(INTERVAL);
        ui.getReconnectDialogConfiguration().setReconnectAttempts(ATTEMPTS);
        ui.getPushConfiguration().setParameter("reconnectInterval", Integer.toString(INTERVAL));
        ui.getLoadingIndicatorConfiguration().setFirstDelay(PATIENCE);
        ui.getPage()
                .executeJs(
                        WATCH,
                        ui.getTranslation("system.no-contact"),
                        ui.getTranslation("system.no-contact.waiting"),
                        CALL,
                        SILENCE,
                        INTERVAL);
    }
}
