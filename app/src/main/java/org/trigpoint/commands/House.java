package org.trigpoint.commands;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.database.FirstContent;

/** The application without a face, started when a command first asks for one of its services. */
public final class House implements AutoCloseable {

    private final Function<Before, ConfigurableApplicationContext> start;
    private Before before = none -> {};
    private @Nullable ConfigurableApplicationContext context;

    House(Function<Before, ConfigurableApplicationContext> start) {
        this.start = start;
    }

    /** What happens to an application before it looks for its own parts. */
    interface Before extends ApplicationContextInitializer<ConfigurableApplicationContext> {}

    /**
     * Hands the application what its database is filled with; call it before anything else is asked for.
     *
     * @param content what an empty database is filled with
     */
    void fillWith(FirstContent content) {
        before = application -> application.getBeanFactory().registerSingleton("firstContent", content);
    }

    /**
     * Gives a service, and starts the application with its database if nobody asked before.
     *
     * @param service its class
     * @param <T> its type
     * @return the one service of that class
     * @throws org.trigpoint.Refusal wrapped as the cause, when the application refuses to start
     */
    public <T> T the(Class<T> service) {
        if (context == null) {
            context = start.apply(before);
        }
        return context.getBean(service);
    }

    /** Closes what was started: the pool, and the embedded database if no other process uses it. */
    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
