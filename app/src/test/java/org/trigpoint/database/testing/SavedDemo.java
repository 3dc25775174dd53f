package org.trigpoint.database.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.Trigpoint;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.database.DatabaseAddress;
import org.trigpoint.demo.DemoStudy;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo study as an application of its own made it.
 *
 * @param database the name of its database
 * @param home the files that belong to it
 * @param ready what there is to try out
 */
record SavedDemo(String database, Path home, DemoStudy.Ready ready) {

    private static final String PREFIX = "demo-study-";
    private static final String SAID = "demo.json";

    /**
     * The folder with a server's home that holds the demo study of the classes that run now; the first of all JVMs makes
     * it, the others wait for it.
     */
    static Path made() {
        Path target = root().resolve("target");
        Path folder = target.resolve(PREFIX + Code.fingerprint());
        try {
            Files.createDirectories(target);
            // Closing the file gives the lock back.
            try (FileChannel door = FileChannel.open(
                    target.resolve("demo-study.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                door.lock();
                if (!Files.exists(folder.resolve(SAID))) {
                    clear(target);
                    makeIn(folder);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The demo study of the tests can't be kept in " + folder, failure);
        }
        return folder;
    }

    /** What was made in a folder. */
    static SavedDemo in(Path folder) {
        return new JsonMapper().readValue(folder.resolve(SAID), SavedDemo.class);
    }

    /** Makes the demo study in an empty database. */
    static SavedDemo make(DatabaseAddress database, Path home) {
        List<String> settings = FreshDatabase.Copy.settings(home, database);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Trigpoint.class)
                .web(WebApplicationType.NONE)
                .profiles("headless")
                .properties(settings.toArray(String[]::new))
                .run()) {
            AccessDesk access = context.getBean(AccessDesk.class);
            return new SavedDemo(
                    TestServer.nameIn(database),
                    home,
                    context.getBean(DemoStudy.class).makeIfAbsent(access.operator()));
        }
    }

    private static void makeIn(Path folder) {
        TestServer server = new TestServer(folder);
        SavedDemo made = make(server.entrance(), folder.resolve("home"));
        server.shutDown();
        new JsonMapper().writeValue(folder.resolve(SAID), made);
    }

    /** Takes away what other code made. */
    private static void clear(Path target) throws IOException {
        try (Stream<Path> found = Files.list(target)) {
            found.filter(Files::isDirectory)
                    .filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
                    .forEach(TestServer::delete);
        }
    }

    /** The folder of the whole build. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }
}
