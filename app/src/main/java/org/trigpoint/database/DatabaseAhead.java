package org.trigpoint.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.core.env.Environment;

/**
 * The database on its way: while Spring still looks for its beans, the embedded server is made and started beside it. Whoever
 * needs the database first waits for the rest of that.
 */
public final class DatabaseAhead {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAhead.class);

    private final CompletableFuture<Database> opening;

    private DatabaseAhead(Environment environment) {
        opening = CompletableFuture.supplyAsync(
                () -> Database.open(DatabaseSettings.of(environment)),
                task -> Thread.ofPlatform().name("database-ahead").start(task));
    }

    /**
     * Begins to open the database as soon as an application knows its settings. Where the application then fails to start, the
     * database is closed again.
     *
     * @param spring the application, not yet running
     * @return the same
     */
    public static SpringApplication of(SpringApplication spring) {
        spring.addInitializers(context -> {
            DatabaseAhead ahead = new DatabaseAhead(context.getEnvironment());
            context.getBeanFactory().registerSingleton("databaseAhead", ahead);
            context.addApplicationListener(event -> {
                // A running application closes its own.
                if (event instanceof ApplicationFailedEvent && !context.isActive()) {
                    ahead.takeBack();
                }
            });
        });
        return spring;
    }

    /**
     * Waits until it is open.
     *
     * @return the database
     * @throws CompletionException when it can't be opened; its cause says why
     */
    Database opened() {
        return opening.join();
    }

    private void takeBack() {
        try {
            opened().close();
        } catch (CompletionException neverOpened) {
            LOG.debug("There is no database to close", neverOpened);
        }
    }
}
