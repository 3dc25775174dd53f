package org.trigpoint.undo;

import static org.trigpoint.migrations.schema.Tables.GESTURE;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.GestureId;

/** What a person did last in a study, and what undoing and doing again would take. */
@Service
@Transactional(readOnly = true)
public class UndoQueries {

    private static final int MOST = 200;

    private final DSLContext sql;
    private final GestureReach reach;

    UndoQueries(DSLContext sql, GestureReach reach) {
        this.sql = sql;
        this.reach = reach;
    }

    /** Where a gesture stands. */
    public enum State {
        /** It is done. */
        DONE,
        /** It is undone, and can be done again. */
        UNDONE,
        /** It can't be turned any more. */
        DEAD;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Something that the person did.
     *
     * @param gesture its key
     * @param sentence what was done, a verb in the past first
     * @param madeAt when
     * @param state whether it is done
     * @param hindrance why it could not be undone, or done again, when that was last tried; null: nothing known against it
     */
    public record Line(
            GestureId gesture,
            String sentence,
            OffsetDateTime madeAt,
            State state,
            @Nullable String hindrance) {}

    /**
     * What comes next.
     *
     * @param undo what undoing would undo; null: nothing
     * @param redo what doing again would do; null: nothing
     */
    public record Next(@Nullable Line undo, @Nullable Line redo) {}

    /**
     * What undoing and doing again would take.
     *
     * @param coder whose gestures
     * @return both may be missing
     */
    public Next next(Coder coder) {
        List<Line> both = sql.select(GESTURE.ID, GESTURE.SENTENCE, GESTURE.MADE_AT, GESTURE.STATE, GESTURE.HINDRANCE)
                .from(GESTURE)
                .where(reach.own(coder), GESTURE.STATE.eq("done"), GESTURE.HINDRANCE.isNull())
                .orderBy(GESTURE.ID.desc())
                .limit(1)
                .unionAll(DSL.select(GESTURE.ID, GESTURE.SENTENCE, GESTURE.MADE_AT, GESTURE.STATE, GESTURE.HINDRANCE)
                        .from(GESTURE)
                        .where(reach.own(coder), GESTURE.STATE.eq("undone"), GESTURE.HINDRANCE.isNull())
                        .orderBy(GESTURE.TURNED_AT.desc())
                        .limit(1))
                .fetch(row -> new Line(row.value1(), row.value2(), row.value3(), State.of(row.value4()), row.value5()));
        return new Next(first(both, State.DONE), first(both, State.UNDONE));
    }

    private static @Nullable Line first(List<Line> lines, State state) {
        return lines.stream().filter(line -> line.state() == state).findFirst().orElse(null);
    }

    /**
     * What the person did last.
     *
     * @param coder whose gestures
     * @param limit how many at most, 1 to 200
     * @return the newest first
     */
    public List<Line> mine(Coder coder, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A list holds 1 to " + MOST + " gestures, not " + limit + ".");
        }
        return sql.select(
                        GESTURE.ID,
                        GESTURE.SENTENCE,
                        GESTURE.MADE_AT,
                        GESTURE.STATE.convertFrom(State::of),
                        GESTURE.HINDRANCE)
                .from(GESTURE)
                .where(reach.own(coder))
                .orderBy(GESTURE.ID.desc())
                .limit(limit)
                .fetch(Records.mapping(Line::new));
    }
}
