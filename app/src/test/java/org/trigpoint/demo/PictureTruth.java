package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.demo.PlantedPicture.PACK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.trigpoint.access.Lead;
import org.trigpoint.calibration.CompletenessQueries;
import org.trigpoint.codebooks.fidelity.Part;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.codebooks.fidelity.Status;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.spine.SpinePage;
import org.trigpoint.spine.SpineQueries;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.triangulation.Evidence;
import org.trigpoint.triangulation.Figure;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.JointDisplay;
import org.trigpoint.triangulation.JointDisplay.Cell;
import org.trigpoint.triangulation.JointDisplay.Kind;
import org.trigpoint.triangulation.JointDisplay.Row;
import org.trigpoint.triangulation.JointDisplayQueries;
import org.trigpoint.triangulation.TriangulationQueries;

/** Every figure of the home page, the five displays and the pages of questions, against what was planted. */
final class PictureTruth {

    private final ApplicationContext house;
    private final Lead lead;
    private final AnalysisId analysis;
    private final PlantedPicture planted = new PlantedPicture();

    PictureTruth(ApplicationContext house, Lead lead) {
        this.house = house;
        this.lead = lead;
        this.analysis = of(AnalysisService.class).of(lead).stream()
                .filter(each -> each.name().equals(PACK.analysis().name()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private <T> T of(Class<T> bean) {
        return house.getBean(bean);
    }

    void holds() {
        theHomePageCountsWhatIsThere();
        theHomePageShowsFidelityOfEachSite();
        theHomePageShowsWhatHasComeIn();
        sitesByFidelity();
        themesByBand();
        statisticsByThemes();
        quotationsByOutcome();
        sideBySide();
        pagesOfQuestions();
        whatWasPutToQuestions();
    }

    private void theHomePageCountsWhatIsThere() {
        var home = of(StudyQueries.class).home(lead);
        List<DemoDocument> there = PACK.documents().stream()
                .filter(document -> !document.withdrawn())
                .toList();
        Set<String> ids = there.stream().map(DemoDocument::id).collect(Collectors.toSet());
        assertThat(home.coded()).isEqualTo((int) PACK.codings().stream()
                .map(coding -> coding.document())
                .filter(ids::contains)
                .distinct()
                .count());
        int logs = Resources.lines("logs.txt").size();
        assertThat(home.sources()).isEqualTo(there.size() + logs);
        assertThat(home.sites()).isEqualTo(PACK.sites().size());
        assertThat(home.participants()).isEqualTo(PACK.participants().size());
        assertThat(home.codes())
                .as("the tree, six of the framework, three of the exercise")
                .isEqualTo(PACK.analysis().codes().size() + 6 + 3);
        assertThat(home.themes())
                .as("one of them in the framework")
                .isEqualTo(planted.themes().size() + 1);
        DemoDoubleCoding twice = DemoDoubleCoding.of(PACK);
        long codings = PACK.codings().stream()
                        .filter(coding -> ids.contains(coding.document()))
                        .count()
                + twice.byFirst().size()
                + twice.bySecond().size()
                + framework(ids);
        assertThat(home.codings()).isEqualTo((int) codings);
    }

    /** Passages of the reflexive codes in interviews, taken over once a passage, and one found late. */
    private static long framework(Set<String> ids) {
        Map<String, String> frame = Map.of(
                "trust", "let", "slow", "let", "waiting", "waiting", "car", "car", "shift", "moved", "nomove", "moved");
        Set<String> interviews = PACK.documents().stream()
                .filter(document -> Set.of("interview", "family-interview").contains(document.kind()))
                .filter(document ->
                        ids.contains(document.id()) && !document.id().equals("D26"))
                .map(DemoDocument::id)
                .collect(Collectors.toSet());
        return PACK.codings().stream()
                        .filter(coding -> interviews.contains(coding.document()) && frame.containsKey(coding.code()))
                        .map(coding -> frame.get(coding.code()) + coding.document() + ":" + coding.start() + "-"
                                + coding.end())
                        .distinct()
                        .count()
                + 1;
    }

    private void theHomePageShowsFidelityOfEachSite() {
        Map<String, Map<String, Reading>> found = new TreeMap<>();
        of(FidelityQueries.class)
                .table(lead, null)
                .readings()
                .forEach(reading -> found.computeIfAbsent(
                                reading.site() == null ? "" : reading.site(), first -> new LinkedHashMap<>())
                        .put(reading.measure().name(), reading));
        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(with("", planted.delivering()));
        for (String site : planted.delivering()) {
            Map<String, PlantedPicture.Measured> truth = planted.fidelity(site);
            Objects.requireNonNull(found.get(site)).forEach((measure, reading) -> {
                PlantedPicture.Measured one = truth.get(measure);
                assertThat(shown(reading))
                        .as(measure + " at " + site)
                        .isEqualTo(
                                one == null
                                        ? "can't be computed"
                                        : (one.met() ? "met " : "not met ") + one.numerator() + " of " + one.of());
            });
        }
        Map<String, Reading> pooled = Objects.requireNonNull(found.get(""));
        for (String measure : List.of("F2", "F3", "F4", "F8")) {
            assertThat(pooled.get(measure)).extracting(Reading::status).isEqualTo(Status.CANNOT_BE_COMPUTED);
        }
        PlantedFiles files = new PlantedFiles(PACK.sites());
        int seniors = files.of("senior-staff", row -> planted.delivering().contains(row.get("site")))
                .size();
        int champions = files.of(
                        "keyworker",
                        row -> planted.delivering().contains(row.get("site"))
                                && row.get("champion").equals("yes"))
                .size();
        // Met whatever those did of whom LA06 says nothing: more than half of all, and half of all, are known to have.
        assertThat(2 * least("F1")).isGreaterThan(seniors);
        assertThat(2 * least("F5")).isGreaterThanOrEqualTo(champions);
        for (String measure : List.of("F1", "F5")) {
            assertThat(pooled.get(measure)).extracting(Reading::status).isEqualTo(Status.MET);
        }
        double months = planted.delivering().stream()
                .mapToDouble(site -> Double.parseDouble(
                        Objects.requireNonNull(planted.fidelity(site).get("F6")).numerator()))
                .sum();
        Part inPost = Objects.requireNonNull(pooled.get("F6")).parts().getFirst();
        assertThat(Double.parseDouble(inPost.numerator().written(2))).isCloseTo(months, within(0.005));
        assertThat(inPost.denominator()).isEqualTo(6 * 15);
    }

    /** How many are known to have done it, at whatever site. */
    private int least(String measure) {
        return planted.delivering().stream()
                .map(site -> planted.fidelity(site).get(measure))
                .filter(Objects::nonNull)
                .mapToInt(one -> Integer.parseInt(one.numerator()))
                .sum();
    }

    private static List<String> with(String one, List<String> others) {
        List<String> all = new ArrayList<>(others);
        all.add(one);
        return all;
    }

    private static String shown(Reading reading) {
        if (reading.status() == Status.CANNOT_BE_COMPUTED) {
            return "can't be computed";
        }
        Part part = reading.deciding().getFirst();
        return (reading.status() == Status.MET ? "met " : "not met ")
                + part.numerator().written(2) + " of " + part.denominator();
    }

    /** Forms by site: sessions stand where their notes do, casefiles under the mask, writings nowhere. */
    private void theHomePageShowsWhatHasComeIn() {
        Map<String, List<Integer>> truth = new TreeMap<>();
        for (List<String> row : Resources.table("sessions.txt", 6)) {
            String site = PACK.documents().stream()
                    .filter(document -> document.id().equals(row.getFirst()))
                    .findFirst()
                    .orElseThrow()
                    .site();
            String[] sides = row.get(3).split("/", -1);
            count(truth, site, names(sides[0]), names(sides[0]) + names(sides[1]));
        }
        count(truth, "masked", 36, 36);
        // A writing counts at its writer's site, which the name to sign in with tells: sp.la01.
        Resources.table("logs.txt", 9)
                .forEach(log -> count(truth, log.getFirst().substring(3).toUpperCase(Locale.ROOT), 1, 1));
        Map<String, List<Integer>> found = new TreeMap<>();
        of(CompletenessQueries.class).lines(lead, LocalDate.of(2026, 2, 1)).forEach(line -> {
            assertThat(line.overdue()).as("none has a day").isZero();
            count(found, line.site(), line.submitted(), line.asked());
        });
        assertThat(found).isEqualTo(truth);
    }

    private static int names(String cell) {
        return cell.isBlank() ? 0 : cell.split(",", -1).length;
    }

    private static void count(Map<String, List<Integer>> counts, String site, int submitted, int asked) {
        counts.merge(
                site,
                List.of(submitted, asked),
                (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1)));
    }

    private JointDisplay display(Kind kind) {
        return of(JointDisplayQueries.class).of(lead, kind, analysis);
    }

    private static List<String> words(Row row) {
        return row.cells().stream().map(Cell::words).toList();
    }

    private List<String> names() {
        return planted.themes().stream().map(DemoTheme::name).toList();
    }

    private List<String> heads(JointDisplay display, int from) {
        List<String> heads = display.heads().subList(from, display.heads().size());
        assertThat(heads).containsExactlyInAnyOrderElementsOf(names());
        return heads;
    }

    private void sitesByFidelity() {
        JointDisplay display = display(Kind.SITES_BY_FIDELITY);
        assertThat(display.rows()).extracting(Row::key).containsExactlyElementsOf(planted.byFidelity());
        List<String> themes = heads(display, 3);
        for (Row row : display.rows()) {
            List<String> site = List.of(row.key());
            Map<String, PlantedPicture.Measured> measured = planted.fidelity(row.key());
            long met = measured.values().stream()
                    .filter(PlantedPicture.Measured::met)
                    .count();
            List<String> all = List.of("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8");
            String not = all.stream()
                    .filter(measure -> measured.containsKey(measure)
                            && !Objects.requireNonNull(measured.get(measure)).met())
                    .collect(Collectors.joining(", "));
            String missing = all.stream()
                    .filter(measure -> !measured.containsKey(measure))
                    .collect(Collectors.joining(", "));
            String beneath = Stream.of(
                            not.isEmpty() ? "" : not + " not met",
                            missing.isEmpty() ? "" : missing + " can't be computed")
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining("; "));
            List<String> truth = new ArrayList<>(List.of(
                    planted.band(row.key()) + "; " + met + " of " + measured.size() + " met"
                            + (beneath.isEmpty() ? "" : "; " + beneath),
                    planted.moved(site)));
            themes.forEach(theme -> truth.add(planted.told(planted.theme(theme), site)));
            assertThat(straight(words(row))).as(row.key()).isEqualTo(straight(truth));
        }
    }

    private static List<String> straight(List<String> words) {
        return words.stream()
                .map(each -> each.replace('\u2019', '\'').replace("cannot", "can't"))
                .toList();
    }

    private void themesByBand() {
        JointDisplay display = display(Kind.THEMES_BY_BAND);
        List<String> bands =
                List.of("Green: all met", "Amber: at least half met", "Red: fewer than half met", "Can't be computed");
        Map<String, List<String>> sites = new LinkedHashMap<>();
        bands.forEach(band -> sites.put(
                band,
                planted.delivering().stream()
                        .filter(site -> planted.band(site).equals(band))
                        .toList()));
        assertThat(display.heads().subList(1, 5))
                .isEqualTo(bands.stream()
                        .map(band -> Stream.concat(Stream.of(band), of(sites, band).stream())
                                .collect(Collectors.joining(", ")))
                        .toList());
        assertThat(words(display.rows().getFirst()))
                .isEqualTo(bands.stream()
                        .map(band -> planted.moved(of(sites, band)))
                        .toList());
        List<Row> themes = display.rows().subList(1, display.rows().size());
        assertThat(themes).extracting(Row::title).containsExactlyInAnyOrderElementsOf(names());
        themes.forEach(row -> assertThat(words(row))
                .as(row.title())
                .isEqualTo(bands.stream()
                        .map(band -> planted.told(planted.theme(row.title()), of(sites, band)))
                        .toList()));
    }

    private static List<String> of(Map<String, List<String>> sites, String band) {
        return sites.getOrDefault(band, List.of());
    }

    private void statisticsByThemes() {
        JointDisplay display = display(Kind.STATISTICS_BY_THEMES);
        assertThat(display.rows()).extracting(Row::title).containsExactlyInAnyOrderElementsOf(names());
        for (Row row : display.rows()) {
            DemoTheme theme = planted.theme(row.title());
            List<String> more = planted.delivering().stream()
                    .filter(site -> planted.much(theme, site))
                    .toList();
            List<String> less = planted.delivering().stream()
                    .filter(site -> !more.contains(site))
                    .toList();
            assertThat(words(row))
                    .as(row.title())
                    .containsExactly(
                            planted.told(theme, planted.interviewedSites()),
                            more.isEmpty() ? "no site" : String.join(", ", more),
                            planted.moved(more),
                            planted.moved(less));
        }
    }

    private void quotationsByOutcome() {
        JointDisplay display = display(Kind.QUOTATIONS_BY_OUTCOME);
        List<List<String>> thirds = planted.thirds();
        assertThat(display.rows()).hasSize(3);
        for (int at = 0; at < 3; at++) {
            List<String> sites = thirds.get(at);
            Row row = display.rows().get(at);
            assertThat(words(row).subList(0, 2)).containsExactly(String.join(", ", sites), planted.moved(sites));
            assertThat(row.cells().get(2).quoted())
                    .extracting(JointDisplay.Quoted::words)
                    .containsExactlyElementsOf(planted.quoted(sites));
        }
    }

    private void sideBySide() {
        Map<String, List<String>> sentences = new HashMap<>();
        Map<String, Map<String, Long>> codes = new HashMap<>();
        for (List<String> finding : Resources.table("findings.txt", 5)) {
            sentences
                    .computeIfAbsent(finding.get(3), first -> new ArrayList<>())
                    .add(finding.get(4));
            Resources.table("convergence.txt", 4).stream()
                    .filter(row -> row.getFirst().equals(finding.getFirst())
                            && !row.get(3).equals("-"))
                    .forEach(row -> codes.computeIfAbsent(finding.get(3), first -> new TreeMap<>())
                            .merge(row.get(3), 1L, Long::sum));
        }
        JointDisplay display = display(Kind.SIDE_BY_SIDE);
        assertThat(display.rows()).hasSize(sentences.size());
        for (Row row : display.rows()) {
            String dimension = row.title().split(": ", 2)[0];
            List<String> cells = words(row);
            assertThat(cells.getFirst()).isEqualTo(String.join("\n", sentences.getOrDefault(dimension, List.of())));
            String judged = codes.getOrDefault(dimension, Map.of()).entrySet().stream()
                    .map(code -> code.getKey() + ": " + code.getValue())
                    .collect(Collectors.joining("; "));
            assertThat(cells.get(2)).as(dimension).isEqualTo(judged.isEmpty() ? "nothing judged" : judged);
            for (String number : cells.get(1).lines().toList()) {
                assertThat(number).as(dimension).isIn(numbers());
            }
        }
        theirValuesStandAsNumbers(display);
    }

    private void theirValuesStandAsNumbers(JointDisplay display) {
        Map<String, Double> told = new HashMap<>();
        display.rows().stream()
                .flatMap(row -> row.cells().get(1).counts().stream())
                .forEach(count -> told.put(count.what(), count.number()));
        PlantedPicture.Measured days =
                Objects.requireNonNull(planted.fidelity("LA04").get("F3"));
        assertThat(told)
                .containsEntry("At least 4 of 5 days, LA04: keyworkers, denominator", (double) days.of())
                .containsKey("At least 4 of 5 days, LA04: keyworkers, numerator");
        assertThat(told.getOrDefault(
                        "Consultation and Relational Empathy (CARE) measure, adult form, endline: mean", 0.0))
                .as("unrounded")
                .isEqualTo(
                        PlantedFiles.mean(planted.files().answers("care").stream()
                                .filter(row -> row.get("form").equals("adult")
                                        && row.get("time").equals("endline"))
                                .filter(planted.files()::consents)
                                .map(PlantedFiles::score)
                                .filter(score -> !score.isNaN())
                                .toList()),
                        within(1e-9));
    }

    /** Every number that is put to a finding of the demo, as its line reads. */
    private List<String> numbers() {
        List<String> numbers = new ArrayList<>(List.of("no number is put to them"));
        PlantedPicture.Measured post =
                Objects.requireNonNull(planted.fidelity("LA04").get("F6"));
        PlantedPicture.Measured days =
                Objects.requireNonNull(planted.fidelity("LA04").get("F3"));
        numbers.add("Systemic practitioner in post, LA04: not met, " + post.numerator() + " of 15 months");
        numbers.add("At least 4 of 5 days, LA04: met, " + days.numerator() + " of " + days.of() + " keyworkers");
        List<Double> care = planted.files().answers("care").stream()
                .filter(row ->
                        row.get("form").equals("adult") && row.get("time").equals("endline"))
                .filter(planted.files()::consents)
                .map(PlantedFiles::score)
                .filter(score -> !score.isNaN())
                .toList();
        numbers.add("Consultation and Relational Empathy (CARE) measure, adult form, endline: mean "
                + PlantedPicture.two(PlantedFiles.mean(care)) + ", n = " + care.size());
        List<DemoDocument> spoken = PACK.documents().stream()
                .filter(document -> !document.withdrawn())
                .filter(document ->
                        Set.of("interview", "family-interview", "focus-group").contains(document.kind()))
                .toList();
        long words = spoken.stream()
                .mapToLong(document -> Pattern.compile("[^\\s\u00a0]*[\\p{L}\\p{Nd}][^\\s\u00a0]*")
                        .matcher(document.text())
                        .results()
                        .count())
                .sum();
        numbers.add("Material: interviews: " + spoken.size() + " sources, " + String.format(Locale.UK, "%,d", words)
                + " words, n = " + spoken.size());
        Map<String, Set<String>> kinds = Map.of(
                "interviews", Set.of("interview", "family-interview", "focus-group"),
                "observations", Set.of("training-observation", "reflective-session", "session-observation"),
                "learning logs", Set.of("learning-log", "case-study", "feedback-form"),
                "casefiles", Set.of("casefile"));
        planted.themes()
                .forEach(theme -> kinds.forEach((strand, own) -> {
                    List<DemoCoding> codings = PACK.codings().stream()
                            .filter(coding -> theme.codes().contains(coding.code()))
                            .filter(coding -> PACK.documents().stream()
                                    .anyMatch(document -> document.id().equals(coding.document())
                                            && !document.withdrawn()
                                            && own.contains(document.kind())))
                            .toList();
                    long passages = codings.stream()
                            .map(coding -> coding.document() + coding.start() + "-" + coding.end())
                            .distinct()
                            .count();
                    long sources = codings.stream()
                            .map(DemoCoding::document)
                            .distinct()
                            .count();
                    numbers.add("\u201c" + theme.name() + "\u201d in " + strand + ": " + passages
                            + (passages == 1 ? " passage" : " passages") + " in " + sources
                            + (sources == 1 ? " source" : " sources"));
                }));
        return numbers;
    }

    /** What stands on the page of each question: its findings, and how much evidence of each strand. */
    private void pagesOfQuestions() {
        Map<String, List<String>> told = new HashMap<>();
        Resources.table("accounts.txt", 3)
                .forEach(row -> told.computeIfAbsent(row.getFirst(), first -> new ArrayList<>())
                        .add(row.get(1)));
        Map<String, String> keys = new HashMap<>();
        Map<String, List<String>> byDimension = new HashMap<>();
        Resources.table("findings.txt", 5).forEach(row -> {
            keys.put(row.get(4), row.getFirst());
            byDimension.computeIfAbsent(row.get(3), first -> new ArrayList<>()).add(row.get(4));
        });
        Map<String, Integer> seen = new HashMap<>();
        of(PlanQueries.class).questions(lead).forEach(question -> {
            List<Finding> findings = of(TriangulationQueries.class).ofQuestions(lead, List.of(question.question()));
            boolean first = seen.merge(question.dimension(), 1, Integer::sum) == 1;
            assertThat(findings)
                    .as(question.wording())
                    .extracting(finding -> finding.words().sentence())
                    .containsExactlyElementsOf(
                            first ? byDimension.getOrDefault(question.dimension(), List.of()) : List.of());
            findings.forEach(finding -> {
                String key = keys.getOrDefault(finding.words().sentence(), "");
                assertThat(finding.says().keySet())
                        .extracting(strand -> strand.word())
                        .containsExactlyInAnyOrderElementsOf(told.getOrDefault(key, List.of()));
                long linked = Resources.table("figures.txt", 2).stream()
                        .filter(row -> row.getFirst().equals(key) && !row.get(1).isEmpty())
                        .count();
                assertThat(finding.evidence().stream()
                                .filter(Evidence.Measured.class::isInstance)
                                .filter(each ->
                                        !((Evidence.Measured) each).key().startsWith("theme:"))
                                .count())
                        .isEqualTo(linked);
            });
        });
    }

    /** What the team put to each question, with the numbers of it: goals, and how cases were closed. */
    private void whatWasPutToQuestions() {
        List<QuestionId> questions = of(PlanQueries.class).questions(lead).stream()
                .map(line -> line.question())
                .toList();
        for (int number = 1; number <= questions.size(); number++) {
            int asked = number;
            SpinePage page = page(questions, number);
            assertThat(page.links().stream().map(link -> link.speaks().of()).distinct())
                    .as("question " + number)
                    .containsExactlyInAnyOrderElementsOf(DemoSpine.planted().stream()
                            .filter(each -> each.question() == asked)
                            .map(DemoSpine.Planted::of)
                            .collect(Collectors.toSet()));
        }

        for (int number : List.of(9, 13, 16)) {
            assertThat(page(questions, number))
                    .as("read again it is equal, so that an open page of it is left as it is")
                    .isEqualTo(page(questions, number));
        }

        Figure change = figures(page(questions, 13), "outcome:gbo@adult/change").getFirst();
        List<String> all = PACK.sites().stream().map(site -> site.code()).toList();
        assertThat(planted.moved(all))
                .startsWith("adult form: " + change.words().substring("mean ".length()) + " of ");
        assertThat(figures(page(questions, 14), "outcome:score-15@")).isNotEmpty();
        assertThat(figures(page(questions, 4), "fidelity:F4@LA06"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).startsWith("cannot be computed"));
        assertThat(page(questions, 4).gaps())
                .extracting(SpinePage.Gap::words)
                .contains("LA06: F1, F2, F3, F4 cannot be computed.");

        PlantedFiles files = new PlantedFiles(PACK.sites());
        int steppedUp = files.of("closure", row -> "step-up".equals(row.get("outcome")) && files.consents(row))
                .size();
        SpinePage.Counted closures = page(questions, 16).measures().getFirst();
        assertThat(Objects.requireNonNull(closures.answer()).tables().stream()
                        .flatMap(table -> table.rows().stream())
                        .filter(row -> row.getFirst().equals("step-up"))
                        .map(List::getLast))
                .anyMatch(cell -> cell.startsWith(steppedUp + " ("));

        SpinePage mechanisms = page(questions, 9);
        assertThat(mechanisms.themes())
                .extracting(SpinePage.Spoken::name)
                .contains("Trust is made of slowness", "From fixing to wondering");
        assertThat(mechanisms.quotations())
                .isNotEmpty()
                .allMatch(quoted ->
                        quoted.quotable().printable() || quoted.words().equals(Quotable.LEFT_OUT));
        assertThat(mechanisms.displays()).isNotEmpty();
        assertThat(mechanisms.gaps())
                .extracting(SpinePage.Gap::words)
                .anyMatch(words -> words.contains("Records, not asked") || words.contains("records, not asked"));
    }

    private SpinePage page(List<QuestionId> questions, int number) {
        return of(SpineQueries.class).page(lead, List.of(questions.get(number - 1)));
    }

    private static List<Figure> figures(SpinePage page, String start) {
        return page.measures().stream()
                .flatMap(counted -> counted.figures().stream())
                .filter(figure -> figure.key().startsWith(start))
                .toList();
    }
}
