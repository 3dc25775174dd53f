package org.trigpoint.search.reading;

import java.time.Duration;

/**
 * How much a file may ask for.
 *
 * @param fileBytes      size of the file, in bytes
 * @param textChars      length of the text, in UTF-16 units
 * @param wall           time from handing the file over to its answer
 * @param filesPerWorker after how many files a worker process is replaced
 */
public record ReadingLimits(long fileBytes, int textChars, Duration wall, int filesPerWorker) {
    /** Throws IllegalArgumentException unless all are positive. */
    public ReadingLimits {
        if (fileBytes <= 0 || textChars <= 0 || !wall.isPositive() || filesPerWorker <= 0) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** 20 MB of file, 20 million characters of text, 60 seconds, a new worker after 20 files. */
    public static ReadingLimits standard() {
        return new ReadingLimits(20L << 20, 20_000_000, Duration.ofSeconds(60), 20);
    }
}
