package org.trigpoint.ui.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.studies.PlanQueries.StudyPlan;

/** What a description would change in many, in a sentence that is read before it is done. */
final class ChangeWords {

    private final StudyPlan plan;
    private final String thing;
    private final List<Now> many;

    /** What one of the many is now. */
    record Now(
            SourceKind kind,
            @Nullable SiteId site,
            @Nullable WaveId wave) {}

    /** About {@code many}, of which each is called a {@code thing}. */
    ChangeWords(StudyPlan plan, String thing, List<Now> many) {
        this.plan = plan;
        this.thing = thing;
        this.many = List.copyOf(many);
    }

    /** Such as "For all 12 sources: the wave becomes mid-pilot (4 have another now). All else stays as it is." */
    String of(SourceDescription changes) {
        List<String> parts = new ArrayList<>();
        SourceKind kind = changes.kind();
        if (kind != null) {
            parts.add("the kind becomes " + kind.label() + others(Now::kind, kind));
        }
        var site = changes.site();
        if (site != null) {
            parts.add("the site becomes " + site(site.id()) + others(Now::site, site.id()));
        }
        var wave = changes.wave();
        if (wave != null) {
            parts.add("the wave becomes " + wave(wave.id()) + others(Now::wave, wave.id()));
        }
        Set<ParticipantId> participants = changes.participants();
        if (participants != null) {
            parts.add("the participants become " + people(participants) + ", in place of any named before");
        }
        changes.attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(attribute -> parts.add(
                        attribute.getValue().isBlank()
                                ? "the attribute " + attribute.getKey() + " goes"
                                : attribute.getKey() + " = "
                                        + attribute.getValue().strip() + " is set"));
        return parts.isEmpty()
                ? "Nothing is chosen yet: all " + Plural.of(many.size(), thing) + " stay as they are."
                : "For all " + Plural.of(many.size(), thing) + ": " + String.join("; ", parts)
                        + ". All else stays as it is.";
    }

    private String others(Function<Now, @Nullable Object> of, @Nullable Object wanted) {
        long differ = many.stream()
                .map(of)
                .filter(now -> now != null && !Objects.equals(now, wanted))
                .count();
        return differ == 0
                ? ""
                : " (" + Words.number((int) differ) + (differ == 1 ? " has" : " have") + " another now)";
    }

    private String site(@Nullable SiteId id) {
        return plan.sites().stream()
                .filter(line -> line.site().equals(id))
                .map(line -> line.details().code())
                .findFirst()
                .orElse("none");
    }

    private String wave(@Nullable WaveId id) {
        return plan.waves().stream()
                .filter(line -> line.wave().equals(id))
                .map(line -> line.name())
                .findFirst()
                .orElse("none");
    }

    private String people(Set<ParticipantId> wanted) {
        return plan.participants().stream()
                .filter(line -> wanted.contains(line.participant()))
                .map(line -> line.details().pseudonym())
                .collect(Collectors.joining(", "));
    }
}
