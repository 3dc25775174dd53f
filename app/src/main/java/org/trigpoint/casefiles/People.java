package org.trigpoint.casefiles;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
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

    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
                    + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b";

    /** A number and the name of a street: where somebody lives. */
    static final Pattern ADDRESS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:(?:Flat|Apartment|Unit)[ \\t]+\\d{1,4}[A-Za-z]?,?[ \\t]+)?"
                    + "\\d{1,4}[A-Za-z]?,?[ \\t]+(?!" + MONTH + ")(?:" + NAME + "[ \\t]+){1,3}"
                    + "(?:Road|Rd|Street|St|Lane|Avenue|Ave|Close|Drive|Way|Court|Crescent|Terrace|Gardens|Place|Grove|Square|Hill"
                    + "|Rise|Walk|Mews|Row|Park|View|Green)(?![\\p{L}\\p{N}])");

    private static final Pattern LAST_WORD = Pattern.compile("[.?!:\u2026\\n][ \\t\"'\u201c\u2018(]*(" + NAME + ") $");

    private static final Pattern FULL = Pattern.compile(NAME + "(?:[ \\t]+" + NAME + "){1,2}");

    /** Words that stand in the names of offices, meetings and papers. */
    private static final Set<String> OF_OFFICES = Set.of(
            "academy",
            "act",
            "action",
            "adult",
            "advice",
            "agency",
            "aid",
            "alliance",
            "ambulance",
            "area",
            "army",
            "assessment",
            "association",
            "authority",
            "board",
            "borough",
            "bureau",
            "care",
            "case",
            "centre",
            "charity",
            "child",
            "children",
            "church",
            "citizens",
            "city",
            "clinic",
            "college",
            "committee",
            "community",
            "conference",
            "council",
            "county",
            "court",
            "department",
            "district",
            "early",
            "education",
            "exploitation",
            "families",
            "family",
            "forum",
            "foundation",
            "fund",
            "group",
            "health",
            "help",
            "home",
            "hospital",
            "house",
            "housing",
            "hub",
            "infirmary",
            "jobcentre",
            "justice",
            "lane",
            "library",
            "limited",
            "local",
            "ltd",
            "meeting",
            "mental",
            "ministry",
            "national",
            "network",
            "nhs",
            "nursery",
            "office",
            "order",
            "panel",
            "parenting",
            "park",
            "partnership",
            "plan",
            "police",
            "practice",
            "primary",
            "programme",
            "project",
            "protection",
            "refuge",
            "rescue",
            "review",
            "road",
            "safeguarding",
            "school",
            "secondary",
            "service",
            "services",
            "social",
            "society",
            "special",
            "street",
            "strengthening",
            "supervision",
            "support",
            "surgery",
            "team",
            "trust",
            "union",
            "universal",
            "university",
            "work",
            "worker",
            "youth");

    /** Words that begin sentences and are part of no name. */
    private static final Set<String> OPENERS =
            Set.of(("a after afterwards again all also although an and another are as at because"
                            + " before both but by can could dad did do does each earlier either even every everybody father few finally"
                            + " first for from grandma grandmother had has have he her here his how however i if in is it its keyworker"
                            + " last later many may maybe meanwhile might most mother mum must my neither next no nobody nor not now of"
                            + " often on once one only or our perhaps practitioner she should since so some sometimes soon still than that"
                            + " the their then there these they this those though three to today tomorrow tonight two under until was we"
                            + " well were what when where which while who why will with without worker would yes yesterday yet you your")
                    .split(" "));

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private People() {}

    /** Whether words in capitals are the whole name of somebody. */
    static boolean full(String words) {
        return FULL.matcher(bare(words)).matches() && !office(words);
    }

    /** Whether a word among them stands in the names of offices and places of work. */
    static boolean office(String words) {
        return parts(words).anyMatch(part -> OF_OFFICES.contains(part.toLowerCase(Locale.UK)));
    }

    /**
     * Where a name begins whose last part stands at a place: a first name that begins a sentence is a word in capitals like any
     * other, and only what follows it shows that it is one.
     */
    static int begun(String text, int start) {
        int from = Math.max(0, start - LONGEST);
        String left = (from == 0 ? "\n" : "") + text.substring(from, start);
        Matcher before = LAST_WORD.matcher(left);
        if (!before.find()) {
            return start;
        }
        String word = before.group(1);
        boolean ordinary = OPENERS.contains(word.toLowerCase(Locale.UK))
                || Pattern.compile("(?<!\\p{L})" + Pattern.quote(word.toLowerCase(Locale.UK)) + "(?!\\p{L})")
                        .matcher(text)
                        .find();
        return ordinary ? start : start - (left.length() - before.start(1));
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
