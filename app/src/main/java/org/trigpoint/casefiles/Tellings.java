package org.trigpoint.casefiles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trigpoint.casefiles.CasefileReading.Telling;
import org.trigpoint.privacy.PersonalKind;
import org.trigpoint.privacy.PersonalWords;
import org.trigpoint.sources.Span;
import org.trigpoint.studies.SiteDetails;

/** Finds in a casefile what tells of the authority, of when it was, and of people. The surest is taken first. */
final class Tellings {

    /** Words of names that are of no one authority. */
    private static final Set<String> GENERIC = Set.of(
            "authority",
            "borough",
            "city",
            "council",
            "county",
            "district",
            "east",
            "great",
            "greater",
            "london",
            "metropolitan",
            "north",
            "royal",
            "south",
            "trust",
            "unitary",
            "upon",
            "west",
            "local");

    private static final int SHORTEST_PART = 5;

    private final String text;
    private final BitSet taken = new BitSet();
    private final List<Unit> found = new ArrayList<>();

    private record Unit(String what, int start, int end, String standIn, boolean sure) {}

    private Tellings(String text) {
        this.text = text;
    }

    /**
     * Looks through a text.
     *
     * @param references what authorities call the cases of the list
     * @param sites the study's
     * @param personal what the study's own check found, by code points
     */
    static List<Telling> in(
            String text, Collection<String> references, List<SiteDetails> sites, List<PersonalWords> personal) {
        Tellings tellings = new Tellings(text);
        TimeWords.SIDES.forEach(pattern -> tellings.time("Period", pattern, true));
        references.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(reference -> tellings.words("Reference of a case", reference, "[reference]"));
        sites.forEach(site -> {
            tellings.words("Authority", site.name(), "[authority]");
            tellings.words("Authority", site.code(), "[authority]");
        });
        sites.stream().flatMap(Tellings::parts).forEach(part -> tellings.words("Authority", part, "[authority]"));
        personal.stream()
                .filter(words -> words.kind() == PersonalKind.DATE_OF_BIRTH)
                .forEach(tellings::personal);
        tellings.addresses();
        TimeWords.DATES.forEach(tellings::date);
        tellings.names(personal);
        TimeWords.PERIODS.forEach(pattern -> tellings.time("Period", pattern, true));
        personal.forEach(tellings::personal);
        TimeWords.HINTS.forEach(pattern -> tellings.time("Period", pattern, false));
        return tellings.inOrder();
    }

    private static Stream<String> parts(SiteDetails site) {
        return Stream.of(site.name().split("[^\\p{L}\\p{M}]+"))
                .filter(part -> part.length() >= SHORTEST_PART)
                .filter(part -> !GENERIC.contains(part.toLowerCase(java.util.Locale.UK)));
    }

    private void words(String what, String words, String standIn) {
        Matcher there = Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(words.strip()) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        while (there.find()) {
            take(new Unit(what, there.start(), there.end(), standIn, true));
        }
    }

    private void addresses() {
        Matcher there = People.ADDRESS.matcher(text);
        while (there.find()) {
            take(new Unit("Address", there.start(), there.end(), "[address]", true));
        }
    }

    private void date(Pattern pattern) {
        Matcher there = pattern.matcher(text);
        while (there.find()) {
            take(new Unit("Date", there.start(), there.end(), "[date]", true));
        }
    }

    private void time(String what, Pattern pattern, boolean sure) {
        Matcher there = pattern.matcher(text);
        while (there.find()) {
            take(new Unit(what, there.start(), there.end(), "[when]", sure));
        }
    }

    /** Names after a title and full names, and then each part of them wherever it stands alone. */
    private void names(List<PersonalWords> personal) {
        Set<String> called = new TreeSet<>();
        Matcher titled = People.TITLED.matcher(text);
        while (titled.find()) {
            name(titled.start(1), titled.end(1), called);
        }
        personal.stream()
                .filter(words -> words.kind() == PersonalKind.CAPITALISED)
                .forEach(words -> capitals(words, called));
        for (String part : called) {
            Matcher there = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(part) + "(?![\\p{L}\\p{N}])")
                    .matcher(text);
            while (there.find()) {
                take(new Unit("Name", there.start(), there.end(), "[name]", true));
            }
        }
    }

    private void capitals(PersonalWords words, Set<String> called) {
        int start = text.offsetByCodePoints(0, words.span().start());
        int end = text.offsetByCodePoints(start, words.span().length());
        int begun = People.full(words.words()) ? start : People.begun(text, start);
        if (People.full(text.substring(begun, end))) {
            name(begun, end, called);
        }
    }

    private void name(int start, int end, Set<String> called) {
        if (take(new Unit("Name", start, end, "[name]", true))) {
            called.addAll(People.calledBy(text.substring(start, end)));
        }
    }

    private void personal(PersonalWords words) {
        int start = text.offsetByCodePoints(0, words.span().start());
        int end = text.offsetByCodePoints(start, words.span().length());
        String standIn =
                words.kind().standIn().isEmpty() ? "[name]" : "[" + words.kind().standIn() + "]";
        if (words.kind() == PersonalKind.CAPITALISED && People.office(words.words())) {
            take(new Unit("Organisation or place", start, end, "[organisation]", false));
            return;
        }
        take(new Unit(words.kind().label(), start, end, standIn, words.kind() != PersonalKind.CAPITALISED));
    }

    /** Whether it was taken: what lies over something surer is not. */
    private boolean take(Unit unit) {
        int next = taken.nextSetBit(unit.start());
        boolean free = unit.end() > unit.start() && (next < 0 || next >= unit.end());
        if (free) {
            taken.set(unit.start(), unit.end());
            found.add(unit);
        }
        return free;
    }

    private List<Telling> inOrder() {
        found.sort(Comparator.comparingInt(Unit::start));
        List<Telling> tells = new ArrayList<>();
        int at = 0;
        int point = 0;
        for (Unit unit : found) {
            point += text.codePointCount(at, unit.start());
            Span span = new Span(point, point + text.codePointCount(unit.start(), unit.end()));
            tells.add(new Telling(
                    unit.what(), span, text.substring(unit.start(), unit.end()), unit.standIn(), unit.sure()));
            at = unit.start();
        }
        return tells;
    }
}
