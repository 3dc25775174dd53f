package org.trigpoint.undo;

import static org.trigpoint.migrations.schema.Routines.gestureTurn;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.GESTURE;

import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.GestureId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.tables.records.GestureRecord;
import org.trigpoint.sources.SourceChanges;
import org.trigpoint.undo.UndoFact.GestureRedone;
import org.trigpoint.undo.UndoFact.GestureUndone;
import tools.jackson.databind.json.JsonMapper;

/**
 * Undoing one's own gestures of a study, and doing them again: each whole or not at all. What colleagues did since stays;
 * where both can't be, the gesture stays done, and why is kept with it.
 */
@Service
@Transactional(noRollbackFor = Refusal.class)
public class UndoService {

    private final DSLContext sql;
    private final GestureReach reach;
    private final HindranceWords words;
    private final SourceChanges changes;
    private final Journal journal;
    private final JsonMapper json;

    UndoService(
            DSLContext sql,
            GestureReach reach,
            HindranceWords words,
            SourceChanges changes,
            Journal journal,
            JsonMapper json) {
        this.sql = sql;
        this.reach = reach;
        this.words = words;
        this.changes = changes;
        this.journal = journal;
        this.json = json;
    }

    /**
     * Undoes the last gesture of this person in this study that is done and was not found hindered before.
     *
     * @param coder whose gesture
     * @return what was undone
     * @throws Refusal when there is none, or it can't be undone any more: the sentence says why, and the next call goes on
     *     with the gesture before it
     */
    public Turned undo(Coder coder) {
        alone(coder);
        GestureRecord last = one(
                coder,
                GESTURE.STATE.eq("done").and(GESTURE.HINDRANCE.isNull()),
                "There is nothing of yours left to undo in this study.",
                GESTURE.ID.desc());
        return turn(coder, last, true);
    }

    /**
     * Undoes a certain gesture of this person, whatever they did after it.
     *
     * @param coder whose gesture
     * @param gesture which
     * @return what was undone
     * @throws NotFound when this person made no such gesture in this study
     * @throws Refusal when it is undone already, or can't be undone any more
     */
    public Turned undo(Coder coder, GestureId gesture) {
        alone(coder);
        GestureRecord found = sql.selectFrom(GESTURE)
                .where(reach.own(coder), GESTURE.ID.eq(gesture))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (found.getState().equals("undone")) {
            throw new Refusal("This is undone already.");
        }
        if (found.getState().equals("dead")) {
            String why = found.getHindrance();
            throw new Refusal(why == null ? "This was undone, and something new was done after it." : why);
        }
        return turn(coder, found, true);
    }

    /**
     * Does again what this person undid last, unless they have done something new since.
     *
     * @param coder whose gesture
     * @return what was done again
     * @throws Refusal when there is none, or it can't be done again any more
     */
    public Turned redo(Coder coder) {
        alone(coder);
        GestureRecord last = one(
                coder,
                GESTURE.STATE.eq("undone").and(GESTURE.HINDRANCE.isNull()),
                "There is nothing of yours to do again in this study.",
                GESTURE.TURNED_AT.desc());
        return turn(coder, last, false);
    }

    /** One person's undoing happens one after the other, in however many windows. */
    private void alone(Coder coder) {
        sql.fetch(
                "select 1 from pg_advisory_xact_lock(hashtextextended({0}, 0))",
                DSL.val("undo " + coder.study().value() + " " + coder.person().value()));
    }

    private GestureRecord one(Coder coder, Condition state, String none, OrderField<?> order) {
        return sql.selectFrom(GESTURE)
                .where(reach.own(coder), state)
                .orderBy(order)
                .limit(1)
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Refusal(none));
    }

    private void demandAllowed(Coder coder, GestureRecord gesture, String cannot) {
        if (!(coder instanceof Lead) && reach.changesColleagues(gesture)) {
            throw new Refusal(cannot + "it changes a colleague\u2019s coding or memo, which only a team lead may do.");
        }
        reach.demandOpen(gesture);
    }

    /** Turns the rows of a gesture; tells what stood in the way, and then none was turned. */
    private Optional<String> hindered(Coder coder, GestureRecord gesture, boolean back) {
        Hindrance hindrance = Hindrance.of(json, gestureTurn(sql.configuration(), gesture.getId(), back));
        return hindrance == null ? Optional.empty() : Optional.of(words.reason(coder, hindrance, gesture.getId()));
    }

    private Turned turn(Coder coder, GestureRecord gesture, boolean back) {
        String cannot = back ? "This can\u2019t be undone any more: " : "This can\u2019t be done again: ";
        demandAllowed(coder, gesture, cannot);
        // changes of one tree happen one after the other
        sql.select(ANALYSIS.ID)
                .from(ANALYSIS)
                .where(ANALYSIS.ID.eq(gesture.getAnalysisId()))
                .forNoKeyUpdate()
                .fetch();
        reach.endedRound(gesture).or(() -> hindered(coder, gesture, back)).ifPresent(why -> {
            sql.update(GESTURE)
                    .set(GESTURE.HINDRANCE, cannot + why)
                    .where(GESTURE.ID.eq(gesture.getId()))
                    .execute();
            throw new Refusal(cannot + why);
        });
        Set<SourceId> sources = reach.sources(gesture.getId());
        changes.changed(coder.study(), sources);
        journal.record(
                coder.study(),
                coder.person(),
                back
                        ? new GestureUndone(gesture.getId(), gesture.getSentence())
                        : new GestureRedone(gesture.getId(), gesture.getSentence()));
        return new Turned(gesture.getId(), gesture.getSentence(), sources);
    }
}
