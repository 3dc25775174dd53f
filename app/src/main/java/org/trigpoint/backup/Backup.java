package org.trigpoint.backup;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says of itself, in its {@code manifest.json}.
 *
 * @param format how its parts are laid out; 1 so far
 * @param made the moment that all its rows are of
 * @param schemaVersion the version of the schema that they were written under, such as {@code 0062}
 * @param studies how many studies it holds
 * @param sources how many sources
 * @param parts its files, in the order in which they were written
 * @param keys the keys that seal names and recordings in it; the keys themselves are not in it
 */
public record Backup(
        int format,
        OffsetDateTime made,
        String schemaVersion,
        long studies,
        long sources,
        List<Part> parts,
        List<KeyFile> keys) {

    static final int FORMAT = 1;
    static final String MANIFEST = "manifest.json";
    static final String TABLES = "tables/";
    static final String RECORDINGS = "recordings/";
    static final String SEQUENCES = "sequences.csv";

    /**
     * One file of a backup.
     *
     * @param name with its folder, such as {@code tables/coding.csv}
     * @param rows how many rows a table has; null for what is no table
     * @param bytes its length, not compressed
     * @param sha256 its digest, in hexadecimal digits
     */
    public record Part(String name, @Nullable Long rows, long bytes, String sha256) {

        boolean isTable() {
            return name.startsWith(TABLES);
        }

        boolean isRecording() {
            return name.startsWith(RECORDINGS);
        }

        /** The table that a part holds the rows of. */
        String table() {
            return name.substring(TABLES.length(), name.length() - ".csv".length());
        }

        static String of(String table) {
            return TABLES + table + ".csv";
        }
    }

    /**
     * A key that what is sealed in the backup opens with.
     *
     * @param name the name of its file, such as {@code pseudonyms.key}
     * @param sha256 its digest, in hexadecimal digits
     */
    public record KeyFile(String name, String sha256) {}

    /**
     * All its rows.
     *
     * @return how many, over all tables
     */
    public long rows() {
        return parts.stream()
                .mapToLong(part -> part.rows() == null ? 0 : part.rows())
                .sum();
    }

    /**
     * Its recordings, sealed.
     *
     * @return how many files
     */
    public long recordings() {
        return parts.stream().filter(Part::isRecording).count();
    }
}
