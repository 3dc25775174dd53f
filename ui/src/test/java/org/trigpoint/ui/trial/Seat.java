package org.trigpoint.ui.trial;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person before their browser, as the server knows one: a session of their own, one window that is open at an address, and
 * the channel by which the server tells it news. What the window would draw is not drawn.
 */
public final class Seat implements AutoCloseable {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern WINDOW = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern PUSH = Pattern.compile("\"Vaadin-Push-ID\":\"([^\"]+)\"");
    private static final Pattern UNUSABLE = Pattern.compile("\"(appError|resynchronize|sessionExpired)\"");
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");

    private final HttpClient http;
    private final String address;
    private String cookie = "";
    private String window = "";
    private String key = "";
    private int asked;
    private int seen = -1;
    private @Nullable WebSocket news;

    /**
     * A seat at which nobody sits yet.
     *
     * @param http what it speaks by; it keeps no cookies, so that many seats can share it
     * @param address of the house, without a slash at its end
     */
    public Seat(HttpClient http, String address) {
        this.http = http;
        this.address = address;
    }

    /**
     * Another window of the same person, in the same session; this one stays as it is.
     *
     * @return not open yet
     */
    public Seat besides() {
        Seat other = new Seat(http, address);
        other.cookie = cookie;
        return other;
    }

    /**
     * Signs in by the form.
     *
     * @throws IllegalStateException when the house does not let them in
     */
    public void signIn(String name, String password) throws IOException, InterruptedException {
        HttpResponse<String> form = send(request("/sign-in"));
        String body = "name=" + encoded(name) + "&password=" + encoded(password) + "&_csrf="
                + encoded(first(FORM_TOKEN, form.body()));
        HttpResponse<String> answer = send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.headers().firstValue("location").orElse("sign-in").contains("sign-in")) {
            throw new IllegalStateException(name + " could not sign in");
        }
    }

    /**
     * Opens a window, or another one where one was open before.
     *
     * @param place an address within the application, without a leading slash
     * @param told what the server tells by itself, as it comes
     * @return all that the window is to draw, as the server says it
     */
    public String open(String place, Consumer<String> told) throws Exception {
        close();
        String route = place.replaceFirst("\\?.*", "");
        String query = place.substring(Math.min(place.length(), route.length() + 1));
        String first = send(request("/?v-r=init&location=" + encoded(route) + "&query=" + encoded(query)))
                .body();
        window = first(WINDOW, first);
        key = first(KEY, first);
        seen = -1;
        asked = 0;
        took(first);
        String frame = "/VAADIN/push?v-r=push&v-uiId=" + window + "&v-pushId=" + first(PUSH, first)
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true";
        news = http.newWebSocketBuilder()
                .header("Cookie", cookie)
                .header("Origin", address)
                .buildAsync(URI.create(address.replaceFirst("http", "ws") + frame), new News(told))
                .get(30, TimeUnit.SECONDS);
        return ask("{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"/" + route
                + "\",\"query\":\"" + query
                + "\",\"appShellTitle\":\"Trigpoint\",\"historyState\":{\"idx\":0},\"trigger\":\"\"}}");
    }

    /**
     * Asks for a file or a page, as the browser of this window would.
     *
     * @param place an address within the application, without a leading slash
     * @return what comes, redirects not followed
     */
    public HttpResponse<String> get(String place) throws IOException, InterruptedException {
        return send(request("/" + place));
    }

    /**
     * Tells the server what was done in the window.
     *
     * @param event as the window would say it
     * @return what the server answers
     * @throws IllegalStateException when it answers anything but what a window can go on with
     */
    public synchronized String ask(String event) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/?v-r=uidl&v-uiId=" + window)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString("{\"csrfToken\":\"" + key + "\",\"rpc\":[" + event
                        + "],\"syncId\":" + seen() + ",\"clientId\":" + asked++ + "}")));
        String body = answer.body();
        if (answer.statusCode() != 200 || UNUSABLE.matcher(body).find()) {
            throw new IllegalStateException("The server answered " + answer.statusCode() + ": "
                    + body.substring(0, Math.min(300, body.length())));
        }
        took(body);
        return body;
    }

    /** Says that the window is still open, as every window does once a minute. */
    public void stillHere() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/?v-r=heartbeat&v-uiId=" + window)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.noBody()));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The window is not known any more: " + answer.statusCode());
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Origin", address)
                .header("Sec-Fetch-Site", "same-origin");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers()
                .firstValue("set-cookie")
                .ifPresent(set -> cookie = set.substring(0, set.indexOf(';') < 0 ? set.length() : set.indexOf(';')));
        return answer;
    }

    private synchronized int seen() {
        return seen;
    }

    private synchronized void took(String message) {
        Matcher sync = SYNC.matcher(message);
        while (sync.find()) {
            seen = Math.max(seen, Integer.parseInt(sync.group(1)));
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("The page has no " + pattern);
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Leaves the window as a browser does that is simply gone: the server is not told. */
    @Override
    public void close() {
        if (news != null) {
            news.abort();
            news = null;
        }
    }

    /** Puts the pieces of what the server tells together. */
    private final class News implements WebSocket.Listener {

        private final Consumer<String> told;
        private final StringBuilder pieces = new StringBuilder();

        News(Consumer<String> told) {
            this.told = told;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
            pieces.append(piece);
            if (last) {
                String message = pieces.toString();
                pieces.setLength(0);
                took(message);
                told.accept(message);
            }
            socket.request(1);
            return null;
        }
    }
}
