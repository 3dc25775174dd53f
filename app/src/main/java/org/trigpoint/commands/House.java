package org.trigpoint.commands;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without a face, started when a command first asks for one of its services. */
public final class House implements AutoCloseable {

    private final Supplier<ConfigurableApplicationContext> start;
    private @Nullable ConfigurableApplicationContext context;

    House(Supplier<ConfigurableApplicationContext> start) {
        this.start = start;
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
            context = start.get();
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
