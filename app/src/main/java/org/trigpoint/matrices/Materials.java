package org.trigpoint.matrices;

import static org.trigpoint.migrations.schema.Tables.JOURNAL_HEAD;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.STUDY;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.coding.ExtractQueries;
import org.trigpoint.coding.SegmentQueries;
import org.trigpoint.coding.SourceSegments;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.quoting.QuotingQueries;

/**
 * Reads the material of an analysis from the study as it is. The transaction is the caller's, at {@code REPEATABLE READ},
 * and stays open for as long as the wording is used.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Materials {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final DSLContext sql;
    private final Frames frames;
    private final SegmentQueries segments;
    private final Systems systems;
    private final ExtractQueries extracts;
    private final QuotingQueries quoting;

    Materials(
            DSLContext sql,
            Frames frames,
            SegmentQueries segments,
            Systems systems,
            ExtractQueries extracts,
            QuotingQueries quoting) {
        this.sql = sql;
        this.frames = frames;
        this.segments = segments;
        this.systems = systems;
        this.extracts = extracts;
        this.quoting = quoting;
    }

    /**
     * All that counts need.
     *
     * @param reader who asks; a member of one site alone gets that site's material
     * @param analysis of which analysis
     * @param speakers whether it must be known who speaks in the segments; that takes longer the first time
     * @return the material at this moment
     * @throws NotFound when the study has no such analysis
     */
    public Material of(Reader reader, AnalysisId analysis, boolean speakers) {
        Analysis one = systems.analyses().one(reader, analysis);
        List<Material.Site> sites = frames.sites(reader);
        List<Material.Source> sources = frames.sources(reader);
        List<SourceSegments> coded = speakers ? segments.withSpeakers(reader, analysis) : segments.of(reader, analysis);
        return new Material(
                new Material.Moment(
                        sql.select(JOURNAL_HEAD.NUMBER)
                                .from(JOURNAL_HEAD)
                                .fetchSingle()
                                .value1(),
                        OffsetDateTime.now(Clock.system(ZONE)).truncatedTo(ChronoUnit.SECONDS),
                        null),
                origin(reader, one, sites),
                systems.themes().of(reader, analysis),
                systems.codes().uncounted(reader, analysis),
                sites,
                frames.waves(reader),
                sources,
                frames.participants(reader, sources),
                systems.sets().list(reader),
                inOrder(sources, coded),
                new LiveWording(sql, extracts, quoting, reader, analysis));
    }

    private Material.Origin origin(Reader reader, Analysis analysis, List<Material.Site> sites) {
        String onlySite = reader.onlySite() == null || sites.isEmpty()
                ? ""
                : sites.getFirst().code();
        String program = Materials.class.getPackage().getImplementationVersion();
        return sql.select(STUDY.NAME, PERSON.FULL_NAME)
                .from(STUDY)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(reader.person()))
                .where(STUDY.ID.eq(reader.study()))
                .fetchSingle(row -> new Material.Origin(
                        reader.study(),
                        row.value1(),
                        analysis.id(),
                        analysis.name(),
                        analysis.method().label(),
                        onlySite,
                        Objects.requireNonNullElse(row.value2(), ""),
                        Objects.requireNonNullElse(program, "not packaged")));
    }

    private static List<SourceSegments> inOrder(List<Material.Source> sources, List<SourceSegments> coded) {
        Map<SourceId, SourceSegments> bySource = new HashMap<>();
        coded.forEach(one -> bySource.put(one.source(), one));
        return sources.stream()
                .map(source -> bySource.get(source.id()))
                .filter(Objects::nonNull)
                .toList();
    }
}
