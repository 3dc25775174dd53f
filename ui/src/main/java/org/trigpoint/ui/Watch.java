package org.trigpoint.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Looks again and again while there is something to wait for and the screen is open; nothing waits in between. */
public final class Watch {

    private static final Duration EVERY = Duration.ofMillis(700);

    private final Component host;
    private final BooleanSupplier look;
    private @Nullable Thread watching;

    /**
     * A watch for a component; it looks when the component is attached, and after {@link #wake}.
     *
     * @param host on whose screen, and under whose lock, it looks
     * @param look shows what is so now, and tells whether there is more to wait for
     */
    public Watch(Component host, BooleanSupplier look) {
        this.host = host;
        this.look = look;
        host.addDetachListener((DetachEvent gone) -> stop());
        host.addAttachListener((AttachEvent here) -> wake());
    }

    /** Begins to look, unless it does so already; call it under the lock of the screen. */
    public void wake() {
        if (watching == null) {
            host.getUI()
                    .ifPresent(screen ->
                            watching = Thread.ofVirtual().name("watch").start(() -> watch(screen)));
        }
    }

    private void stop() {
        Thread thread = watching;
        watching = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Under the screen's lock: whoever is not the present watch any more looks no more. */
    private boolean looked(Thread watch) {
        if (!watch.equals(watching)) {
            return false;
        }
        // A look that fails is the last: the screen's error handler has said so, and the next wake begins anew.
        watching = null;
        boolean more = look.getAsBoolean();
        if (more) {
            watching = watch;
        }
        return more;
    }

    private void watch(UI screen) {
        Thread me = Thread.currentThread();
        try {
            boolean more = true;
            while (more) {
                Thread.sleep(EVERY);
                CompletableFuture<Boolean> answer = new CompletableFuture<>();
                Future<Void> told = screen.access(() -> answer.complete(looked(me)));
                told.get();
                more = answer.getNow(false);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            // The look itself has failed, and the screen's error handler has said so.
            return;
        } catch (UIDetachedException closed) {
            // The page was closed while we slept: there is nobody left to tell.
            return;
        }
    }
}
