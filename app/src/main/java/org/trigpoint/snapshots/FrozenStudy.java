package org.trigpoint.snapshots;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.blindness.BlindedArms;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.matrices.Material;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SourceSetId;
import org.trigpoint.sets.SourceSet;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.themes.Theme;

/** Frozen rows as matrices and lists need them: the same rows give the same in the same order, whoever asks and whenever. */
final class FrozenStudy {

    private static final Comparator<FrozenRows.Source> BY_TITLE = Comparator.comparing(
                    FrozenRows.Source::title, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(FrozenRows.Source::title)
            .thenComparingLong(FrozenRows.Source::id);

    private final FrozenRows.All rows;
    private final Map<Long, FrozenRows.Site> sites;
    private final Map<Long, FrozenRows.Wave> waves;

    FrozenStudy(FrozenRows.All rows) {
        this.rows = rows;
        this.sites = rows.sites().stream().collect(Collectors.toMap(FrozenRows.Site::id, site -> site));
        this.waves = rows.waves().stream().collect(Collectors.toMap(FrozenRows.Wave::id, wave -> wave));
    }

    FrozenRows.All rows() {
        return rows;
    }

    /** The codes; how many segments each has is not told. */
    CodeTree codes() {
        return new CodeTree(rows.codes().stream()
                .map(code -> new Code(
                        new CodeId(code.id()),
                        parent(code.parentId()),
                        code.name(),
                        code.description(),
                        code.colour(),
                        code.position(),
                        0))
                .toList());
    }

    private static @Nullable CodeId parent(@Nullable Long parent) {
        return parent == null ? null : new CodeId(parent);
    }

    /** The themes in their order, each before those under it, the dropped ones too. */
    List<Theme> themes() {
        return FrozenThemes.of(rows);
    }

    /** By code, arms as the reader may see them; of one site alone, that one. */
    List<Material.Site> sites(@Nullable Long only, OptionalInt intervention) {
        return rows.sites().stream()
                .filter(site -> only == null || site.id() == only)
                .sorted(Comparator.comparing(FrozenRows.Site::code))
                .map(site -> new Material.Site(
                        site.code(),
                        site.name(),
                        BlindedArms.shown(orEmpty(site.arm()), intervention),
                        orEmpty(site.structure())))
                .toList();
    }

    List<String> waves() {
        return rows.waves().stream()
                .sorted(Comparator.comparingInt(FrozenRows.Wave::position).thenComparing(FrozenRows.Wave::name))
                .map(FrozenRows.Wave::name)
                .toList();
    }

    /** Those of some sources, by title. */
    List<Material.Source> sources(Collection<SourceId> open) {
        Set<SourceId> seen = Set.copyOf(open);
        Map<Long, Map<String, String>> attributes = attributes();
        Map<Long, Set<ParticipantId>> people = people();
        return rows.sources().stream()
                .filter(source -> seen.contains(new SourceId(source.id())))
                .sorted(BY_TITLE)
                .map(source -> new Material.Source(
                        new SourceId(source.id()),
                        source.title(),
                        SourceKind.of(source.kind()),
                        siteOf(source.siteId()),
                        waveOf(source.waveId()),
                        attributes.getOrDefault(source.id(), Map.of()),
                        people.getOrDefault(source.id(), Set.of())))
                .toList();
    }

    private Map<Long, Map<String, String>> attributes() {
        Map<Long, Map<String, String>> attributes = new HashMap<>();
        rows.attributes()
                .forEach(one -> attributes
                        .computeIfAbsent(one.sourceId(), source -> new TreeMap<>())
                        .put(one.name(), one.value()));
        return attributes;
    }

    private Map<Long, Set<ParticipantId>> people() {
        Map<Long, Set<ParticipantId>> people = new HashMap<>();
        rows.takingPart()
                .forEach(one -> people.computeIfAbsent(one.sourceId(), source -> new HashSet<>())
                        .add(new ParticipantId(one.participantId())));
        rows.speakers().forEach(one -> {
            Long participant = one.participantId();
            if (participant != null) {
                people.computeIfAbsent(one.sourceId(), source -> new HashSet<>())
                        .add(new ParticipantId(participant));
            }
        });
        return people;
    }

    Map<ParticipantId, Material.Participant> participants() {
        Map<ParticipantId, Material.Participant> found = new TreeMap<>(Comparator.comparingLong(ParticipantId::value));
        rows.participants()
                .forEach(one -> found.put(
                        new ParticipantId(one.id()),
                        new Material.Participant(
                                new ParticipantId(one.id()), one.pseudonym(), one.role(), siteOf(one.siteId()))));
        return found;
    }

    List<SourceSet> sets() {
        return rows.sets().stream()
                .map(set -> new SourceSet(
                        new SourceSetId(set.id()),
                        set.name(),
                        "",
                        null,
                        set.sources().stream().map(SourceId::new).collect(Collectors.toSet())))
                .toList();
    }

    /** The full name of a coder. */
    String coder(long person) {
        return rows.coders().stream()
                .filter(one -> one.id() == person)
                .map(FrozenRows.Coder::fullName)
                .findFirst()
                .orElse("");
    }

    private String siteOf(@Nullable Long site) {
        return site == null ? "" : Objects.requireNonNull(sites.get(site)).code();
    }

    private String waveOf(@Nullable Long wave) {
        return wave == null ? "" : Objects.requireNonNull(waves.get(wave)).name();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
