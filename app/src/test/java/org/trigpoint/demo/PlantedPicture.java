package org.trigpoint.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the home page, the displays and the pages of questions must show, worked out from the demo's files and lists by plain
 * arithmetic.
 */
final class PlantedPicture {

    static final DemoPack PACK = DemoPack.s();

    private final PlantedFiles files = new PlantedFiles(PACK.sites());
    private final Map<String, DemoDocument> interviews = PACK.documents().stream()
            .filter(document -> !document.withdrawn())
            .filter(document ->
                    Set.of("focus-group", "interview", "family-interview").contains(document.kind()))
            .collect(Collectors.toMap(DemoDocument::id, document -> document));
    private final Map<String, List<Double>> changes = new HashMap<>();
    private final Map<String, Integer> people = new HashMap<>();
    private final Map<String, Map<String, Measured>> fidelity = new HashMap<>();

    PlantedPicture() {
        goals();
    }

    PlantedFiles files() {
        return files;
    }

    /** A measure at a site: met or not, and how many of how many; nothing where nothing was sent. */
    record Measured(boolean met, String numerator, int of) {}

    List<String> delivering() {
        return PACK.sites().stream()
                .filter(site -> site.arm().equals("intervention") && !site.withdrawn())
                .map(DemoSite::code)
                .toList();
    }

    /** F1 to F8 at a site, each as it is decided. */
    Map<String, Measured> fidelity(String site) {
        return fidelity.computeIfAbsent(site, this::worked);
    }

    private Map<String, Measured> worked(String site) {
        Map<String, Measured> measured = new LinkedHashMap<>();
        List<PlantedFiles.Line> here =
                files.of("keyworker", row -> row.get("site").equals(site));
        List<String> workers = here.stream().map(row -> row.get("keyworker")).toList();
        if (!attended(site, "core").isEmpty()) {
            List<String> seniors = files
                    .of("senior-staff", row -> row.get("site").equals(site))
                    .stream()
                    .map(row -> row.get("person"))
                    .toList();
            long led = seniors.stream()
                    .filter(senior -> days(senior, "leaders") > 0)
                    .count();
            measured.put("F1", new Measured(2 * led > seniors.size(), led + "", seniors.size()));
            measured.put("F2", share(workers, 3, 90));
            measured.put("F3", share(workers, 4, 80));
            measured.put("F4", share(workers, 5, 60));
            List<String> champions = here.stream()
                    .filter(row -> row.get("champion").equals("yes"))
                    .map(row -> row.get("keyworker"))
                    .toList();
            long whole = champions.stream()
                    .filter(worker -> days(worker, "core") + days(worker, "champion") == 15)
                    .count();
            measured.put("F5", new Measured(2 * whole >= champions.size(), whole + "", champions.size()));
            List<String> trained =
                    workers.stream().filter(worker -> days(worker, "core") > 0).toList();
            Set<String> using = files.of("hub-use").stream()
                    .map(row -> row.get("keyworker"))
                    .collect(Collectors.toSet());
            long used = trained.stream().filter(using::contains).count();
            measured.put("F8", new Measured(4 * used >= 3L * trained.size(), used + "", trained.size()));
        }
        measured.put("F6", inPost(site));
        List<PlantedFiles.Line> sessions =
                files.of("reflective-session", row -> row.get("site").equals(site));
        long months = sessions.stream()
                .map(row -> row.get("date").substring(0, 7))
                .distinct()
                .count();
        long full = sessions.stream()
                .filter(row -> 10 * whole(row, "attended") >= 6 * whole(row, "eligible"))
                .count();
        boolean often = months >= 12;
        boolean each = full == sessions.size();
        measured.put(
                "F7",
                often && !each
                        ? new Measured(false, full + "", sessions.size())
                        : new Measured(often, months + "", 15));
        return measured;
    }

    /** Months of the fifteen, part of a month by its days. */
    private Measured inPost(String site) {
        PlantedFiles.Line post =
                files.of("practitioner", row -> row.get("site").equals(site)).getFirst();
        LocalDate from = LocalDate.parse(post.get("from"));
        LocalDate to = LocalDate.parse(post.get("to"));
        double months = 0;
        for (YearMonth month = YearMonth.of(2024, 10);
                month.isBefore(YearMonth.of(2026, 1));
                month = month.plusMonths(1)) {
            long days = month.atDay(1)
                    .datesUntil(month.plusMonths(1).atDay(1))
                    .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                    .count();
            months += (double) days / month.lengthOfMonth();
        }
        String written = String.format(Locale.UK, "%.2f", months).replaceAll("\\.?0+$", "");
        return new Measured(months >= 12 - 1e-9, written, 15);
    }

