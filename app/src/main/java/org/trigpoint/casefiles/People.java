package org.trigpoint.casefiles;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which words in capitals are names of people: those after a title, and two or three together that are no office or place of work. */
final class People {

    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}]*(?:[-'\u2019]\\p{L}[\\p{L}\\p{M}]+)*";

    /** The first group is the name without its title. */
    static final Pattern TITLED =
            Pattern.compile("(?<!\\p{L})(?:Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lady|Lord|Rev(?:erend)?|Judge"
                    + "|Aunt(?:ie|y)?|Uncle|Nan(?:ny|a)?|Gran(?:dma|ny)?|Grand(?:ad|pa))\\.?[ \\t]+("
                    + NAME + "(?:[ \\t]+" + NAME + "){0,2})");

    private static final Pattern FULL = Pattern.compile(NAME + "(?:[ \\t]+" + NAME + "){1,2}");

    /** Words that stand in the names of offices, meetings and papers. */
    private static final Set<String> OF_OFFICES = Set.of(
            "act",
            "adult",
            "agency",
            "alliance",
            "area",
            "assessment",
            "authority",
            "board",
            "borough",
            "care",
            "case",
            "centre",
            "charity",
            "child",
            "children",
            "church",
            "clinic",
            "college",
            "committee",
            "community",
            "conference",
            "council",
            "county",
            "court",
            "department",
            "early",
            "education",
            "exploitation",
            "family",
            "foundation",
            "group",
            "health",
            "help",
            "home",
            "hospital",
            "house",
            "housing",
            "hub",
            "lane",
            "local",
            "meeting",
            "mental",
            "national",
            "nursery",
            "office",
            "order",
            "parenting",
            "park",
            "plan",
            "police",
            "practice",
            "primary",
            "programme",
            "project",
            "protection",
            "review",
            "road",
            "safeguarding",
            "school",
            "secondary",
            "service",
            "services",
            "social",
            "special",
            "street",
            "strengthening",
            "supervision",
            "support",
            "team",
            "universal",
            "university",
            "work",
            "worker",
            "youth");

    private static final int SHORTEST = 3;

    private People() {}

    /** Whether words in capitals are the whole name of somebody. */
    static boolean full(String words) {
        return FULL.matcher(bare(words)).matches()
                && parts(words).noneMatch(part -> OF_OFFICES.contains(part.toLowerCase(Locale.UK)));
    }

    /** The parts by which somebody is called elsewhere in the same text. */
    static List<String> calledBy(String name) {
        return parts(name).filter(part -> part.length() >= SHORTEST).toList();
    }

    private static Stream<String> parts(String words) {
        return Stream.of(bare(words).split("\\s+"));
    }

    private static String bare(String words) {
        return words.strip().replaceFirst("['\u2019]s$", "");
    }
}
