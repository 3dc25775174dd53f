package org.trigpoint.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Says what was planted in a pack, from the marks that planted it. */
final class Truths {
    private static final List<String> ROLES =
            List.of("keyworker", "systemic-practitioner", "senior-staff", "parent", "child");
    private static final List<List<String>> PAIRS = List.of(
            List.of("trust", "slow"),
            List.of("car", "trust"),
            List.of("car", "circular"),
            List.of("chosen", "ownway"),
            List.of("practical", "slow"));

    private final DemoPack pack;
    private final Map<String, Marked> texts;
    private final Map<String, DemoDocument> documents;
    private final Extracts extracts;

    /** @param texts by document, with all their marks */
    Truths(DemoPack pack, Map<String, Marked> texts) {
        this.pack = pack;
        this.texts = texts;
        this.documents = pack.documents().stream()
                .filter(document -> !document.withdrawn())
                .collect(Collectors.toMap(DemoDocument::id, document -> document));
        this.extracts = new Extracts(pack, documents);
    }

    List<DemoTruth> all() {
        List<DemoTruth> truths = new ArrayList<>();
        Resources.table("truths.txt", 4).forEach(row -> truths.add(search(row)));
        List<DemoTheme> kept = pack.themes().stream()
                .filter(theme -> theme.status().equals("kept"))
                .toList();
        for (DemoTheme theme : kept) {
            sites().forEach(site -> truths.add(cell(theme, "site", site)));
            ROLES.forEach(role -> truths.add(cell(theme, "role", role)));
            sites().forEach(site ->
                    ROLES.forEach(role -> truths.add(cell(theme, DemoTruth.Cell.CROSSED, site + "/" + role))));
        }
        PAIRS.forEach(pair -> truths.add(overlap(pair.getFirst(), pair.getLast())));
        truths.add(trap());
        truths.add(DemoPhases.course(pack));
        truths.addAll(pictures());
        DemoDoubleCoding.CODES.forEach(code -> truths.add(CodedTurns.truth(pack, code)));
        Resources.table("absence.txt", 10).forEach(row -> truths.add(absence(row)));
        truths.addAll(DemoTriangulation.truths());
        truths.addAll(DemoReferences.truths());
        truths.add(DemoSnapshot.truth(pack));
        truths.add(DemoConsents.truth(pack));
        kept.forEach(theme -> truths.add(DemoConsents.withheld(theme, printed(theme), extracts)));
        return truths;
    }

    private List<DemoCoding> printed(DemoTheme theme) {
        return DemoThemework.printed(pack, theme).stream()
                .filter(coding -> documents.containsKey(coding.document()))
                .toList();
    }

    private static DemoTruth.Absence absence(List<String> row) {
        List<Integer> counts = row.subList(2, 10).stream().map(Integer::valueOf).toList();
        return new DemoTruth.Absence(
                row.get(0),
                row.get(1),
                counts.get(0),
                counts.get(1),
                counts.get(2),
                counts.get(3),
                counts.get(4),
                counts.get(5),
                counts.get(6),
                counts.get(7));
    }

    private DemoTruth.Search search(List<String> row) {
        List<String> forms = Resources.words(row.get(2), ",");
        List<String> folded =
                forms.stream().map(form -> form.toLowerCase(Locale.ROOT)).toList();
        List<String> hits = new ArrayList<>();
        for (DemoDocument document : documents.values()) {
            texts.getOrDefault(document.id(), Marked.plain("")).marks().stream()
                    .filter(mark -> mark.name().equals("!" + row.get(1)))
                    .map(mark -> document.slice(mark.start(), mark.end()).replace('\n', ' '))
                    .filter(words -> folded.contains(words.toLowerCase(Locale.ROOT)))
                    .forEach(words -> hits.add(document.id()));
        }
        return new DemoTruth.Search(
                row.get(0), forms, hits.size(), (int) hits.stream().distinct().count(), row.get(3));
    }

    private List<String> sites() {
        return pack.sites().stream()
                .filter(site -> !site.withdrawn())
                .map(DemoSite::code)
                .toList();
    }

    private DemoTruth.Cell cell(DemoTheme theme, String by, String value) {
        List<DemoCoding> chosen = extracts.of(theme, by, value);
        return new DemoTruth.Cell(
                theme.key(),
                by,
                value,
                Extracts.passages(chosen),
                (int) chosen.stream().map(DemoCoding::document).distinct().count(),
                extracts.speakers(chosen),
                extracts.words(chosen));
    }

    private DemoTruth.Overlap overlap(String code, String other) {
        List<String> pairs = new ArrayList<>();
        for (DemoCoding one : extracts.coded(code)) {
            extracts.coded(other).stream()
                    .filter(two -> one.document().equals(two.document()))
                    .filter(two -> one.start() < two.end() && two.start() < one.end())
                    .forEach(two -> pairs.add(two.document()));
        }
        return new DemoTruth.Overlap(
                code, other, pairs.size(), (int) pairs.stream().distinct().count());
    }

    private DemoTruth.CountingTrap trap() {
        DemoTheme diary = theme("diary");
        String bySegments = leader(site -> cell(diary, "site", site).segments());
        String byPeople = leader(site -> cell(diary, "site", site).participants());
        List<DemoCoding> there = extracts.of(diary, "site", bySegments);
        int his = Extracts.passages(there.stream()
                .filter(coding -> extracts.speaker(coding).equals("Gethin"))
                .toList());
        return new DemoTruth.CountingTrap("diary", bySegments, "Gethin", Extracts.passages(there), his, byPeople);
    }

    private String leader(ToIntFunction<String> count) {
        return sites().stream().max(Comparator.comparingInt(count)).orElseThrow();
    }

    private List<DemoTruth> pictures() {
        return List.of(
                new DemoTruth.Picture(
                        "negative cases",
                        "letin",
                        "Two families with a deadline say that slowness cost them trust.",
                        documentsOf(pack.codings().stream()
                                .filter(coding -> theme("letin").against().contains(coding.key()))
                                .toList())),
                new DemoTruth.Picture(
                        "only in control",
                        "fence",
                        "The theme has no passage in an intervention authority.",
                        documentsOf(extracts.of(theme("fence")))),
                new DemoTruth.Picture(
                        "unexpected",
                        "road",
                        "Talking in the car belongs to no dimension of the evaluation questions.",
                        documentsOf(extracts.of(theme("road")))),
                new DemoTruth.Picture(
                        "contradiction in one authority",
                        "",
                        "In LA05 the senior manager says that sessions are monthly, and the workers that they are not.",
                        List.of("D05", "D21")));
    }

    private DemoTheme theme(String key) {
        return pack.themes().stream()
                .filter(theme -> theme.key().equals(key))
                .findAny()
                .orElseThrow();
    }

    private static List<String> documentsOf(List<DemoCoding> codings) {
        return codings.stream().map(DemoCoding::document).distinct().sorted().toList();
    }
}
