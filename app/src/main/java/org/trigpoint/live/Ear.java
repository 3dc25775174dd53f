package org.trigpoint.live;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.StudyId;

/**
 * Hears what happens in the studies that somebody on this node watches. It listens while there is a watch or a seat, and
 * what it missed while the database was away it finds in the journal, after the last line that each watch was told.
 */
@Component
class Ear implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final int BEAT_MS = 4_000;
    /** How long one waiting lasts, so that the thread ends soon when the application does. */
    private static final int SLICE_MS = 200;

    private static final int PAUSE_MS = 1_000;

    private final DataSource dataSource;
    private final NewsReading reading;
    private final Seats seats;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private @Nullable Thread listening;

    Ear(DataSource dataSource, NewsReading reading, Seats seats) {
        this.dataSource = dataSource;
        this.reading = reading;
        this.seats = seats;
    }

    Watch add(Reader reader, long since, News news) {
        Watch watch = new Watch(reader, since, news, watches::remove);
        watches.add(watch);
        begin();
        return watch;
    }

    private synchronized void begin() {
        if (listening == null) {
            listening = Thread.ofPlatform().daemon().name("live").start(this::listen);
        }
    }

    /** Stops listening. */
    @Override
    public void destroy() throws InterruptedException {
        Thread thread;
        synchronized (this) {
            thread = listening;
        }
        watches.clear();
        if (thread != null) {
            thread.interrupt();
            thread.join(BEAT_MS);
        }
    }

    private void listen() {
        while (isNeeded()) {
            try (NoticeLine line = NoticeLine.open(dataSource)) {
                attend(line);
            } catch (SQLException
                    | DataAccessException
                    | TransactionException
                    | org.springframework.dao.DataAccessException failure) {
                pause(failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized boolean isNeeded() {
        boolean needed = isWanted();
        if (!needed) {
            listening = null;
        }
        return needed;
    }

    private boolean isWanted() {
        return !Thread.currentThread().isInterrupted() && (!watches.isEmpty() || seats.any());
    }

    private void attend(NoticeLine line) throws SQLException, InterruptedException {
        tellNews(watched());
        long beatAt = System.nanoTime() - 1;
        while (isWanted()) {
            long left = Math.max(1, (beatAt - System.nanoTime()) / 1_000_000);
            NoticeLine.Heard heard = line.await((int) Math.min(left, SLICE_MS));
            boolean beat = System.nanoTime() >= beatAt || seats.anyLeft();
            if (beat) {
                seats.beat();
                beatAt = System.nanoTime() + BEAT_MS * 1_000_000L;
            }
            Set<StudyId> watched = watched();
            // With every beat all are looked at: a notice may have been lost with a connection.
            tellNews(beat ? watched : both(watched, heard.news()));
            if (beat || !heard.company().isEmpty()) {
                tellCompany(seats.changed());
            }
        }
    }

    private Set<StudyId> watched() {
        return watches.stream().map(watch -> watch.reader().study()).collect(Collectors.toSet());
    }

    private static Set<StudyId> both(Set<StudyId> one, Set<StudyId> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    private void tellNews(Set<StudyId> studies) {
        Map<StudyId, Long> last = new HashMap<>();
        watches.stream()
                .filter(watch -> studies.contains(watch.reader().study()))
                .forEach(watch -> last.merge(watch.reader().study(), watch.told(), Math::min));
        if (last.isEmpty()) {
            return;
        }
        long now = reading.now();
        Map<StudyId, List<ReadLine>> found = reading.after(last);
        boolean tooMuch = found.values().stream().mapToInt(List::size).sum() > NewsReading.MOST;
        for (Watch watch : watches) {
            StudyId study = watch.reader().study();
            if (tooMuch && last.containsKey(study)) {
                watch.skipTo(now);
            } else if (found.containsKey(study)) {
                watch.tell(found.get(study));
            }
        }
    }

    private void tellCompany(Set<StudyId> studies) {
        watches.stream()
                .filter(watch -> studies.contains(watch.reader().study()))
                .forEach(Watch::companyChanged);
    }

    private static void pause(Exception failure) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        LOG.warn("Screens wait for news: the database does not answer ({})", failure.getMessage());
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
