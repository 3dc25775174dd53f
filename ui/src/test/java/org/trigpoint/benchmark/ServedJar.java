package org.trigpoint.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The jar as people start it, in a process of its own; times it from the start to the first page. */
final class ServedJar implements AutoCloseable {

    private static final String READY = "Trigpoint is ready: ";
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

    private final Process process;
    private final String address;
    private final double millisToFirstPage;

    /** Starts it on a home, and waits for the page that a browser is shown first. */
    ServedJar(Path jar, Path home) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(JAVA.resolve("java").toString(), "-jar", jar.toString(), "serve")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("TRIGPOINT_"));
        builder.environment().put("TRIGPOINT_HOME", home.toString());
        builder.environment().put("TRIGPOINT_PORT", "0");
        long begun = System.nanoTime();
        process = builder.start();
        address = address(process.inputReader());
        firstPage(address);
        millisToFirstPage = Times.since(begun);
    }

    String address() {
        return address;
    }

    double millisToFirstPage() {
        return millisToFirstPage;
    }

    /** What lives in its heap after a collection, in megabytes. */
    double liveMegabytes() throws IOException, InterruptedException {
        Process histogram = new ProcessBuilder(
                        JAVA.resolve("jcmd").toString(), Long.toString(process.pid()), "GC.class_histogram")
                .start();
        try (BufferedReader lines = histogram.inputReader()) {
            String total = lines.lines()
                    .filter(line -> line.startsWith("Total"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("jcmd did not answer"));
            return Long.parseLong(total.trim().split("\\s+")[2]) / 1e6;
        } finally {
            histogram.waitFor();
        }
    }

    private String address(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
        }
        throw new IllegalStateException("The application did not start");
    }

    private static void firstPage(String address) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpResponse<String> page = browser.send(
                    HttpRequest.newBuilder(URI.create(address + "/")).build(), HttpResponse.BodyHandlers.ofString());
            if (page.statusCode() != 200) {
                throw new IllegalStateException("The first page answered " + page.statusCode());
            }
        }
    }

    /** Lets it stop its PostgreSQL and end. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
