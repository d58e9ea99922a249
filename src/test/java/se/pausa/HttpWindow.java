package se.pausa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser with a session of its own and at most one window, as the server sees it: it says what it is told to say, also
 * what no browser would.
 */
final class HttpWindow {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BROWSER = "v-browserDetails=%7B%22v-sw%22%3A%221440%22%2C%22v-sh%22%3A%22900%22"
            + "%2C%22v-ww%22%3A%221440%22%2C%22v-wh%22%3A%22900%22%2C%22v-pv%22%3A%22VISIBLE%22%7D";

    private final String address;
    private final HttpClient http;
    private final CookieManager cookies = new CookieManager();
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, String> tags = new LinkedHashMap<>();
    private final Map<Integer, Map<String, String>> attributes = new HashMap<>();
    private final Map<Integer, String> clicks = new HashMap<>();
    private final Map<String, JsonNode> constants = new HashMap<>();
    private int ui = -1;
    private String token = "";
    private String pushId = "";
    private int sync;
    private int client;
    private String lastBody = "";

    HttpWindow(String address, HttpClient http) {
        this.address = address;
        this.http = http;
    }

    HttpResponse<String> logIn(String name, String password, String... headers) {
        String form = "username=%s&password=%s"
                .formatted(
                        URLEncoder.encode(name, StandardCharsets.UTF_8),
                        URLEncoder.encode(password, StandardCharsets.UTF_8));
        HttpRequest.Builder request = request("login").header("Content-Type", "application/x-www-form-urlencoded");
        return send((headers.length == 0 ? request : request.headers(headers)).POST(BodyPublishers.ofString(form)));
    }

    /** Opens the window at a route. */
    HttpWindow open(String route) {
        JsonNode page =
                read(get("?v-r=init&location=" + route + "&query=&" + BROWSER).body());
        JsonNode first = page.get("appConfig").get("uidl");
        ui = page.get("appConfig").get("v-uiId").intValue();
        token = first.get("Vaadin-Security-Key").stringValue();
        pushId = first.path("Vaadin-Push-ID").asString("");
        take(first);
        goTo(route, "");
        return this;
    }

    /** @return the answer as it came */
    String goTo(String route, String query) {
        return call("""
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"%s","appShellTitle":"",\
                "historyState":null,"trigger":""}}""".formatted(route, query));
    }

    String selectFirst() {
        return call("""
                {"type":"publishedEventHandler","node":%d,"templateEventMethodName":"select",\
                "templateEventMethodArgs":["1"],"promise":-1}""".formatted(node("vaadin-grid")));
    }

    String press(String button) {
        return call(click(button));
    }

    /** What a browser says when a button is pressed. */
    String click(String button) {
        int node = button(button);
        String data = constants.get(clicks.get(node)).propertyNames().stream()
                .map(name -> "\"" + name + "\":" + (name.endsWith("Key") ? "false" : "0"))
                .collect(Collectors.joining(","));
        return """
                {"type":"event","node":%d,"event":"click","data":{%s}}""".formatted(node, data);
    }

    int button(String words) {
        return texts.entrySet().stream()
                .filter(text -> text.getValue().equals(words))
                .map(text -> parents.get(text.getKey()))
                .filter(clicks::containsKey)
                .reduce((_, last) -> last)
                .orElseThrow(() -> new IllegalStateException("There is no button " + words + " among " + texts));
    }

    int node(String tag) {
        return tags.entrySet().stream()
                .filter(each -> each.getValue().equals(tag))
                .map(Map.Entry::getKey)
                .reduce((_, last) -> last)
                .orElseThrow(() -> new IllegalStateException("There is no " + tag + " among " + tags.values()));
    }

    /** Addresses of things on the server that attributes of this name have. */
    List<String> resources(String attribute) {
        return attributes.values().stream()
                .map(each -> each.getOrDefault(attribute, ""))
                .filter(value -> value.startsWith("VAADIN/dynamic"))
                .toList();
    }

    /** Says it as this window would, and hears the answer. */
    String call(String rpc) {
        HttpResponse<String> answer = say(ui, body(token, rpc));
        client++;
        take(read(answer.body()));
        return answer.body();
    }

    /** The body of the next message. */
    String body(String csrf, String rpc) {
        return "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}".formatted(csrf, rpc, sync, client);
    }

    /** Sends a message, and does not hear what it is answered. */
    HttpResponse<String> say(int window, String body) {
        lastBody = body;
        return send(request("?v-r=uidl&v-uiId=" + window)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
    }

    String lastBody() {
        return lastBody;
    }

    int ui() {
        return ui;
    }

    String token() {
        return token;
    }

    String pushId() {
        return pushId;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return cookie().isEmpty() ? request : request.header("Cookie", cookie());
    }

    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(each -> each.getName() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            cookies.put(URI.create(address), answer.headers().map());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(JsonNode answer) {
        if (answer.has("syncId")) {
            sync = answer.get("syncId").intValue();
        }
        answer.path("constants").properties().forEach(each -> constants.put(each.getKey(), each.getValue()));
        answer.path("changes").forEach(this::change);
    }

    /** Features: 0 tag, 2 children, 3 attributes, 4 listeners, 7 text. */
    private void change(JsonNode change) {
        int node = change.get("node").intValue();
        int feature = change.path("feat").asInt(-1);
        String key = change.path("key").asString("");
        String value = change.path("value").asString("");
        switch (feature) {
            case 0 -> tags.put(node, value);
            case 2 -> change.path("addNodes").forEach(child -> parents.put(child.intValue(), node));
            case 3 ->
                attributes
                        .computeIfAbsent(node, _ -> new HashMap<>())
                        .put(
                                key,
                                change.path("value").has("uri")
                                        ? change.get("value").get("uri").asString()
                                        : value);
            case 4 -> {
                if (key.equals("click")) {
                    clicks.put(node, value);
                }
            }
            case 7 -> {
                if (key.equals("text")) {
                    texts.put(node, value);
                }
            }
            default -> {}
        }
    }

    private static JsonNode read(String answer) {
        JsonNode read = JSON.readTree(answer.replaceFirst("^for\\(;;\\);", ""));
        return read.isArray() ? read.get(0) : read;
    }
}
