package org.trigpoint.attributes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.studies.PlanQueries.SiteLine;
import org.trigpoint.studies.PlanQueries.StudyPlan;
import org.trigpoint.studies.PlanQueries.WaveLine;

/** What words in a cell mean to a study: its kinds, sites and waves by their names, everything else as it is written. */
final class CellWords {

    private static final int LONGEST = 1_000;

    private final StudyPlan plan;
    private final boolean sitesStay;

    CellWords(StudyPlan plan, Coder coder) {
        this.plan = plan;
        this.sitesStay = coder.onlySite() != null;
    }

    /** The cell as it would be shown, or a refusal in one sentence. */
    String meant(String column, String words) {
        String typed = words.strip();
        return switch (column) {
            case "Kind" -> kind(typed).label();
            case "Site" -> typed.isEmpty() ? "" : site(typed).details().name();
            case "Wave" -> typed.isEmpty() ? "" : wave(typed).name();
            default -> attribute(column, typed);
        };
    }

    /** Refuses a change that this coder may not make. */
    void demandAllowed(String column) {
        if (sitesStay && column.equals("Site")) {
            throw new Refusal("You work with the material of one site, so it stays there: ask a lead to move it.");
        }
    }

    /** Adds what a cell says to a description; the words are as {@link #meant} gives them. */
    SourceDescription said(SourceDescription so, String column, String words) {
        return switch (column) {
            case "Kind" -> so.ofKind(kind(words));
            case "Site" -> so.atSite(words.isEmpty() ? null : site(words).site());
            case "Wave" -> so.inWave(words.isEmpty() ? null : wave(words).wave());
            default -> so.withAttribute(column, words);
        };
    }

    private static SourceKind kind(String words) {
        return one(
                Arrays.stream(SourceKind.values()),
                List.of(kind -> same(kind.label(), words), kind -> same(kind.word(), words)),
                "kind",
                words,
                Arrays.stream(SourceKind.values()).map(SourceKind::label).toList());
    }

    private SiteLine site(String words) {
        return one(
                plan.sites().stream(),
                List.of(
                        site -> same(site.details().name(), words),
                        site -> same(site.details().code(), words)),
                "site",
                words,
                names(plan.sites(), site -> site.details().name()));
    }

    private WaveLine wave(String words) {
        return one(
                plan.waves().stream(),
                List.of(wave -> same(wave.name(), words)),
                "wave",
                words,
                names(plan.waves(), WaveLine::name));
    }

    private static String attribute(String column, String words) {
        if (words.length() > LONGEST) {
            throw new Refusal("Shorten the attribute \u201c" + column + "\u201d to 1,000 characters.");
        }
        return words;
    }

    private static <T> T one(Stream<T> all, List<Predicate<T>> ways, String what, String words, List<String> known) {
        List<T> there = all.toList();
        for (Predicate<T> way : ways) {
            List<T> found = there.stream().filter(way).toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
            if (found.size() > 1) {
                throw new Refusal("More than one " + what + " is called \u201c" + words + "\u201d: write its code.");
            }
        }
        String offered = known.isEmpty() ? "the study has none yet" : "use one of " + String.join(", ", known);
        throw new Refusal(
                words.isEmpty()
                        ? "A source always has a " + what + ": " + offered + "."
                        : "There is no " + what + " \u201c" + words + "\u201d: " + offered + ".");
    }

    private static <T> List<String> names(List<T> all, Function<T, String> of) {
        return all.stream().map(of).toList();
    }

    /** Whether two names are one to a person: whatever the case, and however wide their spaces are. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }
}
