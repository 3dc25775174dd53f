package org.trigpoint.codebook;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODEBOOK_VERSION;
import static org.trigpoint.migrations.schema.Tables.CODE_GROUP;
import static org.trigpoint.migrations.schema.Tables.CODE_IN_GROUP;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodebookVersionId;

/** Readings of codebooks: the present one, those that were named, and how two differ. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class CodebookQueries {

    private final DSLContext sql;
    private final PresentEntries present;
    private final NamedCodebooks named;
    private final ExampleWords examples;

    CodebookQueries(DSLContext sql, PresentEntries present, NamedCodebooks named, ExampleWords examples) {
        this.sql = sql;
        this.present = present;
        this.named = named;
        this.examples = examples;
    }

    /**
     * The codebook as it is.
     *
     * @param reader who asks; a member of one site alone has that site's segments counted and its examples shown
     * @param analysis of which analysis
     * @return without entries when there is no code yet
     * @throws NotFound when the study has no such analysis
     */
    public Codebook present(Reader reader, AnalysisId analysis) {
        if (!sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        List<Codebook.Group> groups = groups(analysis);
        return examples.in(
                reader, new Codebook(analysis, null, present.of(reader.study(), analysis, reader.onlySite()), groups));
    }

    /**
     * A codebook as it was named.
     *
     * @param reader who asks; a member of one site alone sees that site's examples, and no counts
     * @param version which
     * @return as it was, with the titles that sources have now
     * @throws NotFound when the study has no such version
     */
    public Codebook version(Reader reader, CodebookVersionId version) {
        return examples.in(reader, named.of(reader, version));
    }

    /**
     * The named versions of a codebook.
     *
     * @param reader who asks
     * @param analysis of which analysis
     * @return the last named first; empty when none is named
     * @throws NotFound when the study has no such analysis
     */
    public List<CodebookVersion> versions(Reader reader, AnalysisId analysis) {
        if (!sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        return named.headers(
                CODEBOOK_VERSION.STUDY_ID.eq(reader.study()).and(CODEBOOK_VERSION.ANALYSIS_ID.eq(analysis)));
    }

    /**
     * How a named version differs from a later one, or from the present.
     *
     * @param reader who asks
     * @param from the version to begin with
     * @param to the version to compare with; null for the present
     * @return what changed
     * @throws NotFound when the study has no such version, or the two are not of one analysis
     */
    public CodebookDifference difference(Reader reader, CodebookVersionId from, @Nullable CodebookVersionId to) {
        Codebook before = named.of(reader, from);
        Codebook after = to == null
                ? new Codebook(
                        before.analysis(),
                        null,
                        present.of(reader.study(), before.analysis(), reader.onlySite()),
                        List.of())
                : named.of(reader, to);
        if (!after.analysis().equals(before.analysis())) {
            throw new NotFound();
        }
        Map<CodeId, CodeId> merged = sql.select(CODE.ID, CODE.MERGED_INTO)
                .from(CODE)
                .where(CODE.ANALYSIS_ID.eq(before.analysis()), CODE.MERGED_INTO.isNotNull())
                .fetchMap(CODE.ID, CODE.MERGED_INTO);
        return CodebookDifference.between(before, after, merged);
    }

    private List<Codebook.Group> groups(AnalysisId analysis) {
        return sql.select(
                        CODE_GROUP.ID,
                        CODE_GROUP.UUID,
                        CODE_GROUP.NAME,
                        multiset(select(CODE_IN_GROUP.CODE_ID)
                                        .from(CODE_IN_GROUP)
                                        .join(CODE)
                                        .on(CODE.ID.eq(CODE_IN_GROUP.CODE_ID))
                                        .where(CODE_IN_GROUP.GROUP_ID.eq(CODE_GROUP.ID), CODE.REMOVED_AT.isNull())
                                        .orderBy(CODE.ID))
                                .convertFrom(rows -> rows.map(Record1::value1)))
                .from(CODE_GROUP)
                .where(CODE_GROUP.ANALYSIS_ID.eq(analysis), CODE_GROUP.REMOVED_AT.isNull())
                .orderBy(CODE_GROUP.NAME)
                .fetch(Records.mapping(Codebook.Group::new));
    }
}
