package org.trigpoint.ui.sources;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Looks again and again while there is something to wait for, for as long as the screen is open. */
final class Watch {

    private static final Duration EVERY = Duration.ofMillis(700);

    private final BooleanSupplier waiting;
    private final Runnable look;
    private @Nullable Thread watching;

    /** Runs {@code look} under the lock of the screen that {@code host} is on, whenever {@code waiting} holds there. */
    Watch(Component host, BooleanSupplier waiting, Runnable look) {
        this.waiting = waiting;
        this.look = look;
        host.addDetachListener((DetachEvent gone) -> stop());
        host.addAttachListener((AttachEvent here) -> start(here.getUI()));
    }

    /** Begins to look, unless it does so already. */
    private void start(UI screen) {
        if (watching == null) {
            watching = Thread.ofVirtual().name("watch").start(() -> watch(screen));
        }
    }

    /** Looks no more, until it is started again. */
    private void stop() {
        Thread thread = watching;
        watching = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void lookIfWaiting() {
        if (waiting.getAsBoolean()) {
            look.run();
        }
    }

    private void watch(UI screen) {
        try {
            Future<Void> told = CompletableFuture.completedFuture(null);
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(EVERY);
                if (told.isDone()) {
                    told = screen.access(this::lookIfWaiting);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (UIDetachedException closed) {
            // The page was closed while we slept: there is nobody left to tell.
            return;
        }
    }
}
