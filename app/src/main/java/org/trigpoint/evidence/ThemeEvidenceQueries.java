package org.trigpoint.evidence;

import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_EXTRACT;
import static org.trigpoint.migrations.schema.Tables.THEME_QUOTATION;
import static org.trigpoint.migrations.schema.Tables.TURN;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.coding.Passage;
import org.trigpoint.evidence.ThemeEvidence.Attached;
import org.trigpoint.evidence.ThemeEvidence.Chosen;
import org.trigpoint.evidence.ThemeEvidence.Origin;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.quoting.QuotingQueries;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Span;

/** What people hung on a theme, with its words. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ThemeEvidenceQueries {

    private static final int AROUND = 60;

    private static final Lying EXTRACTS = new Lying(
            THEME_EXTRACT.SOURCE_ID, THEME_EXTRACT.VERSION_ID, THEME_EXTRACT.SPAN_START, THEME_EXTRACT.SPAN_END);
    private static final Lying QUOTATIONS = new Lying(
            THEME_QUOTATION.SOURCE_ID,
            THEME_QUOTATION.VERSION_ID,
            THEME_QUOTATION.SPAN_START,
            THEME_QUOTATION.SPAN_END);

    private final DSLContext sql;
    private final Quotations quotations;
    private final QuotingQueries quoting;

    ThemeEvidenceQueries(DSLContext sql, Quotations quotations, QuotingQueries quoting) {
        this.sql = sql;
        this.quotations = quotations;
        this.quoting = quoting;
    }

    /**
     * What hangs on a theme, on the present texts of the sources that the reader may see.
     *
     * @param reader who asks
     * @param theme which theme
     * @return without what is hidden from a blind coder
     * @throws NotFound when the study has no such theme, or it lies in the bin
     */
    public ThemeEvidence of(Reader reader, ThemeId theme) {
        if (!sql.fetchExists(THEME, THEME.STUDY_ID.eq(reader.study()), THEME.ID.eq(theme), THEME.REMOVED_AT.isNull())) {
            throw new NotFound();
        }
        return new ThemeEvidence(
                extracts(reader, THEME_EXTRACT.THEME_ID.eq(theme)), chosen(reader, THEME_QUOTATION.THEME_ID.eq(theme)));
    }

    /**
     * What hangs on all themes of an analysis that are not in the bin.
     *
     * @param reader who asks
     * @param analysis which analysis
     * @return by theme; without those on which nothing hangs
     */
    public Map<ThemeId, ThemeEvidence> ofAll(Reader reader, AnalysisId analysis) {
        var standing = DSL.select(THEME.ID)
                .from(THEME)
                .where(THEME.STUDY_ID.eq(reader.study()), THEME.ANALYSIS_ID.eq(analysis), THEME.REMOVED_AT.isNull());
        Map<ThemeId, List<Attached>> extracts = extracts(reader, THEME_EXTRACT.THEME_ID.in(standing)).stream()
                .collect(Collectors.groupingBy(Attached::theme));
        Map<ThemeId, List<Chosen>> chosen = chosen(reader, THEME_QUOTATION.THEME_ID.in(standing)).stream()
                .collect(Collectors.groupingBy(Chosen::theme));
        return Stream.concat(extracts.keySet().stream(), chosen.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        theme -> theme,
                        theme -> new ThemeEvidence(
                                extracts.getOrDefault(theme, List.of()), chosen.getOrDefault(theme, List.of()))));
    }

    private List<Attached> extracts(Reader reader, Condition which) {
        var rows = rows(
                        reader,
                        EXTRACTS,
                        THEME_EXTRACT,
                        THEME_EXTRACT.ADDED_BY,
                        DSL.and(which, Blindness.openThemeExtracts(reader.person())))
                .sortAsc(SOURCE.TITLE);
        List<Origin> origins = origins(reader, EXTRACTS, rows);
        List<Attached> extracts = new ArrayList<>(rows.size());
        for (int at = 0; at < rows.size(); at++) {
            Record row = rows.get(at);
            extracts.add(new Attached(
                    row.get(THEME_EXTRACT.ID),
                    row.get(THEME_EXTRACT.THEME_ID),
                    Stance.of(row.get(THEME_EXTRACT.STANCE)),
                    row.get(THEME_EXTRACT.NOTE),
                    row.get(PERSON.FULL_NAME),
                    origins.get(at)));
        }
        return extracts;
    }

    private List<Chosen> chosen(Reader reader, Condition which) {
        var rows = rows(
                        reader,
                        QUOTATIONS,
                        THEME_QUOTATION,
                        THEME_QUOTATION.ADDED_BY,
                        DSL.and(which, Blindness.openQuotations(reader.person())))
                .sortAsc(THEME_QUOTATION.POSITION);
        List<Origin> origins = origins(reader, QUOTATIONS, rows);
        List<Chosen> chosen = new ArrayList<>(rows.size());
        for (int at = 0; at < rows.size(); at++) {
            Record row = rows.get(at);
            chosen.add(new Chosen(
                    row.get(THEME_QUOTATION.ID),
                    row.get(THEME_QUOTATION.THEME_ID),
                    QuotationRepository.cuts(row.get(THEME_QUOTATION.CUTS)),
                    row.get(THEME_QUOTATION.LABEL),
                    row.get(PERSON.FULL_NAME),
                    origins.get(at)));
        }
        return chosen;
    }

    /** Where rows of a table lie. */
    private record Lying(
            TableField<?, SourceId> source,
            TableField<?, VersionId> version,
            TableField<?, Integer> start,
            TableField<?, Integer> end) {

        Field<String> speaking(Field<String> what) {
            return DSL.field(DSL.select(what)
                    .from(TURN)
                    .join(SPEAKER)
                    .on(SPEAKER.ID.eq(TURN.SPEAKER_ID))
                    .leftJoin(PARTICIPANT)
                    .on(PARTICIPANT.ID.eq(SPEAKER.PARTICIPANT_ID))
                    .where(TURN.VERSION_ID.eq(version), TURN.SPAN_START.le(start))
                    .orderBy(TURN.SPAN_START.desc())
                    .limit(1));
        }

        Field<String> speaker() {
            return speaking(SPEAKER.LABEL).as("speaker");
        }

        Field<String> role() {
            return speaking(PARTICIPANT.ROLE).as("role");
        }
    }

    private Result<Record> rows(Reader reader, Lying lying, Table<?> table, Field<PersonId> whose, Condition which) {
        var site = reader.onlySite();
        return sql.select(table.fields())
                .select(SOURCE.TITLE, SITE.CODE, WAVE.NAME, PERSON.FULL_NAME, lying.speaker(), lying.role())
                .from(table)
                .join(SOURCE)
                .on(SOURCE.ID.eq(lying.source()), SOURCE.VERSION_ID.eq(lying.version()))
                .join(PERSON)
                .on(PERSON.ID.eq(whose))
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .leftJoin(WAVE)
                .on(WAVE.ID.eq(SOURCE.WAVE_ID))
                .where(which, SOURCE.REMOVED_AT.isNull(), site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .orderBy(lying.source(), lying.start(), lying.end())
                .fetch();
    }

    private List<Origin> origins(Reader reader, Lying lying, Result<Record> rows) {
        List<Quotation> cut = quotations.cut(
                reader, rows.map(row -> new Quotations.Place(row.get(lying.version()), span(lying, row))), AROUND);
        List<Passage> passages =
                rows.map(row -> new Passage(row.get(lying.source()), row.get(lying.version()), span(lying, row)));
        List<Quotable> quotable = quoting.of(reader, passages);
        List<Origin> origins = new ArrayList<>(rows.size());
        for (int at = 0; at < rows.size(); at++) {
            Record row = rows.get(at);
            origins.add(new Origin(
                    passages.get(at),
                    row.get(SOURCE.TITLE),
                    row.get(SITE.CODE),
                    row.get(WAVE.NAME),
                    row.get("speaker", String.class),
                    row.get("role", String.class),
                    cut.get(at),
                    quotable.get(at)));
        }
        return origins;
    }

    private static Span span(Lying lying, Record row) {
        return new Span(row.get(lying.start()), row.get(lying.end()));
    }
}
