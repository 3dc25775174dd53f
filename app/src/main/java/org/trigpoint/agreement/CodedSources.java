package org.trigpoint.agreement;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.EXERCISE_TURN;
import static org.trigpoint.migrations.schema.Tables.ROUND_SOURCE;
import static org.trigpoint.migrations.schema.Tables.ROUND_SUBMISSION;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.agreement.Material.Head;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** The sources of an exercise, on the text that they were coded on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CodedSources {

    private final DSLContext sql;

    CodedSources(DSLContext sql) {
        this.sql = sql;
    }

    /** A source as the database has it; several versions when coders submitted on different texts. */
    record Read(
            SourceId source,
            String title,
            boolean removed,
            List<VersionId> versions,
            String text,
            List<Span> turns,
            List<Span> drawn) {}

    List<Read> of(Head head) {
        Condition submitted = ROUND_SUBMISSION
                .ROUND_ID
                .eq(ROUND_SOURCE.ROUND_ID)
                .and(ROUND_SUBMISSION.SOURCE_ID.eq(ROUND_SOURCE.SOURCE_ID));
        Field<List<VersionId>> versions = multiset(DSL.selectDistinct(ROUND_SUBMISSION.VERSION_ID)
                        .from(ROUND_SUBMISSION)
                        .where(submitted))
                .convertFrom(found -> found.map(row -> row.value1()));
        Field<VersionId> last = DSL.field(
                select(DSL.max(ROUND_SUBMISSION.VERSION_ID)).from(ROUND_SUBMISSION).where(submitted));
        return sql.select(
                        SOURCE.ID,
                        SOURCE.TITLE,
                        DSL.field(SOURCE.REMOVED_AT.isNotNull()),
                        versions,
                        TEXT_VERSION.TEXT,
                        turns(),
                        drawn(head))
                .from(ROUND_SOURCE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(ROUND_SOURCE.SOURCE_ID))
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(last))
                .where(ROUND_SOURCE.ROUND_ID.eq(head.round()))
                .orderBy(SOURCE.TITLE, SOURCE.ID)
                .fetch(Records.mapping(Read::new));
    }

    private static Field<List<Span>> turns() {
        return multiset(select(TURN.SPAN_START, TURN.SPAN_END)
                        .from(TURN)
                        .where(TURN.VERSION_ID.eq(TEXT_VERSION.ID), TURN.SPAN_END.gt(TURN.SPAN_START))
                        .orderBy(TURN.NUMBER))
                .convertFrom(found -> found.map(Records.mapping(Span::new)));
    }

    private static Field<List<Span>> drawn(Head head) {
        return multiset(select(EXERCISE_TURN.SPAN_START, EXERCISE_TURN.SPAN_END)
                        .from(EXERCISE_TURN)
                        .where(
                                EXERCISE_TURN.EXERCISE_ID.eq(head.exercise()),
                                EXERCISE_TURN.VERSION_ID.eq(TEXT_VERSION.ID))
                        .orderBy(EXERCISE_TURN.SPAN_START))
                .convertFrom(found -> found.map(Records.mapping(Span::new)));
    }

    /** The turns that count; a text without any is one. */
    static List<Span> turns(Head head, Read read) {
        if (head.drawn() == Drawn.TURN) {
            return Cutting.trimmed(read.text(), read.drawn());
        }
        int length = read.text().codePointCount(0, read.text().length());
        return Cutting.trimmed(read.text(), read.turns().isEmpty() ? List.of(new Span(0, length)) : read.turns());
    }
}