    private static int whole(PlantedFiles.Line row, String column) {
        return Integer.parseInt(row.get(column));
    }

    private List<PlantedFiles.Line> attended(String site, String course) {
        return files.of(
                "training",
                row -> row.get("course").equals(course) && row.get("person").contains(site));
    }

    private long days(String person, String course) {
        return files.of(
                        "training",
                        row -> row.get("person").equals(person)
                                && row.get("course").equals(course)
                                && row.get("present").equals("yes"))
                .size();
    }

    private Measured share(List<String> workers, int least, int percent) {
        long came =
                workers.stream().filter(worker -> days(worker, "core") >= least).count();
        return new Measured(100 * came >= (long) percent * workers.size(), came + "", workers.size());
    }

    /** A site's band, by the rule that is told beside it. */
    String band(String site) {
        Map<String, Measured> measured = fidelity(site);
        int met = (int) measured.values().stream().filter(Measured::met).count();
        if (measured.size() < 8) {
            return "Can't be computed";
        }
        return met == 8 ? "Green: all met" : met >= 4 ? "Amber: at least half met" : "Red: fewer than half met";
    }

    /** Those that meet the largest share first, and what can't be computed last. */
    List<String> byFidelity() {
        return delivering().stream()
                .sorted(Comparator.comparingInt((String site) -> List.of(
                                        "Green: all met",
                                        "Amber: at least half met",
                                        "Red: fewer than half met",
                                        "Can't be computed")
                                .indexOf(band(site)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Changes of people in families that do not refuse, by site and form: the mean over goals that were rated twice. */
    private void goals() {
        Map<String, PlantedFiles.Line> first = new HashMap<>();
        for (PlantedFiles.Line row : files.answers("gbo")) {
            if (!files.consents(row)) {
                continue;
            }
            String cell = files.site(row) + " " + row.get("form");
            if (row.get("time").equals("baseline")) {
                first.put(row.get("person"), row);
                people.merge(cell, 1, Integer::sum);
            } else {
                PlantedFiles.Line before = first.getOrDefault(row.get("person"), PlantedFiles.Line.of("", ""));
                List<Double> by = new ArrayList<>();
                for (String goal : List.of("q1", "q2", "q3")) {
                    String was = before.get(goal);
                    String is = row.get(goal);
                    if (!was.isEmpty() && !is.isEmpty()) {
                        by.add(Double.parseDouble(is) - Double.parseDouble(was));
                    }
                }
                changes.computeIfAbsent(cell, none -> new ArrayList<>()).add(PlantedFiles.mean(by));
            }
        }
    }

    List<Double> changes(Collection<String> sites, String form) {
        return sites.stream()
                .flatMap(site -> changes.getOrDefault(site + " " + form, List.of()).stream())
                .toList();
    }

    int people(Collection<String> sites, String form) {
        return sites.stream()
                .mapToInt(site -> people.getOrDefault(site + " " + form, 0))
                .sum();
    }

    /** How goals moved, as a cell of a display says it. */
    String moved(Collection<String> sites) {
        String words = Stream.of("adult", "child")
                .filter(form -> people(sites, form) > 0)
                .map(form -> {
                    List<Double> moved = changes(sites, form);
                    double mean = PlantedFiles.mean(moved);
                    double half = PlantedFiles.half(moved);
                    return form + " form: " + two(mean) + " (" + two(mean - half) + " to " + two(mean + half)
                            + "), n = " + moved.size() + " of " + people(sites, form);
                })
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? "no goals there" : words;
    }

    static String two(double value) {
        return String.format(Locale.UK, "%.2f", value).replace('-', '\u2212');
    }

    /** Sites in thirds by how far goals of adults moved. */
    List<List<String>> thirds() {
        Map<String, Double> means = new TreeMap<>();
        PACK.sites().stream()
                .map(DemoSite::code)
                .filter(site -> !changes(List.of(site), "adult").isEmpty())
                .forEach(site -> means.put(site, PlantedFiles.mean(changes(List.of(site), "adult"))));
        List<String> all =
                means.keySet().stream().sorted(Comparator.comparing(means::get)).toList();
        int third = all.size() / 3;
        return List.of(
                all.subList(0, third),
                all.subList(third, all.size() - third),
                all.subList(all.size() - third, all.size()));
    }

    List<DemoTheme> themes() {
        return PACK.themes().stream()
                .filter(theme -> !theme.status().equals("dropped"))
                .toList();
    }

    DemoTheme theme(String name) {
        return PACK.themes().stream()
                .filter(theme -> theme.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Documents with a passage of a theme, each with its distinct passages. */
    private Map<String, Set<String>> spoken(DemoTheme theme, Collection<String> sites) {
        Map<String, Set<String>> spoken = new HashMap<>();
        PACK.codings().stream()
                .filter(coding -> theme.codes().contains(coding.code()))
                .filter(coding -> interviews.containsKey(coding.document()))
                .filter(coding -> sites.contains(at(coding.document())))
                .forEach(coding -> spoken.computeIfAbsent(coding.document(), first -> new LinkedHashSet<>())
                        .add(coding.start() + "-" + coding.end()));
        return spoken;
    }

    private String at(String document) {
        return interviews.containsKey(document)
                ? Objects.requireNonNull(interviews.get(document)).site()
                : "";
    }

    /** By the topic guides, as they are written: who is asked about trust, and who about waiting; nobody about the others. */
    private static boolean asked(DemoTheme theme, DemoDocument document) {
        boolean family = document.kind().equals("family-interview");
        boolean end = document.wave().equals("end of pilot");
        return theme.key().equals("fence")
                ? family && end
                : family ? end : Set.of("mid-pilot", "end of pilot").contains(document.wave());
    }

    /** How many of those asked speak of a theme, as a cell of a display says it. */
    String told(DemoTheme theme, Collection<String> sites) {
        List<DemoDocument> there = interviews.values().stream()
                .filter(document -> sites.contains(document.site()))
                .toList();
        if (there.isEmpty()) {
            return "no data: nobody interviewed";
        }
        Map<String, Set<String>> spoken = spoken(theme, sites);
        int passages = spoken.values().stream().mapToInt(Set::size).sum();
        String counted = passages + (passages == 1 ? " passage" : " passages");
        if (!Set.of("letin", "fence").contains(theme.key())) {
            return spoken.size() + " of " + there.size() + " interviews and groups; " + counted
                    + "; no guide asks about it";
        }
        long asked = there.stream().filter(document -> asked(theme, document)).count();
        long of = there.stream()
                .filter(document -> asked(theme, document) && spoken.containsKey(document.id()))
                .count();
        long unasked = spoken.size() - of;
        String besides = (unasked == 0 ? "" : "; " + unasked + " unasked") + (passages == 0 ? "" : "; " + counted);
        if (asked == 0) {
            return "not asked" + besides;
        }
        return of + " of " + asked + " asked" + (passages == 0 ? ": asked and not found" : besides);
    }

    /** Whether half or more of those asked at a site speak of a theme; of all, where nobody was asked about it. */
    boolean much(DemoTheme theme, String site) {
        List<DemoDocument> there = interviews.values().stream()
                .filter(document -> document.site().equals(site))
                .filter(document -> !Set.of("letin", "fence").contains(theme.key()) || asked(theme, document))
                .toList();
        long speak = there.stream()
                .filter(document -> spoken(theme, List.of(site)).containsKey(document.id()))
                .count();
        return !there.isEmpty() && 2 * speak >= there.size();
    }

    Set<String> interviewedSites() {
        return interviews.values().stream().map(DemoDocument::site).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Quotations chosen to print, as many as a display shows, of kept themes one after the other. */
    List<String> quoted(Collection<String> sites) {
        List<String> words = new ArrayList<>();
        for (DemoTheme theme : PACK.themes()) {
            if (theme.status().equals("kept")) {
                Map<String, DemoCoding> one = new LinkedHashMap<>();
                PACK.codings().stream()
                        .filter(coding -> theme.codes().contains(coding.code()))
                        .forEach(coding -> one.putIfAbsent(coding.document(), coding));
                one.values().stream().limit(3).forEach(coding -> {
                    DemoDocument document = PACK.documents().stream()
                            .filter(each -> each.id().equals(coding.document()))
                            .findFirst()
                            .orElseThrow();
                    if (!document.withdrawn() && sites.contains(document.site())) {
                        words.add(document.slice(coding.start(), coding.end()).strip());
                    }
                });
            }
        }
        return words.stream().limit(4).toList();
    }
}
