package org.trigpoint.records;

import static org.jooq.impl.DSL.field;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.StudyId;

/**
 * What was worked out of the records of a study, kept in memory for as long as none of them is written: whoever asks within a
 * transaction is given what that transaction would read.
 *
 * @param <T> what is worked out; the same for everybody, so that nothing of it may depend on who asks
 */
public final class Remembered<T> {

    private final DSLContext sql;
    private final int most;
    private final Map<Key, Kept<T>> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(StudyId study, Object what) {}

    private record Kept<T>(String state, T value) {}

    /**
     * Nothing yet.
     *
     * @param sql where records are read
     * @param most how many things are kept; what was not asked for longest goes first
     */
    public Remembered(DSLContext sql, int most) {
        this.sql = sql;
        this.most = most;
    }

    /**
     * What was worked out.
     *
     * @param study of whose records
     * @param what of several things, which
     * @param working works it out within the transaction at hand; it is given what was worked out before, of records as they were
     *     then
     * @return as the records stand in the transaction at hand
     */
    public T of(StudyId study, Object what, Function<Optional<T>, T> working) {
        String state = state(study);
        Key key = new Key(study, what);
        Kept<T> before = remembered(key);
        if (before != null && before.state().equals(state)) {
            return before.value();
        }
        T now = working.apply(Optional.ofNullable(before).map(Kept::value));
        remember(key, new Kept<>(state, now));
        return now;
    }

    /** Whoever writes a row gives it the number of their transaction, so that no two states of a study look the same. */
    private String state(StudyId study) {
        return sql.select(field(
                        "count(*) || ' ' || coalesce(bit_xor(hashint8extended({0}, xmin::text::bigint)), 0)",
                        String.class, RECORD_ROW.ID))
                .from(RECORD_ROW)
                .where(RECORD_ROW.STUDY_ID.eq(study))
                .fetchSingle()
                .value1();
    }

    private @Nullable Kept<T> remembered(Key key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private void remember(Key key, Kept<T> now) {
        synchronized (kept) {
            kept.put(key, now);
            Iterator<Key> oldest = kept.keySet().iterator();
            while (kept.size() > most) {
                oldest.next();
                oldest.remove();
            }
        }
    }
}
