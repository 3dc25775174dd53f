package org.trigpoint.jobs;

import java.io.UncheckedIOException;

/** Deletes what was kept for long enough. Each node sweeps its own disk. */
public interface Sweep {

    /**
     * What is swept away, as a log says it.
     *
     * @return in the plural, such as “old exports”
     */
    String what();

    /**
     * Sweeps once. What fails in one sweep stays for the next.
     *
     * @throws UncheckedIOException when the disk does not let go of something
     */
    void sweep();
}
