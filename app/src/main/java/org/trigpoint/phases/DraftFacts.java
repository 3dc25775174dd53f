package org.trigpoint.phases;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODEBOOK_VERSION;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.CODING_ROUND;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.READ_MARK;
import static org.trigpoint.migrations.schema.Tables.ROUND_CODER;
import static org.trigpoint.migrations.schema.Tables.ROUND_SOURCE;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ThemeId;

/** What a draft counts, as it is today and as its reader sees it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftFacts {

    private final DSLContext sql;

    DraftFacts(DSLContext sql) {
        this.sql = sql;
    }

    /** A source in which something is coded; site and wave where it has them. */
    record Coded(
            String kind, @Nullable String site, @Nullable String wave) {}

    /** How many sources there are, and how many of them somebody marked as read whole. */
    record Sources(int all, int readWhole) {}

    /** Somebody who coded: codings, and sources with one of theirs. */
    record Coder(String name, int codings, int sources) {}

    /** Codes that were made: all, those in use, those merged into others, those in the bin otherwise. */
    record Codes(int made, int present, int merged, int binned) {}

    /** A theme that is not in the bin. */
    record ThemeNow(ThemeId id, String name, String status) {}

    /** A codebook that was kept under a name. */
    record Version(String name, OffsetDateTime at) {}

    /** A round of coding. */
    record RoundNow(String name, String mode, int sources, int coders) {}

    List<Coded> coded(Reader reader, AnalysisId analysis) {
        return sql.select(SOURCE.KIND, SITE.CODE, WAVE.NAME)
                .from(SOURCE)
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .leftJoin(WAVE)
                .on(WAVE.ID.eq(SOURCE.WAVE_ID))
                .where(
                        there(reader),
                        exists(selectOne()
                                .from(CODING)
                                .join(CODE)
                                .on(CODE.ID.eq(CODING.CODE_ID))
                                .where(
                                        CODING.SOURCE_ID.eq(SOURCE.ID),
                                        CODING.VERSION_ID.eq(SOURCE.VERSION_ID),
                                        CodedDays.standing(reader, analysis))))
                .orderBy(SITE.CODE, WAVE.POSITION, SOURCE.ID)
                .fetch(Records.mapping(Coded::new));
    }

    Sources sources(Reader reader) {
        Condition whole = exists(selectOne()
                .from(READ_MARK)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(READ_MARK.VERSION_ID))
                .where(READ_MARK.SOURCE_ID.eq(SOURCE.ID), READ_MARK.REACHED.ge(TEXT_VERSION.LENGTH)));
        return sql.select(count(), count().filterWhere(whole))
                .from(SOURCE)
                .where(there(reader))
                .fetchSingle(Records.mapping(Sources::new));
    }

    List<Coder> coders(Reader reader, AnalysisId analysis) {
        return sql.select(PERSON.FULL_NAME, count(), countDistinct(CODING.SOURCE_ID))
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(CODING.CODER_ID))
                .where(CodedDays.standing(reader, analysis))
                .groupBy(PERSON.ID, PERSON.FULL_NAME)
                .orderBy(PERSON.FULL_NAME, PERSON.ID)
                .fetch(Records.mapping(Coder::new));
    }

    /** Passages with at least one code, each once. */
    int passages(Reader reader, AnalysisId analysis) {
        return sql.select(countDistinct(CODING.SOURCE_ID, CODING.SPAN_START, CODING.SPAN_END))
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID))
                .where(CodedDays.standing(reader, analysis))
                .fetchSingle()
                .value1();
    }

    Codes codes(Reader reader, AnalysisId analysis) {
        Condition merged = CODE.REMOVED_AT.isNotNull().and(CODE.MERGED_INTO.isNotNull());
        return sql.select(
                        count(),
                        count().filterWhere(CODE.REMOVED_AT.isNull()),
                        count().filterWhere(merged),
                        count().filterWhere(CODE.REMOVED_AT.isNotNull().and(CODE.MERGED_INTO.isNull())))
                .from(CODE)
                .where(CODE.STUDY_ID.eq(reader.study()), CODE.ANALYSIS_ID.eq(analysis))
                .fetchSingle(Records.mapping(Codes::new));
    }

    List<ThemeNow> themes(Reader reader, AnalysisId analysis) {
        return sql.select(THEME.ID, THEME.NAME, THEME.STATUS)
                .from(THEME)
                .where(THEME.STUDY_ID.eq(reader.study()), THEME.ANALYSIS_ID.eq(analysis), THEME.REMOVED_AT.isNull())
                .orderBy(THEME.POSITION, THEME.ID)
                .fetch(Records.mapping(ThemeNow::new));
    }

    List<Version> versions(Reader reader, AnalysisId analysis) {
        return sql.select(CODEBOOK_VERSION.NAME, CODEBOOK_VERSION.MADE_AT)
                .from(CODEBOOK_VERSION)
                .where(CODEBOOK_VERSION.STUDY_ID.eq(reader.study()), CODEBOOK_VERSION.ANALYSIS_ID.eq(analysis))
                .orderBy(CODEBOOK_VERSION.ID)
                .fetch(Records.mapping(Version::new));
    }

    List<RoundNow> rounds(Reader reader, AnalysisId analysis) {
        return sql.select(
                        CODING_ROUND.NAME,
                        CODING_ROUND.MODE,
                        field(selectCount()
                                .from(ROUND_SOURCE)
                                .join(SOURCE)
                                .on(SOURCE.ID.eq(ROUND_SOURCE.SOURCE_ID))
                                .where(ROUND_SOURCE.ROUND_ID.eq(CODING_ROUND.ID), there(reader))),
                        field(selectCount().from(ROUND_CODER).where(ROUND_CODER.ROUND_ID.eq(CODING_ROUND.ID))))
                .from(CODING_ROUND)
                .where(CODING_ROUND.STUDY_ID.eq(reader.study()), CODING_ROUND.ANALYSIS_ID.eq(analysis))
                .orderBy(CODING_ROUND.ID)
                .fetch(Records.mapping(RoundNow::new));
    }

    private static Condition there(Reader reader) {
        var site = reader.onlySite();
        return SOURCE.STUDY_ID
                .eq(reader.study())
                .and(SOURCE.REMOVED_AT.isNull())
                .and(site == null ? noCondition() : SOURCE.SITE_ID.eq(site));
    }
}
