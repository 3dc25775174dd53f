package org.trigpoint.database.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.database.DatabaseAddress;
import org.trigpoint.demo.DemoStudy;

/**
 * A database and a home with the demo study in them, which are copied. They are made once for the tests of all modules;
 * on a server that somebody named, once in this JVM.
 */
public final class DemoTemplate {

    private static @Nullable DemoTemplate only;

    private final TestServer server;
    private final SavedDemo demo;

    private DemoTemplate() {
        if (TestServer.isOurOwn()) {
            Path folder = SavedDemo.made();
            demo = SavedDemo.in(folder);
            server = new TestServer(folder);
        } else {
            server = TestServer.only();
            demo = SavedDemo.make(server.copy(), FreshDatabase.Copy.home());
        }
    }

    static synchronized DemoTemplate only() {
        if (only == null) {
            only = new DemoTemplate();
        }
        return only;
    }

    /**
     * What there is to try out in every copy.
     *
     * @return the study, its people and their password
     */
    public static DemoStudy.Ready ready() {
        return only().demo.ready();
    }

    /** A database that has what this one has, and its files under another home. */
    DatabaseAddress copyTo(Path another) {
        Path home = demo.home();
        if (Files.isDirectory(home)) {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.toList()) {
                    Path target = another.resolve(home.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return server.copy(server.named(demo.database()));
    }

    /** Drops a copy. */
    void drop(DatabaseAddress copy) {
        server.drop(copy);
    }
}
