package org.trigpoint.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.framework.Material.OfParticipant;
import org.trigpoint.framework.Material.OfSource;
import org.trigpoint.framework.MatrixPlan.RowsBy;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceKind;

/** The cases of a matrix, and to which of them a passage belongs. It reads nothing. */
final class Cases {

    /**
     * A case.
     *
     * @param source the source that it is; null for others
     * @param participant the participant that it is; null for others
     * @param roles the roles of those who were asked; null: of everybody in the source
     * @param site the site it belongs to; null when it belongs to none or several
     * @param role the role it belongs to; likewise
     */
    record Case(
            String key,
            String title,
            String under,
            @Nullable SourceId source,
            @Nullable ParticipantId participant,
            @Nullable String roles,
            @Nullable String site,
            @Nullable String role,
            List<OfSource> sources) {}

    private final RowsBy by;
    private final Material material;
    private final List<Case> all = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    Cases(MatrixPlan plan, Material material) {
        this.by = plan.rows();
        this.material = material;
        switch (by) {
            case PARTICIPANTS -> material.participants().values().forEach(this::addParticipant);
            case SOURCES -> material.sources().values().forEach(this::addSource);
            case SITES ->
                material.sites()
                        .forEach((key, name) ->
                                addGroup(key, name, name, source -> Long.toString(Material.number(source.site()))));
            case WAVES ->
                material.waves()
                        .forEach((key, name) ->
                                addGroup(key, name, null, source -> Long.toString(Material.number(source.wave()))));
            case KINDS -> addKinds();
            case ROLES -> roles().forEach(this::addRole);
            case ATTRIBUTE -> addValues();
        }
        for (int at = 0; at < all.size(); at++) {
            places.put(all.get(at).key(), at);
        }
    }

    List<Case> all() {
        return all;
    }

    /** Which case a passage belongs to; -1 for none. */
    int placeOf(CodedPassages.Saying passage) {
        OfSource source = material.sources().get(passage.source());
        if (source == null) {
            return -1;
        }
        return places.getOrDefault(by.ofSpeaker() ? bySpeaker(source, passage) : keyOf(source), -1);
    }

    private String bySpeaker(OfSource source, CodedPassages.Saying passage) {
        ParticipantId says = passage.named() ? passage.says() : source.onlyOne();
        OfParticipant who = says == null ? null : material.participants().get(says);
        if (who == null) {
            return "";
        }
        return by == RowsBy.ROLES ? who.role() : Long.toString(who.id().value());
    }

    private String keyOf(OfSource source) {
        return switch (by) {
            case SITES -> Long.toString(Material.number(source.site()));
            case WAVES -> Long.toString(Material.number(source.wave()));
            case KINDS -> source.kind().word();
            case ATTRIBUTE -> source.value();
            default -> Long.toString(source.id().value());
        };
    }

    private void addParticipant(OfParticipant who) {
        List<OfSource> theirs = sources(source -> source.participants().contains(who.id()));
        String under = who.siteCode().isEmpty() ? who.role() : who.role() + " \u00b7 " + who.siteCode();
        add(new Case(
                Long.toString(who.id().value()),
                who.pseudonym(),
                under,
                null,
                who.id(),
                who.role(),
                nullIfEmpty(who.siteCode()),
                who.role(),
                theirs));
    }

    private void addSource(OfSource source) {
        String under = source.kind().label()
                + (source.siteCode().isEmpty() ? "" : " \u00b7 " + source.siteCode())
                + (source.waveName().isEmpty() ? "" : " \u00b7 " + source.waveName());
        add(new Case(
                Long.toString(source.id().value()),
                source.title(),
                under,
                source.id(),
                null,
                null,
                nullIfEmpty(source.siteCode()),
                one(material.rolesIn(source)),
                List.of(source)));
    }

    private void addGroup(String key, String title, @Nullable String site, Function<OfSource, String> keyOf) {
        List<OfSource> within = sources(source -> keyOf.apply(source).equals(key));
        String of = site == null
                ? one(within.stream().map(OfSource::siteCode).collect(Collectors.toCollection(TreeSet::new)))
                : site;
        add(new Case(key, title, counted(within.size()), null, null, null, of, null, within));
    }

    private void addKinds() {
        Map<String, SourceKind> kinds = new TreeMap<>();
        material.sources().values().forEach(source -> kinds.put(source.kind().label(), source.kind()));
        kinds.forEach((label, kind) ->
                addGroup(kind.word(), label, null, source -> source.kind().word()));
    }

    private void addValues() {
        Set<String> values =
                new TreeSet<>(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.<String>naturalOrder()));
        material.sources().values().stream()
                .map(OfSource::value)
                .filter(value -> !value.isEmpty())
                .forEach(values::add);
        values.forEach(value -> addGroup(value, value, null, OfSource::value));
    }

    private Set<String> roles() {
        return material.participants().values().stream()
                .map(OfParticipant::role)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void addRole(String role) {
        List<OfSource> within = sources(source -> material.rolesIn(source).contains(role));
        add(new Case(role, role, counted(within.size()), null, null, role, null, role, within));
    }

    private void add(Case one) {
        all.add(one);
    }

    private List<OfSource> sources(Predicate<OfSource> which) {
        return material.sources().values().stream().filter(which).toList();
    }

    private static @Nullable String one(Set<String> values) {
        return values.size() == 1 ? nullIfEmpty(values.iterator().next()) : null;
    }

    private static @Nullable String nullIfEmpty(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String counted(int sources) {
        return Plural.of(sources, "source");
    }

    /** The case of a key; null when the matrix has none such. */
    @Nullable
    Case find(String key) {
        Integer place = places.get(key);
        return place == null ? null : Objects.requireNonNull(all.get(place));
    }

    /** The cases by key, in their order. */
    Map<String, Case> byKey() {
        Map<String, Case> found = new LinkedHashMap<>();
        all.forEach(one -> found.put(one.key(), one));
        return found;
    }
}
