package org.trigpoint.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.finding.ChangeReading.Batch;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.search.PassageIndex;

/**
 * Keeps this process's index in step with the database: it reads what has changed since its own position, as it now is,
 * and commits it together with the new position. A crash repeats a batch, and repeating is harmless.
 */
@Component
public class IndexKeeper implements DisposableBean {

    private static final String OWN = "index";
    private static final String BESIDE_A_SERVER = "index-command";

    private final Path home;
    private final ChangeReading changes;
    private final ReadWriteLock opening = new ReentrantReadWriteLock();
    private final Map<SourceId, String> taken = new HashMap<>();
    private volatile boolean serving;
    private @Nullable PassageIndex index;
    private @Nullable Path folder;
    private @Nullable IndexPosition position;

    IndexKeeper(DatabaseSettings settings, ChangeReading changes) {
        this.home = settings.home();
        this.changes = changes;
    }

    /**
     * Takes in everything that is committed now. An index that has vanished from the disk is filled anew.
     *
     * @throws UncheckedIOException when the index's folder cannot be read or written
     */
    public synchronized void catchUp() {
        open();
        Batch batch;
        do {
            batch = changes.next(position, taken);
            takeIn(batch);
        } while (!batch.last() && !Thread.currentThread().isInterrupted());
    }

    /**
     * Throws the index away and fills it from the database.
     *
     * @throws UncheckedIOException when the index's folder cannot be read or written
     */
    public synchronized void rebuild() {
        open();
        Path place = folder;
        close();
        if (place != null) {
            empty(place);
        }
        catchUp();
    }

    /**
     * How far the index is behind.
     *
     * @return the number of sources that have changed, or come, and are not yet found as they are; 0 when in step
     */
    public int lag() {
        IndexPosition now;
        Map<SourceId, String> in;
        Lock lock = opening.readLock();
        lock.lock();
        try {
            now = position;
            in = Map.copyOf(taken);
        } finally {
            lock.unlock();
        }
        return changes.behind(now, in);
    }

    /** Asks the index, opened where it was not yet; what is found is as new as the last {@link #catchUp}. */
    <T> T ask(Function<PassageIndex, T> question) {
        Lock lock = opening.readLock();
        lock.lock();
        try {
            if (index != null) {
                return question.apply(index);
            }
        } finally {
            lock.unlock();
        }
        synchronized (this) {
            open();
            return question.apply(Objects.requireNonNull(index));
        }
    }

    /** From now on only the folder of a server will do. */
    void serve() {
        serving = true;
    }

    @Override
    public void destroy() {
        close();
    }

    private void takeIn(Batch batch) {
        if (batch.reached().filling()) {
            Filling all = new Filling(changes, batch);
            Objects.requireNonNull(index)
                    .replace(all, all::removed, () -> all.reached().written());
            writing(() -> position = all.reached());
            return;
        }
        if (!batch.empty() || batch.reached().filling() != filling()) {
            Objects.requireNonNull(index)
                    .replace(batch.sources(), batch.removed(), batch.reached().written());
        }
        writing(() -> {
            position = batch.reached();
            taken.putAll(batch.stamps());
            taken.values().removeIf(stamp -> changedIn(stamp) < batch.reached().horizon());
        });
    }

    private boolean filling() {
        return position == null || position.filling();
    }

    private static long changedIn(String stamp) {
        return Long.parseLong(stamp.substring(0, stamp.indexOf(' ')));
    }

    private synchronized void open() {
        if (index != null && folder != null && !there(folder)) {
            close();
        }
        if (index == null) {
            Path found = home.resolve(OWN);
            PassageIndex opened;
            try {
                opened = open(found);
            } catch (UncheckedIOException held) {
                if (serving) {
                    throw held;
                }
                found = home.resolve(BESIDE_A_SERVER);
                opened = open(found);
            }
            set(opened, found);
        }
    }

    private void set(PassageIndex opened, Path found) {
        writing(() -> {
            index = opened;
            folder = found;
            position = opened.position().flatMap(IndexPosition::read).orElse(null);
            taken.clear();
        });
    }

    private synchronized void close() {
        writing(() -> {
            if (index != null) {
                index.close();
            }
            index = null;
            folder = null;
            position = null;
        });
    }

    private void writing(Runnable change) {
        Lock lock = opening.writeLock();
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    private static PassageIndex open(Path folder) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return PassageIndex.open(folder);
    }

    private static boolean there(Path folder) {
        Set<String> names = Set.copyOf(names(folder));
        return names.contains("write.lock") && names.stream().anyMatch(name -> name.startsWith("segments"));
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void empty(Path folder) {
        try {
            for (String name : names(folder)) {
                if (!name.equals("write.lock")) {
                    Files.delete(folder.resolve(name));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
