package org.trigpoint.finding;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trigpoint.migrations.StudyId;

/**
 * Up to where an index has followed the database.
 *
 * @param database which database, so that another one, or an older copy of it, is not taken for a later moment of the same
 * @param horizon everything committed before this transaction is in
 * @param through the last source that a first filling has reached; {@link #COMPLETE} when it is over
 * @param names of each study, a digest of the names its sources are described with: they change without the sources
 */
record IndexPosition(String database, long horizon, long through, Map<StudyId, String> names) {

    /** No first filling is under way. */
    static final long COMPLETE = Long.MAX_VALUE;

    private static final int PARTS = 4;

    IndexPosition {
        names = Map.copyOf(names);
    }

    /** As {@link #written} wrote it; empty when it is of another shape. */
    static Optional<IndexPosition> read(String written) {
        String[] parts = written.split(" ", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        Map<StudyId, String> names = new TreeMap<>(Comparator.comparingLong(StudyId::value));
        for (String study : parts[3].isEmpty() ? new String[0] : parts[3].split(",", -1)) {
            int equals = study.indexOf('=');
            names.put(new StudyId(Long.parseLong(study.substring(0, equals))), study.substring(equals + 1));
        }
        return Optional.of(new IndexPosition(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), names));
    }

    String written() {
        return database + " " + horizon + " " + through + " "
                + names.entrySet().stream()
                        .map(study -> study.getKey().value() + "=" + study.getValue())
                        .collect(Collectors.joining(","));
    }

    boolean filling() {
        return through != COMPLETE;
    }

    IndexPosition filledThrough(long source) {
        return new IndexPosition(database, horizon, source, names);
    }
}
