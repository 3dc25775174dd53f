package org.trigpoint.ui.live;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Reader;
import org.trigpoint.live.LiveDesk;
import org.trigpoint.live.News;
import org.trigpoint.live.NewsLine;
import org.trigpoint.live.Watch;
import org.trigpoint.ui.live.LiveNews.Happened;
import org.trigpoint.ui.live.LiveNews.Wish;
import org.trigpoint.ui.parts.StudyDoor;

/** One study followed for one screen; news that come fast are gathered. */
final class Following<T> implements News {

    /** Screens share few connections, so that whoever does something never waits for those who only look on. */
    private static final Semaphore READINGS = new Semaphore(4);

    private static final Duration REST = Duration.ofMillis(250);

    /** So long may wait what concerns a screen only by the way, such as a count: many screens then ask seldom. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration FOR_COMPANY = Duration.ofSeconds(1);

    private final LiveDesk desk;
    private final StudyDoor door;
    private final Wish<T> wish;
    private @Nullable UI ui;
    private @Nullable Watch watch;
    private List<NewsLine> lines = new ArrayList<>();
    private boolean everything;
    private boolean company;
    private boolean urgent;
    private boolean busy;

    Following(LiveDesk desk, StudyDoor door, Wish<T> wish) {
        this.desk = desk;
        this.door = door;
        this.wish = wish;
    }

    synchronized void begin(UI on) {
        ui = on;
        if (watch == null) {
            watch = desk.watch(wish.reader(), wish.since(), this);
        }
    }

    synchronized void end() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
        ui = null;
        notifyAll();
    }

    @Override
    public void happened(List<NewsLine> more) {
        add(more, false, false);
    }

    @Override
    public void muchHappened() {
        add(List.of(), true, false);
    }

    @Override
    public void companyChanged() {
        add(List.of(), false, true);
    }

    private synchronized void add(List<NewsLine> more, boolean all, boolean others) {
        lines.addAll(more);
        everything |= all;
        company |= others;
        urgent |= all || more.stream().anyMatch(wish.atOnce());
        if (urgent || others) {
            notifyAll();
        }
        if (!busy) {
            busy = true;
            Thread.ofVirtual().name("news").start(this::bring);
        }
    }

    /** Lets news come together as long as none of them is urgent. */
    private synchronized void gather() throws InterruptedException {
        long begun = System.nanoTime();
        long left = left(begun);
        while (left > 0 && !urgent && ui != null) {
            wait(left);
            left = left(begun);
        }
    }

    private long left(long begun) {
        return (company ? FOR_COMPANY : PATIENCE).toMillis() - (System.nanoTime() - begun) / 1_000_000;
    }

    /** What has come in; empty when there is nothing more, and then somebody else has to begin again. */
    private synchronized Optional<Happened> take() {
        boolean any = !lines.isEmpty() || everything || company;
        if (!any || ui == null) {
            busy = false;
            return Optional.empty();
        }
        Happened taken = new Happened(lines, everything, company);
        lines = new ArrayList<>();
        everything = false;
        company = false;
        urgent = false;
        return Optional.of(taken);
    }

    private void bring() {
        try {
            gather();
            for (Optional<Happened> news = take(); news.isPresent(); news = take()) {
                bring(news.get());
                Thread.sleep(REST);
                gather();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void bring(Happened happened) throws InterruptedException {
        READINGS.acquire();
        CompletableFuture<Optional<Runnable>> read = CompletableFuture.supplyAsync(() -> read(happened), Runnable::run);
        READINGS.release();
        Future<Void> shown = access(() -> {
            try {
                read.join().ifPresent(Runnable::run);
            } catch (CompletionException failure) {
                throw new IllegalStateException("News could not be read for a screen", failure.getCause());
            }
        });
        // A screen that is busy is not piled up with news: they come together when it is ready.
        while (!shown.isDone() && isOpen()) {
            Thread.sleep(REST);
        }
    }

    private synchronized boolean isOpen() {
        return ui != null;
    }

    private Optional<Runnable> read(Happened happened) {
        Optional<Reader> now = door.again(wish.who(), wish.reader().study());
        return now.isEmpty()
                ? Optional.of(() -> UI.getCurrent().getPage().reload())
                : wish.reading()
                        .of(now.get(), happened)
                        .map(found -> () -> wish.show().accept(found));
    }

    private Future<Void> access(Runnable showing) {
        UI open;
        synchronized (this) {
            open = ui;
        }
        try {
            return open == null ? CompletableFuture.completedFuture(null) : open.access(showing::run);
        } catch (UIDetachedException closed) {
            end();
            return CompletableFuture.completedFuture(null);
        }
    }
}
