package org.trigpoint.ui.live;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Reader;
import org.trigpoint.access.SignedIn;
import org.trigpoint.live.LiveDesk;
import org.trigpoint.live.NewsLine;
import org.trigpoint.ui.parts.StudyDoor;

/**
 * What happens in a study, brought to a screen for as long as it is open. What has to be read for it is read outside the
 * lock of the screen and with a proof of that moment; only the showing takes place inside. News that come fast are shown
 * together, and whoever is not welcome any more is led to the door.
 */
public final class LiveNews {

    private final LiveDesk desk;
    private final StudyDoor door;
    private @Nullable Following<?> following;
    private @Nullable UI screen;

    /** What a screen wants to be brought. */
    record Wish<T>(
            Reader reader,
            SignedIn who,
            long since,
            Predicate<NewsLine> atOnce,
            Reading<T> reading,
            Consumer<T> show) {}

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
     * Follows a study from here on, in place of what was followed before; everything is brought at once.
     *
     * @param reader who is at the screen
     * @param since the line of the journal that the screen was read after
     * @param reading what has to be read
     * @param show shows it, within the lock of the screen
     * @param <T> what is read
     */
    public <T> void follow(Reader reader, long since, Reading<T> reading, Consumer<T> show) {
        follow(reader, since, line -> true, reading, show);
    }

    /**
     * Follows a study from here on, in place of what was followed before.
     *
     * @param reader who is at the screen
     * @param since the line of the journal that the screen was read after
     * @param atOnce what the person looks at, and is to see within a second; the rest may wait some seconds
     * @param reading what has to be read
     * @param show shows it, within the lock of the screen
     * @param <T> what is read
     */
    public <T> void follow(
            Reader reader, long since, Predicate<NewsLine> atOnce, Reading<T> reading, Consumer<T> show) {
        end();
        following = new Following<>(desk, door, new Wish<>(reader, door.signedIn(), since, atOnce, reading, show));
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
}
