package org.trigpoint.ui.live;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Reader;
import org.trigpoint.access.SignedIn;
import org.trigpoint.live.LiveDesk;
import org.trigpoint.live.News;
import org.trigpoint.live.NewsLine;
import org.trigpoint.live.Watch;
import org.trigpoint.ui.parts.StudyDoor;

/**
 * What happens in a study, brought to a screen for as long as it is open. What has to be read for it is read outside the
 * lock of the screen and with a proof of that moment; only the showing takes place inside. News that come fast are shown
 * together, and whoever is not welcome any more is led to the door.
 */
public final class LiveNews {

    /** Screens share few connections, so that whoever does something never waits for those who only look on. */
    private static final Semaphore READINGS = new Semaphore(4);

    private static final Duration REST = Duration.ofMillis(250);

    private final LiveDesk desk;
    private final StudyDoor door;
    private @Nullable Following<?> following;
    private @Nullable UI screen;

    /**
     * Brings nothing until it is told what to follow.
     *
     * @param host the component whose screen it is
     * @param desk where studies are watched
     * @param door where proofs are given
     */
    public LiveNews(Component host, LiveDesk desk, StudyDoor door) {
        this.desk = desk;
        this.door = door;
        host.addAttachListener((AttachEvent here) -> {
            screen = here.getUI();
            begin();
        });
        host.addDetachListener(gone -> {
            screen = null;
            end();
        });
    }

    /**
     * What happened since the last time.
     *
     * @param lines in the order of the journal
     * @param everything whether more happened than is listed, so that all that is shown has to be read again
     * @param company whether somebody came, went or turned to something else
     */
    public record Happened(List<NewsLine> lines, boolean everything, boolean company) {}

    /**
     * Reads what a screen needs to show the news.
     *
     * @param <T> what is read
     */
    @FunctionalInterface
    public interface Reading<T> {

        /**
         * Reads it, on a thread that holds no screen.
         *
         * @param reader a proof of this moment
         * @param happened what it is about
         * @return empty when this screen shows nothing of it
         */
        Optional<T> of(Reader reader, Happened happened);
    }

    /**
     * Follows a study from here on, in place of what was followed before.
     *
     * @param reader who is at the screen
     * @param since the line of the journal that the screen was read after
     * @param reading what has to be read
     * @param show shows it, within the lock of the screen
     * @param <T> what is read
     */
    public <T> void follow(Reader reader, long since, Reading<T> reading, Consumer<T> show) {
        end();
        following = new Following<>(reader, door.signedIn(), since, reading, show);
        begin();
    }

    private void begin() {
        Following<?> wanted = following;
        UI ui = screen;
        if (wanted != null && ui != null) {
            wanted.begin(ui);
        }
    }

    private void end() {
        Following<?> ended = following;
        if (ended != null) {
            ended.end();
        }
    }

    private final class Following<T> implements News {

        private final Reader reader;
        private final SignedIn who;
        private final long since;
        private final Reading<T> reading;
        private final Consumer<T> show;
        private @Nullable UI ui;
        private @Nullable Watch watch;
        private List<NewsLine> lines = new ArrayList<>();
        private boolean everything;
        private boolean company;
        private boolean busy;

        Following(Reader reader, SignedIn who, long since, Reading<T> reading, Consumer<T> show) {
            this.reader = reader;
            this.who = who;
            this.since = since;
            this.reading = reading;
            this.show = show;
        }

        synchronized void begin(UI on) {
            ui = on;
            if (watch == null) {
                watch = desk.watch(reader, since, this);
            }
        }

        synchronized void end() {
            if (watch != null) {
                watch.close();
                watch = null;
            }
            ui = null;
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
            if (!busy) {
                busy = true;
                Thread.ofVirtual().name("news").start(this::bring);
            }
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
            return Optional.of(taken);
        }

        private void bring() {
            try {
                for (Optional<Happened> news = take(); news.isPresent(); news = take()) {
                    bring(news.get());
                    Thread.sleep(REST);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private void bring(Happened happened) throws InterruptedException {
            READINGS.acquire();
            CompletableFuture<Optional<Runnable>> read =
                    CompletableFuture.supplyAsync(() -> read(happened), Runnable::run);
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
            Optional<Reader> now = door.again(who, reader.study());
            return now.isEmpty()
                    ? Optional.of(() -> UI.getCurrent().getPage().reload())
                    : reading.of(now.get(), happened).map(found -> () -> show.accept(found));
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
}
