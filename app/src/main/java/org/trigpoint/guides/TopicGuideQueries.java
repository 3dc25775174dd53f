package org.trigpoint.guides;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.GUIDE_QUESTION;
import static org.trigpoint.migrations.schema.Tables.GUIDE_QUESTION_ASKS;
import static org.trigpoint.migrations.schema.Tables.GUIDE_WAVE;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.TOPIC_GUIDE;

import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.guides.TopicGuide.Question;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.sources.SourceKind;

/** Readings of topic guides. They belong to the study as a whole: who sees one site alone reads all of them. */
@Service
@Transactional(readOnly = true)
public class TopicGuideQueries {

    private final DSLContext sql;

    TopicGuideQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The guides of the study, with what their questions ask about in one analysis.
     *
     * @param reader who asks
     * @param analysis whose themes and codes are told; null, or one of another study: none are
     * @return by name
     */
    public List<TopicGuide> of(Reader reader, @Nullable AnalysisId analysis) {
        return sql.select(
                        TOPIC_GUIDE.ID,
                        TOPIC_GUIDE.NAME,
                        TOPIC_GUIDE.REVISION,
                        TOPIC_GUIDE.ANY_WAVE,
                        waves(),
                        TOPIC_GUIDE.ROLES.convertFrom(List::of),
                        TOPIC_GUIDE.KINDS.convertFrom(kinds ->
                                Arrays.stream(kinds).map(SourceKind::of).toList()),
                        questions(analysis))
                .from(TOPIC_GUIDE)
                .where(TOPIC_GUIDE.STUDY_ID.eq(reader.study()))
                .orderBy(DSL.lower(TOPIC_GUIDE.NAME), TOPIC_GUIDE.ID)
                .fetch(Records.mapping(TopicGuide::new));
    }

    private static Field<List<WaveId>> waves() {
        return multiset(select(GUIDE_WAVE.WAVE_ID)
                        .from(GUIDE_WAVE)
                        .where(GUIDE_WAVE.GUIDE_ID.eq(TOPIC_GUIDE.ID))
                        .orderBy(GUIDE_WAVE.WAVE_ID))
                .convertFrom(rows -> rows.map(Record1::value1));
    }

    private static Field<List<Question>> questions(@Nullable AnalysisId analysis) {
        return multiset(select(GUIDE_QUESTION.ID, GUIDE_QUESTION.WORDING, themes(analysis), codes(analysis))
                        .from(GUIDE_QUESTION)
                        .where(GUIDE_QUESTION.GUIDE_ID.eq(TOPIC_GUIDE.ID))
                        .orderBy(GUIDE_QUESTION.POSITION, GUIDE_QUESTION.ID))
                .convertFrom(rows -> rows.map(Records.mapping(Question::new)));
    }

    private static Field<List<ThemeId>> themes(@Nullable AnalysisId analysis) {
        return multiset(select(GUIDE_QUESTION_ASKS.THEME_ID)
                        .from(GUIDE_QUESTION_ASKS)
                        .join(THEME)
                        .on(THEME.ID.eq(GUIDE_QUESTION_ASKS.THEME_ID), THEME.REMOVED_AT.isNull())
                        .where(
                                GUIDE_QUESTION_ASKS.QUESTION_ID.eq(GUIDE_QUESTION.ID),
                                GUIDE_QUESTION_ASKS.ANALYSIS_ID.eq(analysis))
                        .orderBy(THEME.POSITION, THEME.ID))
                .convertFrom(rows -> rows.map(Record1::value1));
    }

    private static Field<List<CodeId>> codes(@Nullable AnalysisId analysis) {
        return multiset(select(GUIDE_QUESTION_ASKS.CODE_ID)
                        .from(GUIDE_QUESTION_ASKS)
                        .join(CODE)
                        .on(CODE.ID.eq(GUIDE_QUESTION_ASKS.CODE_ID), CODE.REMOVED_AT.isNull())
                        .where(
                                GUIDE_QUESTION_ASKS.QUESTION_ID.eq(GUIDE_QUESTION.ID),
                                GUIDE_QUESTION_ASKS.ANALYSIS_ID.eq(analysis))
                        .orderBy(CODE.ID))
                .convertFrom(rows -> rows.map(Record1::value1));
    }
}
