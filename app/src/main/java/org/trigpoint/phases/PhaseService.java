package org.trigpoint.phases;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.PHASE_MOVE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.Method;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PhaseMoveId;
import org.trigpoint.phases.PhaseFact.PhaseMoved;

/** Moves of an analysis from phase to phase: on, back, over some; none is ever blocked, all are recorded. */
@Service
@Transactional
public class PhaseService {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final DSLContext sql;
    private final LogCheck check;
    private final Gestures gestures;
    private final Journal journal;

    PhaseService(DSLContext sql, LogCheck check, Gestures gestures, Journal journal) {
        this.sql = sql;
        this.check = check;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * A move that somebody makes.
     *
     * @param to the phase the team is in from now on, one of the analysis' method
     * @param reason why; may be empty, 1,000 characters at most
     * @param on the day of the move, not after today and not before that of the move before; null for now
     */
    public record Move(Phase to, String reason, @Nullable LocalDate on) {}

    /**
     * Moves an analysis to another phase.
     *
     * @param coder who says so
     * @param analysis which
     * @param move where, why and when
     * @return the key of the move
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when its method has no such phase, it is in it already, or the day can't be
     */
    public PhaseMoveId move(Coder coder, AnalysisId analysis, Move move) {
        Method method = hold(coder, analysis);
        LogCheck.demandOf(method, move.to());
        Phase before = check.present(analysis, method);
        if (before.equals(move.to())) {
            throw new Refusal("The analysis is in this phase already: \u201c" + before.name() + "\u201d.");
        }
        String reason = checked(move.reason());
        OffsetDateTime at = after(analysis, Days.at(move.on(), null));
        String went = move.to().number() < before.number() ? "Went back to phase " : "Moved on to phase ";
        gestures.begin(coder.study(), coder.person(), analysis, went + move.to().number());
        PhaseMoveId moved = sql.insertInto(PHASE_MOVE)
                .set(PHASE_MOVE.STUDY_ID, coder.study())
                .set(PHASE_MOVE.ANALYSIS_ID, analysis)
                .set(PHASE_MOVE.PHASE, move.to().word())
                .set(PHASE_MOVE.REASON, reason)
                .set(PHASE_MOVE.PERSON_ID, coder.person())
                .set(PHASE_MOVE.MOVED_AT, at)
                .returningResult(PHASE_MOVE.ID)
                .fetchSingle()
                .value1();
        journal.record(
                coder.study(),
                coder.person(),
                new PhaseMoved(analysis, moved, before.word(), move.to().word(), at, reason));
        return moved;
    }

    private static String checked(String reason) {
        if (reason.strip().length() > 1000) {
            throw new Refusal("A reason holds 1,000 characters at most: shorten it, or write an entry about it.");
        }
        return reason.strip();
    }

    private Method hold(Coder coder, AnalysisId analysis) {
        return sql.select(ANALYSIS.METHOD)
                .from(ANALYSIS)
                .where(ANALYSIS.STUDY_ID.eq(coder.study()), ANALYSIS.ID.eq(analysis))
                .forNoKeyUpdate()
                .fetchOptional(row -> Method.of(row.value1()))
                .orElseThrow(NotFound::new);
    }

    /** The time of a move, which is not before the last one; on the same day it comes right after. */
    private OffsetDateTime after(AnalysisId analysis, OffsetDateTime at) {
        OffsetDateTime last = sql.select(PHASE_MOVE.MOVED_AT)
                .from(PHASE_MOVE)
                .where(PHASE_MOVE.ANALYSIS_ID.eq(analysis))
                .orderBy(PHASE_MOVE.ID.desc())
                .limit(1)
                .fetchOptional(PHASE_MOVE.MOVED_AT)
                .orElse(at);
        if (Days.of(at).isBefore(Days.of(last))) {
            throw new Refusal("The last move was on " + DAY.format(last.atZoneSameInstant(Days.ZONE))
                    + ": choose that day or a later one.");
        }
        return at.isBefore(last) ? last : at;
    }
}
