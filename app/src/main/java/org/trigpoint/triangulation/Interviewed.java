package org.trigpoint.triangulation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.codebooks.convergence.Comparison.Reason;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.triangulation.JointDisplay.Cell;
import org.trigpoint.triangulation.JointDisplay.Count;

/**
 * Themes in sources in which people were asked something. A silence says its reason: nobody was interviewed, nobody was asked,
 * or it was asked and not found; and who speaks of a theme without having been asked is told apart.
 *
 * @param themes their names, in their order
 * @param sources interviews and focus groups, with the code of their site
 * @param asked of each theme that a topic guide asks about the sources in which it did; no entry: no guide asks about it
 * @param held what each theme has in each source
 */
record Interviewed(
        Map<ThemeId, String> themes,
        Map<SourceId, String> sources,
        Map<ThemeId, Set<SourceId>> asked,
        Map<ThemeId, Map<SourceId, Held>> held) {

    /** What stands beneath a table of it. */
    static final String NOTE =
            "Interviews and focus groups count once each: of those in which a topic guide asks about the theme how many speak of"
                    + " it, and apart from them who does unasked. No passage where nobody asked is no silence of theirs.";

    /** How to read what {@link Cell#brief} says of a theme. */
    static final String BRIEFLY =
            "In a cell of a theme 5/6 \u00b7 43 says: of 6 that were asked 5 speak of it, in 43 passages; +2: and two more"
                    + " unasked; *: no guide asks about it, and it is of all who were interviewed.";

    /** What a theme has in a source. */
    record Held(int passages, String codings) {}

    /** What is known of a theme at some sites. */
    private record Told(
            int sources, @Nullable Integer asked, int evidenced, int unasked, int passages, List<String> codings) {

        String words() {
            if (sources == 0) {
                return Reason.NO_DATA.label() + ": nobody interviewed";
            }
            String counted = Plural.of(passages, "passage");
            if (asked == null) {
                return evidenced + " of " + sources + " interviews and groups; " + counted + "; no guide asks about it";
            }
            String besides = unasked == 0 ? "" : "; " + unasked + " unasked";
            String counts = passages == 0 ? "" : "; " + counted;
            if (asked == 0) {
                return Reason.NOT_ASKED.label() + besides + counts;
            }
            return evidenced + " of " + asked + " asked"
                    + (passages == 0 ? ": " + Reason.NOT_FOUND.label() : besides + counts);
        }
    }

    /** The same as {@link Told#words} where there is little room. */
    private static String brief(Told told) {
        Integer asked = told.asked();
        String passages = told.passages() == 0 ? "" : " \u00b7 " + told.passages();
        if (told.sources() == 0) {
            return Reason.NO_DATA.label();
        }
        if (asked == null) {
            return told.evidenced() + "/" + told.sources() + "*" + passages;
        }
        String unasked = told.unasked() == 0 ? "" : " +" + told.unasked();
        return (asked == 0 ? Reason.NOT_ASKED.label() : told.evidenced() + "/" + asked) + unasked + passages;
    }

    private Told told(ThemeId theme, Collection<String> sites) {
        Set<SourceId> there = sources.entrySet().stream()
                .filter(each -> sites.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<SourceId, Held> of = held.getOrDefault(theme, Map.of());
        List<SourceId> spoken = there.stream()
                .filter(of::containsKey)
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .toList();
        int passages = 0;
        for (SourceId source : spoken) {
            passages += of.getOrDefault(source, new Held(0, "")).passages();
        }
        List<String> codings = spoken.stream()
                .map(source -> of.getOrDefault(source, new Held(0, "")).codings())
                .toList();
        Set<SourceId> in = asked.get(theme);
        if (in == null) {
            return new Told(there.size(), null, spoken.size(), 0, passages, codings);
        }
        int evidenced = (int) spoken.stream().filter(in::contains).count();
        return new Told(
                there.size(),
                (int) there.stream().filter(in::contains).count(),
                evidenced,
                spoken.size() - evidenced,
                passages,
                codings);
    }

    /** How many of those that were asked at some sites speak of a theme. */
    Cell at(ThemeId theme, Collection<String> sites) {
        Told told = told(theme, sites);
        return new Cell(
                told.words(), brief(told), Digits.digest(told.words() + told.codings()), List.of(), counts(told));
    }

    private static List<Count> counts(Told told) {
        if (told.sources() == 0) {
            return List.of();
        }
        Integer of = told.asked();
        return of == null
                ? List.of(
                        new Count("interviews and groups", told.sources()),
                        new Count("of these speak of it", told.evidenced()),
                        new Count("passages", told.passages()))
                : List.of(
                        new Count("interviews and groups", told.sources()),
                        new Count("asked about it", of),
                        new Count("of those asked speak of it", told.evidenced()),
                        new Count("speak of it unasked", told.unasked()),
                        new Count("passages", told.passages()));
    }

    /** The codes of sites with an interview or a group. */
    Set<String> sites() {
        return Set.copyOf(sources.values());
    }

    /** The part of those that were asked at a site that speak of a theme; of all, where no guide asks about it. */
    double share(ThemeId theme, String site) {
        Told told = told(theme, List.of(site));
        int of = told.asked() == null ? told.sources() : told.asked();
        return of == 0 ? 0 : (double) told.evidenced() / of;
    }
}
