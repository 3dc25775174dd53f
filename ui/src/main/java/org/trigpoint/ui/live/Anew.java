package org.trigpoint.ui.live;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.trigpoint.access.Reader;
import org.trigpoint.live.LiveDesk;
import org.trigpoint.live.NewsLine;
import org.trigpoint.ui.live.LiveNews.Happened;
import org.trigpoint.ui.parts.StudyDoor;

/**
 * Keeps a screen that shows numbers, and what was judged of them, at what it would show if it were opened now: it is shown
 * again when records or judgements have changed, at once where records did.
 */
public final class Anew {

    private static final Set<String> RECORDS = Set.of("record", "record-import", "gesture");

    /** What moves numbers, and what is judged of them. */
    private static final Set<String> JUDGED =
            Set.of("finding", "analysis", "theme", "study", "site", "participant", "assessment");

    private final LiveDesk desk;
    private final LiveNews news;

    /**
     * Follows nothing until it is told to.
     *
     * @param host the component whose screen it is
     * @param desk where studies are watched
     * @param door where proofs are given
     */
    public Anew(Component host, LiveDesk desk, StudyDoor door) {
        this.desk = desk;
        this.news = new LiveNews(host, desk, door);
    }

    /**
     * The end of the journal, asked before the screen is read.
     *
     * @param reader who is at the screen
     * @return the number of the last line
     */
    public long now(Reader reader) {
        return desk.now(reader);
    }

    /**
     * Shows the screen again whenever what is read for it is otherwise than what it shows.
     *
     * @param reader who is at the screen
     * @param since the line of the journal that the screen was read after
     * @param shown what it shows
     * @param reading reads that anew, on a thread that holds no screen
     * @param show shows it to the reader of that moment, within the lock of the screen
     * @param <T> what is shown; two of them are equal when the screen would look the same
     */
    public <T> void follow(
            Reader reader, long since, T shown, Function<Reader, T> reading, BiConsumer<Reader, T> show) {
        Seen<T> seen = new Seen<>(shown);
        news.follow(
                reader,
                since,
                line -> RECORDS.contains(line.subject()),
                (now, happened) -> concerns(now, happened) ? seen.fresh(now, reading) : Optional.empty(),
                fresh -> show.accept(fresh.reader(), fresh.read()));
    }

    private static boolean concerns(Reader reader, Happened happened) {
        return happened.everything() || happened.lines().stream().anyMatch(line -> concerns(reader, line));
    }

    /** What somebody does on the screen itself it shows by itself; records they change on another one. */
    private static boolean concerns(Reader reader, NewsLine line) {
        return RECORDS.contains(line.subject())
                || (JUDGED.contains(line.subject()) && !reader.person().equals(line.person()));
    }

    private record Fresh<T>(Reader reader, T read) {}

    /** What the screen shows; one thread at a time reads for it. */
    private static final class Seen<T> {

        private T shown;

        Seen(T shown) {
            this.shown = shown;
        }

        synchronized Optional<Fresh<T>> fresh(Reader reader, Function<Reader, T> reading) {
            T now = reading.apply(reader);
            if (now.equals(shown)) {
                return Optional.empty();
            }
            shown = now;
            return Optional.of(new Fresh<>(reader, now));
        }
    }
}
