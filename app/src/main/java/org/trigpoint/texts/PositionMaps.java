package org.trigpoint.texts;

import static org.trigpoint.migrations.schema.Tables.POSITION_MAP;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.texts.PositionMap.Run;

/**
 * The maps between the versions of texts. Each version but a first has one, from the version that it was made of; those make a
 * tree, and the way between any two versions over that tree is the map between them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PositionMaps {

    private static final int NUMBERS_A_RUN = 3;

    private final DSLContext sql;

    PositionMaps(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Where everything of one version of a text lies in another, earlier or later.
     *
     * @param source whose text
     * @param from one of its versions
     * @param to another one, or the same
     * @return the map
     */
    public PositionMap between(SourceId source, VersionId from, VersionId to) {
        Map<VersionId, VersionId> madeOf = sql.select(POSITION_MAP.VERSION_ID, POSITION_MAP.FROM_VERSION_ID)
                .from(POSITION_MAP)
                .where(POSITION_MAP.SOURCE_ID.eq(source))
                .fetchMap(POSITION_MAP.VERSION_ID, POSITION_MAP.FROM_VERSION_ID);
        List<VersionId> up = lineage(from, madeOf);
        List<VersionId> down = lineage(to, madeOf);
        while (!up.isEmpty() && !down.isEmpty() && up.getLast().equals(down.getLast())) {
            up.removeLast();
            down.removeLast();
        }
        Collections.reverse(down);
        Map<VersionId, PositionMap> steps = stored(source, up, down);
        PositionMap way = PositionMap.identity(length(source, from));
        for (VersionId version : up) {
            way = way.then(Objects.requireNonNull(steps.get(version)).inverse());
        }
        for (VersionId version : down) {
            way = way.then(Objects.requireNonNull(steps.get(version)));
        }
        return way;
    }

    /** Keeps how a new version came from another one. */
    void add(StudyId study, SourceId source, VersionId version, VersionId madeOf, PositionMap map) {
        sql.insertInto(POSITION_MAP)
                .set(POSITION_MAP.STUDY_ID, study)
                .set(POSITION_MAP.SOURCE_ID, source)
                .set(POSITION_MAP.VERSION_ID, version)
                .set(POSITION_MAP.FROM_VERSION_ID, madeOf)
                .set(POSITION_MAP.RUNS, numbers(map))
                .execute();
    }

    /** A version, the one that it was made of, and so on to the first. */
    private static List<VersionId> lineage(VersionId version, Map<VersionId, VersionId> madeOf) {
        List<VersionId> lineage = new ArrayList<>();
        for (@Nullable VersionId at = version; at != null; at = madeOf.get(at)) {
            lineage.add(at);
        }
        return lineage;
    }

    private int length(SourceId source, VersionId version) {
        return sql.select(TEXT_VERSION.LENGTH)
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.SOURCE_ID.eq(source), TEXT_VERSION.ID.eq(version))
                .fetchSingle()
                .value1();
    }

    private Map<VersionId, PositionMap> stored(SourceId source, List<VersionId> up, List<VersionId> down) {
        List<VersionId> wanted = new ArrayList<>(up);
        wanted.addAll(down);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var earlier = TEXT_VERSION.as("earlier");
        return sql.select(POSITION_MAP.VERSION_ID, earlier.LENGTH, TEXT_VERSION.LENGTH, POSITION_MAP.RUNS)
                .from(POSITION_MAP)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(POSITION_MAP.VERSION_ID))
                .join(earlier)
                .on(earlier.ID.eq(POSITION_MAP.FROM_VERSION_ID))
                .where(POSITION_MAP.SOURCE_ID.eq(source), POSITION_MAP.VERSION_ID.in(wanted))
                .fetchMap(POSITION_MAP.VERSION_ID, row -> map(row.value2(), row.value3(), row.value4()));
    }

    /**
     * A map out of the numbers that are stored.
     *
     * @param fromLength how many code points the earlier version has
     * @param toLength how many the later one has
     * @param numbers three for each run
     * @return the map
     * @throws IllegalArgumentException when they are no map of two such texts
     */
    public static PositionMap map(int fromLength, int toLength, Integer[] numbers) {
        List<Run> runs = new ArrayList<>(numbers.length / NUMBERS_A_RUN);
        for (int at = 0; at < numbers.length; at += NUMBERS_A_RUN) {
            runs.add(new Run(numbers[at], numbers[at + 1], numbers[at + 2]));
        }
        return PositionMap.of(fromLength, toLength, runs);
    }

    private static Integer[] numbers(PositionMap map) {
        List<Integer> numbers = new ArrayList<>();
        for (Run run : map.runs()) {
            Collections.addAll(numbers, run.from(), run.to(), run.length());
        }
        return numbers.toArray(Integer[]::new);
    }
}
