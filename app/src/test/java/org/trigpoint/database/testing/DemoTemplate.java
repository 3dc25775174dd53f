package org.trigpoint.database.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.Trigpoint;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.database.DatabaseAddress;
import org.trigpoint.demo.DemoStudy;

/** A database and a home with the demo study in them, made once in this JVM by an application of their own, and copied. */
public final class DemoTemplate {

    private static @Nullable DemoTemplate only;

    private final DatabaseAddress database;
    private final Path home;
    private final DemoStudy.Ready ready;

    private DemoTemplate() {
        database = TestServer.only().copy();
        home = FreshDatabase.Copy.home();
        List<String> settings = FreshDatabase.Copy.settings(home, database);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Trigpoint.class)
                .web(WebApplicationType.NONE)
                .profiles("headless")
                .properties(settings.toArray(String[]::new))
                .run()) {
            AccessDesk access = context.getBean(AccessDesk.class);
            ready = context.getBean(DemoStudy.class).makeIfAbsent(access.operator());
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
        return only().ready;
    }

    /** A database that has what this one has, and its files under another home. */
    DatabaseAddress copyTo(Path another) {
        if (!Files.isDirectory(home)) {
            return TestServer.only().copy(database);
        }
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
        return TestServer.only().copy(database);
    }
}
