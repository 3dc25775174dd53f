package org.trigpoint.familiarisation;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.READ_MARK;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;

/** The reading of how much is read, coded and noted, by source and person. */
@Service
@Transactional(readOnly = true)
public class ProgressQueries {

    private static final Field<Double> READ = DSL.field(DSL.name("work", "read"), SQLDataType.DOUBLE);
    private static final Field<Integer> SEGMENTS = DSL.field(DSL.name("work", "segments"), SQLDataType.INTEGER);
    private static final Field<Integer> COVERED = DSL.field(DSL.name("work", "covered"), SQLDataType.INTEGER);
    private static final Field<Integer> MEMOS = DSL.field(DSL.name("work", "memos"), SQLDataType.INTEGER);
    private static final Field<SourceId> WORKED =
            DSL.field(DSL.name("work", "source_id"), CODING.SOURCE_ID.getDataType());
    private static final Field<PersonId> WORKER =
            DSL.field(DSL.name("work", "person_id"), CODING.CODER_ID.getDataType());

    /** The characters that the codings of a group cover together: {@code spans} is a multirange. */
    private static final Field<Integer> OF_SPANS = DSL.field(
            "(select coalesce(sum(upper(one) - lower(one)), 0)::int from unnest({0}) one)",
            SQLDataType.INTEGER, DSL.field(DSL.name("spans")));

    private static final Field<Object> SPANS =
            DSL.field("range_agg(int4range({0}, {1}))", Object.class, CODING.SPAN_START, CODING.SPAN_END);

    private static final List<SelectField<?>> OF_A_LINE = List.of(
            SOURCE.ID,
            SOURCE.TITLE,
            SOURCE.KIND,
            SITE.NAME,
            WAVE.NAME,
            TEXT_VERSION.LENGTH,
            TEXT_VERSION.WORDS,
            PERSON.ID,
            PERSON.FULL_NAME,
            max(READ).as(ProgressRows.READ),
            sum(SEGMENTS).as(ProgressRows.SEGMENTS),
            sum(COVERED).as(ProgressRows.COVERED),
            sum(MEMOS).as(ProgressRows.MEMOS),
            max(DSL.when(READ_MARK.VERSION_ID.ne(SOURCE.VERSION_ID), 1).else_(0))
                    .as(ProgressRows.CHANGED));

    private final DSLContext sql;

    ProgressQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * How much is read, coded and noted. Work that is hidden from the reader is in no count.
     *
     * @param reader who asks
     * @param analysis whose codings and memos on passages count; null for those of all analyses
     * @return all sources that the reader may see
     * @throws NotFound when the study has no such analysis
     */
    public Progress of(Reader reader, @Nullable AnalysisId analysis) {
        ProgressRows rows = new ProgressRows();
        lines(reader, analysis).forEach(rows::add);
        if (rows.knowsNoAnalysis()) {
            throw new NotFound();
        }
        return rows.progress();
    }

    private List<? extends Record> lines(Reader reader, @Nullable AnalysisId analysis) {
        Table<?> work = marks(reader)
                .unionAll(codings(reader, analysis, true))
                .unionAll(codings(reader, analysis, false))
                .unionAll(memos(reader, analysis))
                .unionAll(analysts(reader))
                .asTable("work", "source_id", "person_id", "read", "segments", "covered", "memos");
        List<SelectField<?>> fields = new ArrayList<>(OF_A_LINE);
        fields.add(DSL.field(known(reader, analysis)).as(ProgressRows.KNOWN));
        return sql.select(fields)
                .from(described()
                        .leftJoin(work)
                        .on(WORKED.eq(SOURCE.ID))
                        .leftJoin(PERSON)
                        .on(PERSON.ID.eq(WORKER))
                        .leftJoin(READ_MARK)
                        .on(READ_MARK.SOURCE_ID.eq(SOURCE.ID), READ_MARK.PERSON_ID.eq(WORKER)))
                .where(visible(reader))
                .groupBy(SOURCE.ID, SITE.ID, WAVE.ID, TEXT_VERSION.ID, PERSON.ID)
                .orderBy(SOURCE.TITLE, SOURCE.ID, PERSON.FULL_NAME, PERSON.ID)
                .fetch();
    }

