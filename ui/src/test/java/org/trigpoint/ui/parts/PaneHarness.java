package org.trigpoint.ui.parts;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.vaadin.flow.internal.JacksonUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A page of its own for the text pane: its static files from a small server, in a real Chromium. */
final class PaneHarness implements AutoCloseable {

    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript", "css", "text/css", "html", "text/html", "svg", "image/svg+xml");

    private final HttpServer server;
    private final Playwright playwright;
    private final Browser browser;

    PaneHarness() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", PaneHarness::serve);
        server.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String chromium = Objects.requireNonNullElse(System.getenv("TRIGPOINT_CHROMIUM"), "/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox")));
    }

    Page page(int width, int height, ColorScheme look) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(look))
                .newPage();
        page.onPageError(error -> {
            throw new AssertionError("the page has an error: " + error);
        });
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        page.evaluate("() => ready");
        return page;
    }

    Page page() {
        return page(1440, 900, ColorScheme.LIGHT);
    }

    static void load(Page page, PaneText text) {
        call(page, "load", JacksonUtils.beanToJson(text).toString());
        settle(page);
    }

    static void paint(Page page, List<PaneText.Coding> added, List<String> removed) {
        call(
                page,
                "paint",
                "{\"added\":" + JacksonUtils.listToJson(added) + ",\"removed\":" + JacksonUtils.listToJson(removed)
                        + "}");
        settle(page);
    }

    /** Calls a method of the element with arguments in JSON, between commas. */
    static void call(Page page, String method, String json) {
        page.evaluate("([method, json]) => pane[method](...JSON.parse('[' + json + ']'))", List.of(method, json));
    }

    /** Waits until what was painted has been laid out and drawn, gutters too. */
    static void settle(Page page) {
        page.evaluate("""
                () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(
                  () => setTimeout(done)))))""");
    }

    /** What the server would have heard since the last call, but for what was merely selected: lines of "name detail". */
    static List<String> heard(Page page) {
        return strings(page.evaluate("""
                () => heard.splice(0).filter((one) => one.name !== 'trig-selection')
                  .map((one) => one.name + ' ' + JSON.stringify(one.detail))"""));
    }

    static String said(Page page) {
        settle(page);
        return page.locator("[role=status]").textContent();
    }

    /** All the words that the pane holds, seen or unseen, without margin and gutter. */
    static String words(Page page) {
        return (String) page.evaluate("""
                () => {
                  const copy = document.querySelector('.body').cloneNode(true);
                  copy.querySelectorAll('.who, .gutter').forEach((part) => part.remove());
                  return copy.textContent;
                }""");
    }

    /** Selects words by dragging the mouse over them; they must be in one piece of the text. */
    static void selectByMouse(Page page, String words) {
        List<Double> box = boxOf(page, words);
        page.mouse().move(box.get(0), box.get(1));
        page.mouse().down();
        page.mouse().move((box.get(0) + box.get(2)) / 2, box.get(3));
        page.mouse().move(box.get(2), box.get(3));
        page.mouse().up();
        page.waitForSelector(".palette:not([hidden])");
    }

    /** Where to press and where to let go so that these words are selected: x, y, x, y. */
    static List<Double> boxOf(Page page, String words) {
        return numbers(page.evaluate("""
                (words) => {
                  const walk = document.createTreeWalker(document.querySelector('.body'), NodeFilter.SHOW_TEXT);
                  while (walk.nextNode()) {
                    const at = walk.currentNode.data.indexOf(words);
                    if (at < 0 || !walk.currentNode.parentElement.closest('.words')) continue;
                    const range = document.createRange();
                    range.setStart(walk.currentNode, at);
                    range.setEnd(walk.currentNode, at + words.length);
                    const rects = [...range.getClientRects()];
                    const last = rects.at(-1);
                    return [rects[0].left + 0.5, rects[0].top + 9, last.right - 0.5, last.top + 9];
                  }
                  throw new Error('not in the text: ' + words);
                }""", words));
    }

    static List<String> strings(Object evaluated) {
        return ((List<?>) evaluated).stream().map(String::valueOf).toList();
    }

    static List<Double> numbers(Object evaluated) {
        return ((List<?>) evaluated)
                .stream().map(number -> ((Number) number).doubleValue()).toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.stop(0);
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String resource = path.equals("/") ? "pane-harness.html" : "/META-INF/resources" + path;
        try (exchange;
                InputStream file = PaneHarness.class.getResourceAsStream(resource)) {
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String ending = resource.substring(resource.lastIndexOf('.') + 1);
            exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "text/plain"));
            exchange.sendResponseHeaders(200, 0);
            file.transferTo(exchange.getResponseBody());
        }
    }
}
