package org.trigpoint.gestures;

import static org.trigpoint.migrations.schema.Routines.gestureBegin;
import static org.trigpoint.migrations.schema.Routines.gestureGoOn;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.GestureId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.StudyId;

/**
 * Makes what a transaction does one gesture, which its person can undo. One line before the first write is enough: triggers
 * of the schema keep each row as it was and as it is. A transaction that changes nothing leaves no gesture.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Gestures {

    private final DSLContext sql;

    Gestures(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Begins a gesture, unless this transaction has begun one already: then that one goes on under its own name.
     *
     * @param study where
     * @param person whose gesture it is; only they can undo it
     * @param analysis the analysis that it belongs to; null when it belongs to none
     * @param sentence what is done, a verb in the past first: {@code Coded “Trust” in LA01-INT-03}
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    public void begin(StudyId study, PersonId person, @Nullable AnalysisId analysis, String sentence) {
        gestureBegin(sql.configuration(), study, person, analysis, sentence);
    }

    /**
     * Ends the gesture of this transaction: what it writes from here on follows from the gesture and is not kept row by row.
     */
    public void end() {
        sql.fetch("select set_config('trigpoint.gesture', '', true)");
    }

    /**
     * Goes on in this transaction with a gesture of an earlier one.
     *
     * @param gesture which
     * @param sentence what the whole of it is called from now on
     * @return false when there is no such gesture, or it was undone in between: nothing has begun then
     */
    public boolean goOn(GestureId gesture, String sentence) {
        return Boolean.TRUE.equals(gestureGoOn(sql.configuration(), gesture, sentence));
    }

    /**
     * The gesture of this transaction.
     *
     * @return empty while nothing that can be undone was changed in it
     */
    public Optional<GestureId> opened() {
        return sql.fetchOptional("select nullif(current_setting('trigpoint.gesture_open', true), '')::bigint")
                .map(row -> row.get(0, Long.class))
                .map(GestureId::new);
    }
}
