package org.trigpoint.snapshots;

import static org.trigpoint.migrations.schema.Tables.SNAPSHOT_PART;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedArms;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.codes.Method;
import org.trigpoint.coding.SourceSegments;
import org.trigpoint.matrices.Material;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.quoting.QuotingQueries;
import org.trigpoint.sets.SourceSet;
import org.trigpoint.sources.EarlierVersions;
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
    private final Freezing freezing;
    private final Quotations quotations;
    private final QuotingQueries quoting;

    SnapshotMaterials(
            DSLContext sql,
            SnapshotQueries snapshots,
            FrozenParts parts,
            Freezing freezing,
            Quotations quotations,
            QuotingQueries quoting) {
        this.sql = sql;
        this.snapshots = snapshots;
        this.parts = parts;
        this.freezing = freezing;
        this.quotations = quotations;
        this.quoting = quoting;
    }

    /**
     * All that counts need, as it was.
     *
     * @param reader who asks; a member of one site alone gets what was of that site and still is
     * @param snapshot which
     * @param analysis which analysis it is asked about
     * @return the material of then
     * @throws NotFound when that analysis has no such snapshot
     * @throws Refusal when work in its sources is hidden from the reader by a blind round
     */
    public Material of(Reader reader, SnapshotId snapshot, AnalysisId analysis) {
        Snapshot made = snapshots.one(reader, snapshot);
        if (!made.analysis().equals(analysis)) {
            throw new NotFound();
        }
        demandOpen(reader, made);
        FrozenStudy study = freezing.study(parts.rows(snapshot));
        Set<SourceId> open = open(reader, List.of(study));
        List<Material.Source> sources = study.sources(open);
        Map<SourceId, FrozenPart> coded = parts.segments(snapshot, open);
        Map<SourceId, FrozenSegments> segments = new LinkedHashMap<>();
        coded.forEach((source, part) -> segments.put(source, FrozenSegments.read(part.content())));
        return new Material(
                new Material.Moment(
                        made.journalNumber(),
                        made.madeAt().atZoneSameInstant(ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS),
                        made.printed() + " \u201c" + made.name() + "\u201d"),
                origin(reader, study, made),
                study.themes(),
                study.codes(),
                study.sites(site(reader), BlindedArms.intervention(sql, reader.study(), reader.person())),
                study.waves(),
                sources,
                participants(reader, study, sources),
                sets(reader, study, open),
                columns(sources, coded, segments),
                new FrozenWording(asking(reader), study, sources, segments));
    }

    /** What words of then are asked of, for a reader. */
    FrozenWording.Asking asking(Reader reader) {
        return new FrozenWording.Asking(sql, quotations, quoting, reader);
    }

    /** Of one site alone, those of that site and those whom its sources name. */
    private static Map<ParticipantId, Material.Participant> participants(
            Reader reader, FrozenStudy study, List<Material.Source> sources) {
        Map<ParticipantId, Material.Participant> all = study.participants();
        Long only = site(reader);
        if (only != null) {
            Set<String> here = study.sites(only, OptionalInt.empty()).stream()
                    .map(Material.Site::code)
                    .collect(Collectors.toSet());
            Set<ParticipantId> named = new HashSet<>();
            sources.forEach(source -> named.addAll(source.participants()));
            all.values().removeIf(one -> !here.contains(one.site()) && !named.contains(one.id()));
        }
        return all;
    }

    /** Of one site alone, those with a source of that site, and of their sources those alone. */
    private static List<SourceSet> sets(Reader reader, FrozenStudy study, Set<SourceId> open) {
        return site(reader) == null
                ? study.sets()
                : study.sets().stream()
                        .map(set -> new SourceSet(
                                set.id(),
                                set.name(),
                                set.author(),
                                set.like(),
                                set.sources().stream().filter(open::contains).collect(Collectors.toSet())))
                        .filter(set -> !set.sources().isEmpty())
                        .toList();
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
            throw new Refusal(
                    "You code blind in this analysis, and this snapshot shows what others coded there: open it when"
                            + " you have submitted your work.");
        }
    }

    /**
     * Refuses the words of a snapshot to somebody who may not read them as they were: some texts would come closed, and the
     * table would not be the same as for others.
     *
     * @param reader who asks
     * @param snapshot which
     * @throws Refusal when names were replaced in one of its texts since, and the reader is neither a lead nor a data steward
     */
    public void demandWords(Reader reader, SnapshotId snapshot) {
        var site = reader.onlySite();
        boolean closed = sql.fetchExists(DSL.selectOne()
                .from(SNAPSHOT_PART)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SNAPSHOT_PART.VERSION_ID))
                .join(SOURCE)
                .on(SOURCE.ID.eq(SNAPSHOT_PART.SOURCE_ID))
                .where(
                        SNAPSHOT_PART.STUDY_ID.eq(reader.study()),
                        SNAPSHOT_PART.SNAPSHOT_ID.eq(snapshot),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site),
                        DSL.not(EarlierVersions.open(reader))));
        if (closed) {
            throw EarlierVersions.closed();
        }
    }

    /**
     * The sources of some states that the reader may see: of one site alone, those that were of it in every state that has them,
     * and still are.
     */
    Set<SourceId> open(Reader reader, List<FrozenStudy> states) {
        Long only = site(reader);
        Set<SourceId> found = new HashSet<>();
        Set<SourceId> elsewhere = new HashSet<>();
        states.forEach(state -> state.rows()
                .sources()
                .forEach(source -> (only == null || only.equals(source.siteId()) ? found : elsewhere)
                        .add(new SourceId(source.id()))));
        found.removeAll(elsewhere);
        if (only != null) {
            found.retainAll(sql.select(SOURCE.ID)
                    .from(SOURCE)
                    .where(
                            SOURCE.STUDY_ID.eq(reader.study()),
                            SOURCE.SITE_ID.coerce(Long.class).eq(only))
                    .fetchSet(SOURCE.ID));
        }
        return found;
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
                only == null
                        ? ""
                        : study.sites(only, OptionalInt.empty()).stream()
                                .map(Material.Site::code)
                                .findFirst()
                                .orElse("none"),
                made.madeBy(),
                made.madeWith() + "; SHA-256 of the snapshot " + made.digest());
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
