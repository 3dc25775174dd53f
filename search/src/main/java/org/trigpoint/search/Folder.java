package org.trigpoint.search;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** The folder of the index on disk: opened whole and of our shape, or emptied. */
final class Folder {
    /** Name of the shape in the data of a commit. */
    static final String SHAPE = "shape";

    private Folder() {}

    static Directory open(Path path) throws IOException {
        Files.createDirectories(path);
        Directory directory = FSDirectory.open(path);
        try {
            if (!sound(directory)) {
                empty(directory);
            }
            return directory;
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /** Whether it is of our shape and every file still has the checksum it was written with. */
    private static boolean sound(Directory directory) throws IOException {
        try {
            SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
            return Shape.VERSION.equals(commit.getUserData().get(SHAPE)) && intact(directory);
        } catch (LockObtainFailedException | AccessDeniedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            // Missing, cut off, altered, or written by a Lucene this one cannot read: a view is made anew, never
            // mended.
            return false;
        }
    }

    /** Reads every file of the last commit once: flipped bytes are seen, which opening the index does not do. */
    private static boolean intact(Directory directory) throws IOException {
        try (CheckIndex check = new CheckIndex(directory)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            check.setThreadCount(2);
            return check.checkIndex().clean;
        }
    }

    /** Deletes the files of an index and nothing else, in case the folder is also something else's. */
    private static void empty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (file.startsWith(IndexFileNames.SEGMENTS)
                    || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
                    || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
                directory.deleteFile(file);
            }
        }
    }
}
