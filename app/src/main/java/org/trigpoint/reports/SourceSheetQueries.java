package org.trigpoint.reports;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.coding.CodedSource;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeEvidence;
import org.trigpoint.memos.MemoAbout;
import org.trigpoint.memos.MemoFilter;
import org.trigpoint.memos.MemoLine;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.reports.SourceSheet.OfCoder;
import org.trigpoint.reports.SourceSheet.OfTheme;
import org.trigpoint.reports.SourceSheet.Printed;
import org.trigpoint.sources.SourceQueries.SourceDetails;
import org.trigpoint.themes.Theme;

/** All that an analysis knows of one source, for a page about it. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class SourceSheetQueries {

    private static final ThemeEvidence NOTHING = new ThemeEvidence(List.of(), List.of());

    private final DSLContext sql;
    private final SheetReadings readings;

    SourceSheetQueries(DSLContext sql, SheetReadings readings) {
        this.sql = sql;
        this.readings = readings;
    }

    /**
     * A source on one page.
     *
     * @param reader who asks
     * @param analysis as which analysis has it
     * @param source which
     * @return all of it, on its present text, without what is hidden from a blind coder
     * @throws NotFound when the study has no such analysis, or no such source for this reader
     */
    public SourceSheet of(Reader reader, AnalysisId analysis, SourceId source) {
        SourceDetails details = readings.sources().details(reader, source);
        CodedSource text = readings.coded().of(reader, source, analysis);
        CodedText coded = new CodedText(
                text,
                details,
                readings.segments().of(reader, analysis).stream()
                        .filter(one -> one.source().equals(source))
                        .findFirst()
                        .orElse(null));
        CodeTree codes = readings.codes().uncounted(reader, analysis);
        Map<ThemeId, ThemeEvidence> hanging = readings.evidence().ofAll(reader, analysis);
        List<Theme> themes = readings.themes().of(reader, analysis).stream()
                .filter(theme -> theme.status().goesOn())
                .toList();
        return new SourceSheet(
                details,
                coded.voices(readings.plans().plan(reader).participants()),
                coded.said(codes),
                coded.codes(codes),
                themes(themes, coded, hanging, source),
                memos(reader, analysis, source),
                quotations(themes, hanging, source),
                coders(reader, analysis, text.version()));
    }

    private static List<OfTheme> themes(
            List<Theme> themes, CodedText coded, Map<ThemeId, ThemeEvidence> hanging, SourceId source) {
        List<OfTheme> found = new ArrayList<>();
        for (Theme theme : themes) {
            List<ThemeEvidence.Attached> here = hanging.getOrDefault(theme.id(), NOTHING).extracts().stream()
                    .filter(one -> one.origin().passage().source().equals(source))
                    .toList();
            int against = (int)
                    here.stream().filter(one -> one.stance() != Stance.SUPPORTS).count();
            OfTheme one = new OfTheme(theme.name(), coded.segments(theme.codes()), here.size() - against, against);
            if (one.segments() > 0 || !here.isEmpty()) {
                found.add(one);
            }
        }
        return found;
    }

    private static List<Printed> quotations(List<Theme> themes, Map<ThemeId, ThemeEvidence> hanging, SourceId source) {
        return themes.stream()
                .flatMap(theme -> hanging.getOrDefault(theme.id(), NOTHING).quotations().stream()
                        .filter(one -> one.origin().passage().source().equals(source))
                        .map(one -> new Printed(theme.name(), one)))
                .toList();
    }

    /** Those about a source are also those on its passages. */
    private List<MemoLine> memos(Reader reader, AnalysisId analysis, SourceId source) {
        return readings
                .memos()
                .list(reader, new MemoFilter(null, MemoAbout.SOURCE, source.value(), null, null, null, false))
                .stream()
                .filter(memo -> memo.analysis() == null || analysis.equals(memo.analysis()))
                .toList();
    }

    private List<OfCoder> coders(Reader reader, AnalysisId analysis, VersionId version) {
        return sql.select(PERSON.FULL_NAME, DSL.count(), DSL.min(CODING.CODED_AT), DSL.max(CODING.CODED_AT))
                .from(CODING)
                .join(PERSON)
                .on(PERSON.ID.eq(CODING.CODER_ID))
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID))
                .where(
                        CODING.STUDY_ID.eq(reader.study()),
                        CODING.ANALYSIS_ID.eq(analysis),
                        CODING.VERSION_ID.eq(version),
                        CODING.ORIGIN.eq("coder"),
                        CODE.REMOVED_AT.isNull(),
                        Blindness.openCodings(reader.person()))
                .groupBy(PERSON.ID, PERSON.FULL_NAME)
                .orderBy(PERSON.FULL_NAME, PERSON.ID)
                .fetch(Records.mapping(OfCoder::new));
    }
}
