package org.trigpoint.coding;

import static org.jooq.Records.mapping;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.RECORDING_MARK;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_CODE;
import static org.trigpoint.migrations.schema.Tables.TURN;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.Span;

/** The reading behind the coding workspace: one look at one moment, whose work does not grow with the study. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class CodedSourceQueries {

    private final DSLContext sql;
    private final PassageClaims claims;

    CodedSourceQueries(DSLContext sql, PassageClaims claims) {
        this.sql = sql;
        this.claims = claims;
    }

    /**
     * A source with what an analysis laid over it.
     *
     * @param reader who asks
     * @param source the source
     * @param analysis the analysis
     * @return all of it
     * @throws NotFound when the study has no such source or analysis, or the source is of a site not open to the reader
     */
    public CodedSource of(Reader reader, SourceId source, AnalysisId analysis) {
        var head = sql.select(SOURCE.VERSION_ID, SOURCE.TITLE, SOURCE.KIND, SITE.CODE, WAVE.NAME, TEXT_VERSION.TEXT)
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .join(ANALYSIS)
                .on(ANALYSIS.STUDY_ID.eq(SOURCE.STUDY_ID), ANALYSIS.ID.eq(analysis))
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .leftJoin(WAVE)
                .on(WAVE.ID.eq(SOURCE.WAVE_ID))
                .where(open(reader, source))
                .fetchOptional()
                .orElseThrow(NotFound::new);
        VersionId version = head.value1();
        return new CodedSource(
                source,
                version,
                head.value2(),
                SourceKind.of(head.value3()),
                head.value4(),
                head.value5(),
                head.value6(),
                turns(source, version),
                codings(reader, version, analysis, DSL.noCondition()),
                memos(reader, version, analysis),
                themes(analysis),
                claims.of(reader, version, analysis));
    }

    /**
     * What an analysis laid over a source by now, without the text: for a screen that has it already.
     *
     * @param reader who asks
     * @param source the source
     * @param analysis the analysis
     * @return the version that the positions count on, and all that lies over it
     * @throws NotFound when the study has no such source or analysis, or the source is of a site not open to the reader
     */
    public CodedSource.Marks marks(Reader reader, SourceId source, AnalysisId analysis) {
        VersionId version = present(reader, source, analysis);
        return new CodedSource.Marks(
                version,
                turns(source, version),
                codings(reader, version, analysis, DSL.noCondition()),
                memos(reader, version, analysis),
                themes(analysis),
                claims.of(reader, version, analysis));
    }

    /**
     * Some codings of a source, as they are by now.
     *
     * @param reader who asks
     * @param source the source
     * @param analysis the analysis
     * @param codings which; those of other sources or analyses are left out
     * @return those that are there and may be seen
     * @throws NotFound when the study has no such source or analysis, or the source is of a site not open to the reader
     */
    public CodedSource.Fresh fresh(Reader reader, SourceId source, AnalysisId analysis, Collection<CodingId> codings) {
        VersionId version = present(reader, source, analysis);
        return new CodedSource.Fresh(version, codings(reader, version, analysis, CODING.ID.in(codings)));
    }

    private VersionId present(Reader reader, SourceId source, AnalysisId analysis) {
        return sql.select(SOURCE.VERSION_ID)
                .from(SOURCE)
                .join(ANALYSIS)
                .on(ANALYSIS.STUDY_ID.eq(SOURCE.STUDY_ID), ANALYSIS.ID.eq(analysis))
                .where(open(reader, source))
                .fetchOptional(SOURCE.VERSION_ID)
                .orElseThrow(NotFound::new);
    }

    private static Condition open(Reader reader, SourceId source) {
        var site = reader.onlySite();
        return DSL.and(
                SOURCE.STUDY_ID.eq(reader.study()),
                SOURCE.ID.eq(source),
                SOURCE.REMOVED_AT.isNull(),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
    }

    /** Speakers are looked for in the source: by their keys alone, those of all studies would be gone through. */
    private List<CodedSource.Turn> turns(SourceId source, VersionId version) {
        return sql.select(TURN.SPAN_START, TURN.SPAN_END, SPEAKER.LABEL, DSL.coalesce(RECORDING_MARK.AT_MS, TURN.AT_MS))
                .from(TURN)
                .leftJoin(SPEAKER)
                .on(SPEAKER.ID.eq(TURN.SPEAKER_ID), SPEAKER.SOURCE_ID.eq(source))
                .leftJoin(RECORDING_MARK)
                .on(RECORDING_MARK.VERSION_ID.eq(TURN.VERSION_ID), RECORDING_MARK.SPAN_START.eq(TURN.SPAN_START))
                .where(TURN.VERSION_ID.eq(version))
                .orderBy(TURN.NUMBER)
                .fetch(mapping(CodedSource.Turn::new));
    }

    private List<CodedSource.GivenCode> codings(
            Reader reader, VersionId version, AnalysisId analysis, Condition which) {
        return sql.select(
                        CODING.ID,
                        CODING.SPAN_START,
                        CODING.SPAN_END,
                        CODING.CODE_ID,
                        CODING.CODER_ID,
                        PERSON.FULL_NAME)
                .from(CODING)
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(CODING.CODER_ID))
                .where(
                        CODING.VERSION_ID.eq(version),
                        CODING.ANALYSIS_ID.eq(analysis),
                        which,
                        CODE.REMOVED_AT.isNull(),
                        Blindness.openCodings(reader.person()))
                .orderBy(CODING.SPAN_START, CODING.SPAN_END.desc(), CODING.ID)
                .fetch(row -> new CodedSource.GivenCode(
                        row.value1(), new Span(row.value2(), row.value3()), row.value4(), row.value5(), row.value6()));
    }

    private List<CodedSource.Memo> memos(Reader reader, VersionId version, AnalysisId analysis) {
        return sql.select(
                        MEMO.ID,
                        MEMO.SPAN_START,
                        MEMO.SPAN_END,
                        MEMO.BODY,
                        MEMO.AUTHOR_ID,
                        PERSON.FULL_NAME,
                        MEMO.REVISION,
                        MEMO.WRITTEN_AT,
                        MEMO.IMPORTANT)
                .from(MEMO)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMO.AUTHOR_ID))
                .where(MEMO.VERSION_ID.eq(version), MEMO.ANALYSIS_ID.eq(analysis), Blindness.openMemos(reader.person()))
                .orderBy(MEMO.SPAN_START, MEMO.ID)
                .fetch(row -> new CodedSource.Memo(
                        row.value1(),
                        new Span(row.value2(), row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9()));
    }

    private List<CodedSource.ThemeOnCode> themes(AnalysisId analysis) {
        return sql.select(THEME_CODE.CODE_ID, THEME.ID, THEME.NAME)
                .from(THEME_CODE)
                .join(THEME)
                .on(THEME.ID.eq(THEME_CODE.THEME_ID))
                .where(THEME.ANALYSIS_ID.eq(analysis), THEME.REMOVED_AT.isNull(), PassageClaims.GOING_ON)
                .orderBy(THEME.POSITION)
                .fetch(mapping(CodedSource.ThemeOnCode::new));
    }
}