    private static Table<? extends Record> described() {
        return SOURCE.join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .leftJoin(WAVE)
                .on(WAVE.ID.eq(SOURCE.WAVE_ID));
    }

    private static Condition known(Reader reader, @Nullable AnalysisId analysis) {
        return analysis == null
                ? DSL.trueCondition()
                : DSL.exists(select(ANALYSIS.ID)
                        .from(ANALYSIS)
                        .where(ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis)));
    }

    private static Condition visible(Reader reader) {
        var site = reader.onlySite();
        return DSL.and(
                SOURCE.STUDY_ID.eq(reader.study()),
                SOURCE.REMOVED_AT.isNull(),
                site == null ? noCondition() : SOURCE.SITE_ID.eq(site));
    }

    private static Select<Record6<SourceId, PersonId, Double, Integer, Integer, Integer>> marks(Reader reader) {
        return select(READ_MARK.SOURCE_ID, READ_MARK.PERSON_ID, ReadMarkQueries.share(), nought(), nought(), nought())
                .from(READ_MARK)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(READ_MARK.VERSION_ID))
                .where(READ_MARK.STUDY_ID.eq(reader.study()));
    }

    /** Codings on present texts, of each coder, or of all together: then nobody is named. */
    private static Select<Record6<SourceId, PersonId, Double, Integer, Integer, Integer>> codings(
            Reader reader, @Nullable AnalysisId analysis, boolean each) {
        Field<PersonId> coder = each ? CODING.CODER_ID : DSL.castNull(CODING.CODER_ID);
        var counted = select(
                        CODING.SOURCE_ID.as("source_id"),
                        coder.as("person_id"),
                        count().as("segments"),
                        SPANS.as("spans"))
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID), CODE.REMOVED_AT.isNull())
                .where(
                        CODING.STUDY_ID.eq(reader.study()),
                        CODING.ORIGIN.eq("coder"),
                        analysis == null ? noCondition() : CODING.ANALYSIS_ID.eq(analysis),
                        Blindness.openCodings(reader.person()))
                .groupBy(each ? List.of(CODING.SOURCE_ID, CODING.CODER_ID) : List.of(CODING.SOURCE_ID))
                .asTable("counted");
        return select(
                        DSL.field(DSL.name("counted", "source_id"), CODING.SOURCE_ID.getDataType()),
                        DSL.field(DSL.name("counted", "person_id"), CODING.CODER_ID.getDataType()),
                        DSL.castNull(SQLDataType.DOUBLE),
                        DSL.field(DSL.name("counted", "segments"), SQLDataType.INTEGER),
                        OF_SPANS,
                        nought())
                .from(counted);
    }

    private static Select<Record6<SourceId, PersonId, Double, Integer, Integer, Integer>> memos(
            Reader reader, @Nullable AnalysisId analysis) {
        return select(MEMO.SOURCE_ID, MEMO.AUTHOR_ID, DSL.castNull(SQLDataType.DOUBLE), nought(), nought(), count())
                .from(MEMO)
                .where(
                        MEMO.STUDY_ID.eq(reader.study()),
                        MEMO.SOURCE_ID.isNotNull(),
                        analysis == null
                                ? noCondition()
                                : MEMO.ANALYSIS_ID.isNull().or(MEMO.ANALYSIS_ID.eq(analysis)),
                        Blindness.openMemos(reader.person()))
                .groupBy(MEMO.SOURCE_ID, MEMO.AUTHOR_ID);
    }

    /** Whoever may code, beside each source that they may see. */
    private static Select<Record6<SourceId, PersonId, Double, Integer, Integer, Integer>> analysts(Reader reader) {
        return select(SOURCE.ID, MEMBERSHIP.PERSON_ID, DSL.castNull(SQLDataType.DOUBLE), nought(), nought(), nought())
                .from(SOURCE)
                .join(MEMBERSHIP)
                .on(
                        MEMBERSHIP.STUDY_ID.eq(SOURCE.STUDY_ID),
                        MEMBERSHIP.ROLE.in("lead", "researcher"),
                        MEMBERSHIP.SITE_ID.isNull().or(MEMBERSHIP.SITE_ID.eq(SOURCE.SITE_ID)))
                .where(visible(reader));
    }

    private static Field<Integer> nought() {
        return inline(0);
    }
}
