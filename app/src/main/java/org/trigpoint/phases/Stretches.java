package org.trigpoint.phases;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.PHASE_MOVE;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.Method;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.PhaseMoveId;
import org.trigpoint.phases.Development.Stretch;

/** Where an analysis was from when to when. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Stretches {

    private final DSLContext sql;

    Stretches(DSLContext sql) {
        this.sql = sql;
    }

    record Move(PhaseMoveId id, String phase, String reason, PersonId person, String byName, OffsetDateTime at) {}

    /** An analysis, its moves in order, and when what is there now was made. */
    record Course(
            Analysis analysis,
            OffsetDateTime begun,
            List<Move> moves,
            List<OffsetDateTime> codes,
            List<OffsetDateTime> themes) {

        /**
         * The stretches, the first first. A method declared later begins anew with its first phase at the time of its first move;
         * stretches of another method before it stay as they were.
         */
        List<Stretch> stretches(List<LogEntry> entries) {
            List<OffsetDateTime> told =
                    entries.stream().map(LogEntry::happenedAt).toList();
            Phase first = moves.isEmpty()
                    ? Phase.of(analysis.method()).getFirst()
                    : Phase.of(Phase.of(moves.getFirst().phase()).method()).getFirst();
            OffsetDateTime start = earliest(told);
            List<Stretch> stretches = new ArrayList<>();
            stretches.add(stretch(null, first, first, start, end(0), told));
            for (int at = 0; at < moves.size(); at++) {
                Move move = moves.get(at);
                Phase before = stretches.getLast().phase();
                stretches.add(stretch(move, before, Phase.of(move.phase()), move.at(), end(at + 1), told));
            }
            if (stretches.getLast().phase().method() != analysis.method()) {
                Phase anew = Phase.of(analysis.method()).getFirst();
                OffsetDateTime from = stretches.getLast().from();
                stretches.add(stretch(null, anew, anew, from, null, told));
            }
            return stretches;
        }

        private OffsetDateTime earliest(List<OffsetDateTime> told) {
            List<OffsetDateTime> all = new ArrayList<>(told);
            all.add(begun);
            moves.stream().map(Move::at).forEach(all::add);
            return all.stream().min(Comparator.naturalOrder()).orElse(begun);
        }

        private @Nullable OffsetDateTime end(int next) {
            return next < moves.size() ? moves.get(next).at() : null;
        }

        private Stretch stretch(
                @Nullable Move move,
                Phase before,
                Phase phase,
                OffsetDateTime from,
                @Nullable OffsetDateTime until,
                List<OffsetDateTime> told) {
            return new Stretch(
                    phase,
                    from,
                    until,
                    move == null ? null : move.id(),
                    phase.method() == before.method() && phase.number() < before.number(),
                    move == null ? "" : move.reason(),
                    move == null ? "" : move.byName(),
                    within(told, from, until),
                    within(codes, from, until),
                    within(themes, from, until));
        }

        private static int within(List<OffsetDateTime> moments, OffsetDateTime from, @Nullable OffsetDateTime until) {
            return (int) moments.stream()
                    .filter(moment -> !moment.isBefore(from) && (until == null || moment.isBefore(until)))
                    .count();
        }
    }

    private static Field<List<Move>> moves() {
        return multiset(select(
                                PHASE_MOVE.ID,
                                PHASE_MOVE.PHASE,
                                PHASE_MOVE.REASON,
                                PHASE_MOVE.PERSON_ID,
                                PERSON.FULL_NAME,
                                PHASE_MOVE.MOVED_AT)
                        .from(PHASE_MOVE)
                        .join(PERSON)
                        .on(PERSON.ID.eq(PHASE_MOVE.PERSON_ID))
                        .where(PHASE_MOVE.ANALYSIS_ID.eq(ANALYSIS.ID))
                        .orderBy(PHASE_MOVE.ID))
                .convertFrom(rows -> rows.map(Records.mapping(Move::new)));
    }

    Course course(Reader reader, AnalysisId analysis) {
        return sql.select(
                        ANALYSIS.ID,
                        ANALYSIS.NAME,
                        ANALYSIS.METHOD,
                        ANALYSIS.CREATED_AT,
                        moves(),
                        multiset(select(CODE.MADE_AT).from(CODE).where(CODE.ANALYSIS_ID.eq(ANALYSIS.ID)))
                                .convertFrom(rows -> rows.map(row -> row.value1())),
                        multiset(select(THEME.MADE_AT).from(THEME).where(THEME.ANALYSIS_ID.eq(ANALYSIS.ID)))
                                .convertFrom(rows -> rows.map(row -> row.value1())))
                .from(ANALYSIS)
                .where(ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))
                .fetchOptional(row -> new Course(
                        new Analysis(row.value1(), row.value2(), Method.of(row.value3())),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()))
                .orElseThrow(NotFound::new);
    }
}
