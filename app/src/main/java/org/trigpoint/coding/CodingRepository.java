package org.trigpoint.coding;

import static org.jooq.Records.mapping;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.ROUND_AGREEMENT;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.blindness.SubmittedWork;
import org.trigpoint.migrations.AgreementId;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.CodingRecord;
import org.trigpoint.sources.Span;

/** The sole writer of the codings. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CodingRepository {

    private final DSLContext sql;
    private final SubmittedWork submitted;

    CodingRepository(DSLContext sql, SubmittedWork submitted) {
        this.sql = sql;
        this.submitted = submitted;
    }

    /** A code that can be given, with its analysis; it is not merged while it is being given. */
    record Given(AnalysisId analysis, String name) {}

    Given given(Coder coder, CodeId code) {
        return sql.select(CODE.ANALYSIS_ID, CODE.NAME)
                .from(CODE)
                .where(CODE.STUDY_ID.eq(coder.study()), CODE.ID.eq(code), CODE.REMOVED_AT.isNull())
                .forKeyShare()
                .fetchOptional(mapping(Given::new))
                .orElseThrow(NotFound::new);
    }

    /** Inserts unless this coder gave this passage this code before; empty then. */
    Optional<CodingId> insert(Coder coder, AnalysisId analysis, Passage passage, CodeId code) {
        return insert(coder, analysis, passage, code, "coder");
    }

    /** Inserts what was agreed, unless the same person wrote the same down before; empty then. */
    Optional<CodingId> insertAgreed(Coder coder, AnalysisId analysis, Passage passage, CodeId code) {
        return insert(coder, analysis, passage, code, "consensus");
    }

    private Optional<CodingId> insert(Coder coder, AnalysisId analysis, Passage passage, CodeId code, String origin) {
        return sql.insertInto(CODING)
                .set(CODING.STUDY_ID, coder.study())
                .set(CODING.ANALYSIS_ID, analysis)
                .set(CODING.SOURCE_ID, passage.source())
                .set(CODING.VERSION_ID, passage.version())
                .set(CODING.CODE_ID, code)
                .set(CODING.CODER_ID, coder.person())
                .set(CODING.SPAN_START, passage.span().start())
                .set(CODING.SPAN_END, passage.span().end())
                .set(CODING.ORIGIN, origin)
                .onConflictDoNothing()
                .returningResult(CODING.ID)
                .fetchOptional(CODING.ID);
    }

    /** As {@link #insert}, for many passages of one source in one statement. */
    List<CodingId> insertAll(Coder coder, AnalysisId analysis, List<Passage> passages, CodeId code) {
        var rows = passages.stream()
                .map(passage -> DSL.row(
                        coder.study(),
                        analysis,
                        passage.source(),
                        passage.version(),
                        code,
                        coder.person(),
                        passage.span().start(),
                        passage.span().end()))
                .toList();
        return sql.insertInto(
                        CODING,
                        CODING.STUDY_ID,
                        CODING.ANALYSIS_ID,
                        CODING.SOURCE_ID,
                        CODING.VERSION_ID,
                        CODING.CODE_ID,
                        CODING.CODER_ID,
                        CODING.SPAN_START,
                        CODING.SPAN_END)
                .valuesOfRows(rows)
                .onConflictDoNothing()
                .returningResult(CODING.ID)
                .fetch(CODING.ID);
    }

    CodingId same(Coder coder, Passage passage, CodeId code) {
        return sql.select(CODING.ID)
                .from(CODING)
                .where(
                        CODING.VERSION_ID.eq(passage.version()),
                        CODING.CODE_ID.eq(code),
                        CODING.CODER_ID.eq(coder.person()),
                        CODING.ORIGIN.eq("coder"),
                        CODING.SPAN_START.eq(passage.span().start()),
                        CODING.SPAN_END.eq(passage.span().end()))
                .fetchSingle()
                .value1();
    }

    /** A coding with the names of its source and its code. */
    record Named(CodingRecord coding, String source, String code) {}

    /** A coding that this coder may change, locked until the transaction ends; its source's text does not change meanwhile. */
    Named lock(Coder coder, CodingId coding) {
        sql.select(SOURCE.ID)
                .from(SOURCE)
                .where(SOURCE.ID.in(DSL.select(CODING.SOURCE_ID).from(CODING).where(CODING.ID.eq(coding))))
                .forKeyShare()
                .fetch();
        var site = coder.onlySite();
        return sql.select(CODING, SOURCE.TITLE, CODE.NAME)
                .from(CODING)
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID))
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID))
                .where(
                        CODING.STUDY_ID.eq(coder.study()),
                        CODING.ID.eq(coding),
                        Blindness.openCodings(coder.person()),
                        SOURCE.REMOVED_AT.isNull(),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .forUpdate()
                .of(CODING)
                .fetchOptional(mapping(Named::new))
                .orElseThrow(NotFound::new);
    }

    /** Notes which agreement on a source speaks for codings that none speaks for yet; tells for how many. */
    int speakFor(Coder coder, SourceId source, AgreementId agreement, Collection<CodingId> originals) {
        demandSource(coder, source);
        boolean there = sql.fetchExists(
                ROUND_AGREEMENT, ROUND_AGREEMENT.ID.eq(agreement), ROUND_AGREEMENT.SOURCE_ID.eq(source));
        if (!there) {
            throw new NotFound();
        }
        return sql.update(CODING)
                .set(CODING.AGREED_IN, agreement)
                .where(CODING.SOURCE_ID.eq(source), CODING.ID.in(originals), CODING.AGREED_IN.isNull())
                .execute();
    }

    /** Deletes an agreed coding. */
    void deleteAgreed(Coder coder, SourceId source, CodingId coding) {
        demandSource(coder, source);
        int deleted = sql.deleteFrom(CODING)
                .where(CODING.SOURCE_ID.eq(source), CODING.ID.eq(coding), CODING.ORIGIN.eq("consensus"))
                .execute();
        if (deleted == 0) {
            throw new NotFound();
        }
    }

    private void demandSource(Coder coder, SourceId source) {
        var site = coder.onlySite();
        boolean there = sql.fetchExists(
                SOURCE,
                SOURCE.STUDY_ID.eq(coder.study()),
                SOURCE.ID.eq(source),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
        if (!there) {
            throw new NotFound();
        }
    }

    /** As {@link #lock}; a refusal when it is a colleague's and they are no lead, or when it is submitted in a blind round. */
    Named own(Coder coder, CodingId coding) {
        Named found = lock(coder, coding);
        if (!found.coding().getCoderId().equals(coder.person()) && !(coder instanceof Lead)) {
            throw new Refusal("This coding is a colleague\u2019s: ask them, or a team lead, to change it.");
        }
        CodingRecord coded = found.coding();
        if (coded.getOrigin().equals("coder")) {
            submitted.demandOpen(coded.getCoderId(), coded.getAnalysisId(), List.of(coded.getSourceId()));
        }
        return found;
    }

    /** Puts codings on a text version, each at its span; no two of them may come to be the same. */
    void place(VersionId version, Map<Long, Span> placed) {
        List<Map.Entry<Long, Span>> all = List.copyOf(placed.entrySet());
        sql.execute(
                "update coding set version_id = {0}, span_start = placed.span_start, span_end = placed.span_end"
                        + " from unnest({1}, {2}, {3}) as placed (id, span_start, span_end)"
                        + " where coding.id = placed.id",
                DSL.val(version.value()),
                DSL.val(all.stream().map(Map.Entry::getKey).toArray(Long[]::new)),
                DSL.val(all.stream().map(one -> one.getValue().start()).toArray(Integer[]::new)),
                DSL.val(all.stream().map(one -> one.getValue().end()).toArray(Integer[]::new)));
    }

    void delete(CodingId coding) {
        sql.deleteFrom(CODING).where(CODING.ID.eq(coding)).execute();
    }

    void deleteAll(Collection<CodingId> which) {
        sql.deleteFrom(CODING).where(CODING.ID.in(which)).execute();
    }

    void recode(Collection<CodingId> which, CodeId code) {
        sql.update(CODING).set(CODING.CODE_ID, code).where(CODING.ID.in(which)).execute();
    }

    void put(Collection<CodingMoves.Given> as) {
        sql.batch(as.stream()
                        .map(one -> sql.update(CODING)
                                .set(CODING.CODE_ID, one.code())
                                .set(CODING.SPAN_START, one.span().start())
                                .set(CODING.SPAN_END, one.span().end())
                                .where(CODING.ID.eq(one.id())))
                        .toList())
                .execute();
    }

    void copy(CodingMoves.Given as) {
        sql.insertInto(CODING)
                .set(CODING.STUDY_ID, as.study())
                .set(CODING.ANALYSIS_ID, as.analysis())
                .set(CODING.SOURCE_ID, as.source())
                .set(CODING.VERSION_ID, as.version())
                .set(CODING.CODE_ID, as.code())
                .set(CODING.CODER_ID, as.coder())
                .set(CODING.SPAN_START, as.span().start())
                .set(CODING.SPAN_END, as.span().end())
                .set(CODING.ORIGIN, as.agreed() ? "consensus" : "coder")
                .onConflictDoNothing()
                .execute();
    }

    boolean move(CodingId coding, Span span, CodingRecord as) {
        boolean taken = sql.fetchExists(
                CODING,
                CODING.VERSION_ID.eq(as.getVersionId()),
                CODING.CODE_ID.eq(as.getCodeId()),
                CODING.CODER_ID.eq(as.getCoderId()),
                CODING.ORIGIN.eq(as.getOrigin()),
                CODING.SPAN_START.eq(span.start()),
                CODING.SPAN_END.eq(span.end()),
                CODING.ID.ne(coding));
        if (!taken) {
            sql.update(CODING)
                    .set(CODING.SPAN_START, span.start())
                    .set(CODING.SPAN_END, span.end())
                    .where(CODING.ID.eq(coding))
                    .execute();
        }
        return !taken;
    }

    static Passage passageOf(CodingRecord coding) {
        SourceId source = coding.getSourceId();
        VersionId version = coding.getVersionId();
        return new Passage(source, version, new Span(coding.getSpanStart(), coding.getSpanEnd()));
    }
}
