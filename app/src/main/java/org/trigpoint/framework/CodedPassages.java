package org.trigpoint.framework;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SpeakerId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.Speaker;
import org.trigpoint.sources.Quotations.Place;
import org.trigpoint.sources.Span;

/** Reads the codings that the cells of a matrix look at: on present texts, open to the reader, and not spoken for. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CodedPassages {

    private static final Speaker SPOKEN = SPEAKER.as("spoken");

    private final DSLContext sql;

    CodedPassages(DSLContext sql) {
        this.sql = sql;
    }

    /** A passage with what tells whose it is. */
    interface Saying {

        SourceId source();

        /** Whether a speaker is named where it starts. */
        boolean named();

        /** The participant that the speaker is linked to; null when they are linked to none. */
        @Nullable
        ParticipantId says();
    }

    /**
     * A coding.
     *
     * @param named whether a speaker is named where it starts
     * @param says the participant that the speaker is linked to; null when they are linked to none
     */
    record Piece(
            CodingId coding,
            CodeId code,
            PersonId coder,
            SourceId source,
            VersionId version,
            Span span,
            boolean named,
            @Nullable ParticipantId says)
            implements Saying {

        Place place() {
            return new Place(version, span);
        }
    }

    /** In reading order: by title of the source, then start and end. */
    List<Piece> of(Reader reader, AnalysisId analysis, Collection<CodeId> codes) {
        Field<SpeakerId> speaking = speaking(CODING.VERSION_ID, CODING.SPAN_START);
        return sql.select(
                        CODING.ID,
                        CODING.CODE_ID,
                        CODING.CODER_ID,
                        CODING.SOURCE_ID,
                        CODING.VERSION_ID,
                        CODING.SPAN_START,
                        CODING.SPAN_END,
                        speaking,
                        saying(speaking))
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID))
                .where(open(reader), CODING.ANALYSIS_ID.eq(analysis), CODING.CODE_ID.in(codes))
                .orderBy(SOURCE.TITLE, SOURCE.ID, CODING.SPAN_START, CODING.SPAN_END, CODING.ID)
                .fetch(row -> new Piece(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        new Span(row.value6(), row.value7()),
                        row.value8() != null,
                        row.value9()));
    }

    /** Who speaks where a passage starts. */
    static Field<SpeakerId> speaking(Field<VersionId> version, Field<Integer> start) {
        return DSL.field(DSL.select(TURN.SPEAKER_ID)
                .from(TURN)
                .where(TURN.VERSION_ID.eq(version), TURN.SPAN_START.le(start))
                .orderBy(TURN.SPAN_START.desc())
                .limit(1));
    }

    /** The participant that a speaker is linked to. */
    static Field<ParticipantId> saying(Field<SpeakerId> speaking) {
        return DSL.field(DSL.select(SPOKEN.PARTICIPANT_ID).from(SPOKEN).where(SPOKEN.ID.eq(speaking)));
    }

    private static Condition open(Reader reader) {
        var site = reader.onlySite();
        return DSL.and(
                CODING.STUDY_ID.eq(reader.study()),
                CODING.AGREED_IN.isNull(),
                CODE.REMOVED_AT.isNull(),
                SOURCE.REMOVED_AT.isNull(),
                Blindness.openCodings(reader.person()),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
    }
}
