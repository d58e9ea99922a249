package se.pausa.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.util.regex.Pattern;

/**
 * A message whose answer got lost comes again, and is answered as before. Vaadin knows it by its number and its whole text, in
 * which stands the last thing that the window has heard: when others' news came in between, that is another one, and the
 * window would be told that it has lost the thread, with what was done in it. Here it is known by what it says.
 */
class SentAgain extends UidlRequestHandler {

    private static final Pattern LAST_HEARD = Pattern.compile("\"syncId\":-?\\d+");

    @Override
    protected ServerRpcHandler createRpcHandler() {
        return new ServerRpcHandler() {
            @Override
            protected void handleRpc(UI ui, String message, VaadinRequest request, RpcRequest rpc)
                    throws MessageIdSyncException {
                super.handleRpc(ui, LAST_HEARD.matcher(message).replaceFirst(""), request, rpc);
            }
        };
    }
}
