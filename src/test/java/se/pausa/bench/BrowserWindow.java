package se.pausa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A window as the server sees one: a session of its own, Vaadin's requests over HTTP, and the web socket of push.
 * Knows of the screen what it needs to select the first row of a list and to press a button.
 */
final class BrowserWindow implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BROWSER = "v-browserDetails=%7B%22v-sw%22%3A%221440%22%2C%22v-sh%22%3A%22900%22"
            + "%2C%22v-ww%22%3A%221440%22%2C%22v-wh%22%3A%22900%22%2C%22v-pv%22%3A%22VISIBLE%22%7D";

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, String> clicks = new HashMap<>();
    private final Map<String, JsonNode> constants = new HashMap<>();
    private final CompletableFuture<Void> connected = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final int ui;
    private final String token;
    private int grid;
    private int sync;
    private int client;
    private WebSocket socket;
    private volatile int pushes;
    private volatile long characters;
    private volatile long lastPush;

    /** By which somebody logs in. */
    record Login(String name, String password) {}

    /** Logs in, opens it at a route, for example {@code "pausade-order"}, and waits until push is there. */
    BrowserWindow(String address, HttpClient http, Login login, String route) {
        this.address = address;
        logIn(http, login);
        JsonNode page = read(send(
                http,
                request("?v-r=init&location=" + route + "&query=&" + BROWSER)
                        .GET()
                        .build()));
        JsonNode first = page.get("appConfig").get("uidl");
        ui = page.get("appConfig").get("v-uiId").intValue();
        token = first.get("Vaadin-Security-Key").stringValue();
        take(first);
        String push = "VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId="
                + first.get("Vaadin-Push-ID").stringValue()
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true"
                + "&Content-Type=application/json;%20charset=UTF-8";
        socket = http.newWebSocketBuilder()
                .header("Cookie", cookie())
                .buildAsync(URI.create(address.replaceFirst("http", "ws") + push), this)
                .join();
        connected.join();
        call(http, """
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"","appShellTitle":"",\
                "historyState":null,"trigger":""}}""".formatted(route));
    }

    /** A client with as many threads as it needs, for many windows. */
    static HttpClient http(Executor executor) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(executor)
                .build();
    }

    void selectFirst(HttpClient http) {
        call(http, """
                {"type":"publishedEventHandler","node":%d,"templateEventMethodName":"select",\
                "templateEventMethodArgs":["1"],"promise":-1}""".formatted(grid));
    }

    /** Says which rows are in view, as a browser does that has drawn a list; its small answer is the last one then. */
    void confirm(HttpClient http) {
        call(http, """
                {"type":"publishedEventHandler","node":%d,"templateEventMethodName":"setViewportRange",\
                "templateEventMethodArgs":[0,50],"promise":-1}""".formatted(grid));
    }

    void press(HttpClient http, String button) {
        int node = texts.entrySet().stream()
                .filter(text -> text.getValue().equals(button))
                .map(text -> parents.get(text.getKey()))
                .filter(clicks::containsKey)
                .reduce((_, last) -> last)
                .orElseThrow(() -> new IllegalStateException("There is no button " + button));
        String data = constants.get(clicks.get(node)).propertyNames().stream()
                .map(name -> "\"" + name + "\":" + (name.endsWith("Key") ? "false" : "0"))
                .collect(Collectors.joining(","));
        call(http, """
                {"type":"event","node":%d,"event":"click","data":{%s}}""".formatted(node, data));
    }

    /** How many changes were pushed to it. */
    int pushes() {
        return pushes;
    }

    long characters() {
        return characters;
    }

    /** When the last one came, by {@link System#nanoTime}. */
    long lastPush() {
        return lastPush;
    }

    private void call(HttpClient http, String rpc) {
        String body = "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                .formatted(token, rpc, sync, client++);
        take(read(send(
                http,
                request("?v-r=uidl&v-uiId=" + ui)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(body))
                        .build())));
    }

    private void take(JsonNode answer) {
        sync = answer.get("syncId").intValue();
        if (answer.has("constants")) {
            answer.get("constants").properties().forEach(each -> constants.put(each.getKey(), each.getValue()));
        }
        if (answer.has("changes")) {
            answer.get("changes").forEach(this::change);
        }
    }

    /** Features: 0 tag, 2 children, 4 listeners, 7 text. */
    private void change(JsonNode change) {
        int node = change.get("node").intValue();
        int feature = change.path("feat").asInt(-1);
        String key = change.path("key").asString("");
        JsonNode value = change.path("value");
        if (feature == 2) {
            change.path("addNodes").forEach(child -> parents.put(child.intValue(), node));
        } else if (feature == 7 && key.equals("text")) {
            texts.put(node, value.asString());
        } else if (feature == 4 && key.equals("click")) {
            clicks.put(node, value.asString());
        } else if (feature == 0 && key.equals("tag") && value.asString().equals("vaadin-grid") && grid == 0) {
            grid = node;
        }
    }

    private void logIn(HttpClient http, Login login) {
        String form = "username=%s&password=%s"
                .formatted(
                        URLEncoder.encode(login.name(), StandardCharsets.UTF_8),
                        URLEncoder.encode(login.password(), StandardCharsets.UTF_8));
        send(
                http,
                request("login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return cookie().isEmpty() ? request : request.header("Cookie", cookie());
    }

    private String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(each -> each.getName() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private String send(HttpClient http, HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 && answer.statusCode() != 302) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
            }
            cookies.put(URI.create(address), answer.headers().map());
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String answer) {
        JsonNode read = JSON.readTree(answer.replaceFirst("^for\\(;;\\);", ""));
        return read.isArray() ? read.get(0) : read;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            boolean changes = part.indexOf("\"async\":true") >= 0;
            if (changes) {
                characters += part.length();
                lastPush = System.nanoTime();
                pushes++;
            }
            part.setLength(0);
            connected.complete(null);
        }
        from.request(1);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        connected.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
