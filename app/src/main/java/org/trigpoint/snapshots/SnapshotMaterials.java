package org.trigpoint.snapshots;

import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.codes.Method;
import org.trigpoint.coding.SourceSegments;
import org.trigpoint.matrices.Material;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.sources.Quotations;

/**
 * Reads a snapshot as material for matrices. What comes out is made of its parts alone, in an order that no clock, reader or
 * collation has a hand in. The transaction is the caller's, and stays open for as long as the wording is used.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SnapshotMaterials {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final DSLContext sql;
    private final SnapshotQueries snapshots;
    private final FrozenParts parts;
    private final FrozenRows rows;
    private final Quotations quotations;

    SnapshotMaterials(
            DSLContext sql, SnapshotQueries snapshots, FrozenParts parts, FrozenRows rows, Quotations quotations) {
        this.sql = sql;
        this.snapshots = snapshots;
        this.parts = parts;
        this.rows = rows;
        this.quotations = quotations;
    }

    /**
     * All that counts need, as it was.
     *
     * @param reader who asks; a member of one site alone gets what was of that site and still is
     * @param snapshot which
     * @return the material of then
     * @throws NotFound when the study has no such snapshot
     * @throws Refusal when work in its sources is hidden from the reader by a blind round
     */
    public Material of(Reader reader, SnapshotId snapshot) {
        Snapshot made = snapshots.one(reader, snapshot);
        demandOpen(reader, made);
        FrozenStudy study = new FrozenStudy(rows.read(parts.rows(snapshot)));
        List<SourceId> open = open(reader, study);
        List<Material.Source> sources = study.sources(open);
        Map<SourceId, FrozenPart> coded = parts.segments(snapshot, open);
        Map<SourceId, FrozenSegments> segments = new LinkedHashMap<>();
        coded.forEach((source, part) -> segments.put(source, FrozenSegments.read(part.content())));
        return new Material(
                new Material.Moment(
                        made.journalNumber(),
                        made.madeAt()
                                .atZoneSameInstant(ZONE)
                                .toOffsetDateTime()
                                .truncatedTo(ChronoUnit.SECONDS),
                        made.printed() + " \u201c" + made.name() + "\u201d"),
                origin(reader, study, made),
                study.themes(),
                study.codes(),
                study.sites(site(reader)),
                study.waves(),
                sources,
                study.participants(),
                study.sets(),
                columns(sources, coded, segments),
                new FrozenWording(sql, quotations, reader, study, sources, segments));
    }

    /**
     * Refuses a snapshot that would show somebody what a blind round hides from them.
     *
     * @param reader who asks
     * @param snapshot which
     */
    void demandOpen(Reader reader, Snapshot snapshot) {
        Collection<SourceId> hidden =
                Blindness.hidden(sql, reader.person(), snapshot.analysis()).keySet();
        if (!hidden.isEmpty() && !parts.segments(snapshot.id(), hidden).isEmpty()) {
            throw new Refusal("You code blind in this analysis, and this snapshot shows what others coded there: open it when"
                    + " you have submitted your work.");
        }
    }

    /** The sources that the reader may see now, and might have seen then. */
    private List<SourceId> open(Reader reader, FrozenStudy study) {
        Long only = site(reader);
        List<SourceId> then = study.rows().sources().stream()
                .filter(source -> only == null || only.equals(source.siteId()))
                .map(source -> new SourceId(source.id()))
                .toList();
        if (only == null) {
            return then;
        }
        return sql.select(SOURCE.ID)
                .from(SOURCE)
                .where(
                        SOURCE.STUDY_ID.eq(reader.study()),
                        SOURCE.ID.in(then),
                        DSL.condition("{0} = {1}", SOURCE.SITE_ID, DSL.val(only)))
                .fetch(SOURCE.ID);
    }

    private static @Nullable Long site(Reader reader) {
        var site = reader.onlySite();
        return site == null ? null : site.value();
    }

    private static Material.Origin origin(Reader reader, FrozenStudy study, Snapshot made) {
        FrozenRows.All rows = study.rows();
        Long only = site(reader);
        return new Material.Origin(
                new StudyId(rows.study().id()),
                rows.study().name(),
                new AnalysisId(rows.analysis().id()),
                rows.analysis().name(),
                Method.of(rows.analysis().method()).label(),
                only == null ? "" : study.sites(only).stream().map(Material.Site::code).findFirst().orElse("none"),
                made.madeBy(),
                made.madeWith());
    }

    private static List<SourceSegments> columns(
            List<Material.Source> sources, Map<SourceId, FrozenPart> coded, Map<SourceId, FrozenSegments> segments) {
        List<SourceSegments> columns = new ArrayList<>();
        for (Material.Source source : sources) {
            FrozenPart part = coded.get(source.id());
            FrozenSegments of = segments.get(source.id());
            if (part != null && of != null) {
                columns.add(of.columns(source.id(), Objects.requireNonNull(part.version())));
            }
        }
        return columns;
    }
}
