package org.trigpoint.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;

/**
 * Keeps several processes on one home from treading on each other.
 *
 * <p>The <em>door</em> is held by one process at a time, while it starts or stops the server. The <em>guest list</em> is
 * shared by every process that uses it, so whoever leaves can tell whether it is the last. The operating system drops
 * both when a process dies, however it dies.
 */
final class HomeLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PAUSE_MS = 20;

    // The operating system's locks are the process's, not the channel's: a second holder in this process would take
    // the first one's away by closing its file.
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel doorFile;
    private final FileChannel guestFile;
    private @Nullable FileLock door;
    private @Nullable FileLock guest;

    private HomeLock(Path folder) throws IOException {
        this.folder = folder;
        this.doorFile = open(folder.resolve("door.lock"));
        this.guestFile = open(folder.resolve("guests.lock"));
    }

    /**
     * Waits for the door of the folder and closes it behind us.
     *
     * @throws Refusal when this process is in already, or another one holds the door for over two minutes
     */
    static HomeLock enter(Path folder) throws IOException {
        if (!HELD_BY_THIS_PROCESS.add(folder)) {
            throw new Refusal("This process already uses the database in " + folder + ": open it once and share it.");
        }
        try {
            HomeLock lock = new HomeLock(folder);
            lock.shutDoorOrLeave();
            return lock;
        } catch (IOException | RuntimeException failure) {
            HELD_BY_THIS_PROCESS.remove(folder);
            throw failure;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private void shutDoorOrLeave() throws IOException {
        try {
            shutDoor();
        } catch (IOException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** Waits until no other process starts or stops the server, and keeps it so. */
    void shutDoor() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (door == null) {
            door = doorFile.tryLock();
            if (door == null && System.nanoTime() > deadline) {
                throw new Refusal("Another Trigpoint process has been starting or stopping the database in " + folder
                        + " for over two minutes: end that process, then try again.");
            }
            if (door == null) {
                pause();
            }
        }
    }

    /** Lets others start or stop the server again. */
    void openDoor() throws IOException {
        if (door != null) {
            door.release();
            door = null;
        }
    }

    /** Says whether no other process uses the server; asked behind the shut door, the answer holds. */
    boolean alone() throws IOException {
        if (guest != null) {
            guest.release();
            guest = null;
        }
        try (FileLock exclusive = guestFile.tryLock()) {
            return exclusive != null;
        }
    }

    /** Puts this process on the guest list; behind the shut door nobody can be in the way. */
    void settle() throws IOException {
        guest = guestFile.lock(0, Long.MAX_VALUE, true);
    }

    /** Says whether this was not closed yet. */
    boolean isOpen() {
        return doorFile.isOpen();
    }

    @Override
    public void close() throws IOException {
        if (isOpen()) {
            try (doorFile;
                    guestFile) {
                HELD_BY_THIS_PROCESS.remove(folder);
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for another process", interrupted);
        }
    }
}
