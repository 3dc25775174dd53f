package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;
import org.trigpoint.access.Lead;
import org.trigpoint.demo.PlantedFiles.Line;
import org.trigpoint.description.Answer;
import org.trigpoint.description.Asked;
import org.trigpoint.description.Asked.Narrowed;
import org.trigpoint.description.Asked.Part;
import org.trigpoint.description.DescriptionQueries;
import org.trigpoint.description.Table;
import org.trigpoint.description.TrialQueries;

/** The tables of the screen of numbers against the files, by sums and loops. */
final class NumbersTruth {

    private static final List<String> ARMS = List.of("intervention", "control");

    private final Lead lead;
    private final DescriptionQueries numbers;
    private final TrialQueries trial;
    private final PlantedFiles files = new PlantedFiles(DemoPack.s().sites());

    NumbersTruth(ApplicationContext house, Lead lead) {
        this.lead = lead;
        this.numbers = house.getBean(DescriptionQueries.class);
        this.trial = house.getBean(TrialQueries.class);
    }

    void holds() {
        for (String instrument : List.of("gbo", "score-15", "care")) {
            for (String form : List.of("adult", "child")) {
                for (String time : instrument.equals("care") ? List.of("endline") : List.of("baseline", "endline")) {
                    totals(instrument, form, time);
                }
            }
        }
        changeOfGoals("adult");
        changeOfGoals("child");
        words("keyworker", "role");
        words("closure", "outcome");
        words("family", "consent");
        flow();
    }

    private Answer answer(Part part, String data, String column, String by, Narrowed narrowed) {
        return numbers.answer(lead, new Asked(part, data, column, by, narrowed, new Asked.View(false, "")));
    }

    private static List<List<String>> rows(Answer answer, String title) {
        return answer.tables().stream()
                .filter(table -> table.title().contains(title))
                .findFirst()
                .map(Table::rows)
                .orElseThrow(() -> new AssertionError(answer.tables()));
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String mean(List<Double> values) {
        double mean = PlantedFiles.mean(values);
        double half = PlantedFiles.half(values);
        return two(mean) + " (" + two(mean - half) + " to " + two(mean + half) + ")";
    }

    private void totals(String instrument, String form, String time) {
        Answer answer = answer(
                Part.DESCRIBE, "questionnaire." + instrument, "score:total", "arm", new Narrowed(time, "", form));
        List<List<String>> rows = rows(answer, "means and spread");
        List<Line> refused = files.answers(instrument).stream()
                .filter(row -> row.get("time").equals(time) && row.get("form").equals(form))
                .filter(row -> !files.consents(row))
                .toList();
        assertThat(answer.caption())
                .endsWith(refused.size() + " questionnaires of " + refused.size()
                        + " people whose family did not consent are left out.");
        for (String arm : ARMS) {
            List<Line> those = files.answers(instrument).stream()
                    .filter(row -> row.get("time").equals(time)
                            && row.get("form").equals(form)
                            && files.arm(row).equals(arm)
                            && files.consents(row))
                    .toList();
            List<Double> scores = those.stream()
                    .map(PlantedFiles::score)
                    .filter(score -> !score.isNaN())
                    .toList();
            assertThat(rows)
                    .as(instrument + " " + form + " " + time)
                    .anySatisfy(cells -> assertThat(cells.subList(0, 5))
                            .containsExactly(
                                    capital(arm),
                                    String.valueOf(scores.size()),
                                    String.valueOf(those.size() - scores.size()),
                                    mean(scores),
                                    two(PlantedFiles.deviation(scores))));
        }
    }

    private void changeOfGoals(String form) {
        Answer answer = answer(
                Part.CHANGE, "questionnaire.gbo", "score:total", "arm", new Narrowed("baseline", "endline", form));
        for (String arm : ARMS) {
            Map<String, Line> first = new HashMap<>();
            List<Double> before = new ArrayList<>();
            List<Double> after = new ArrayList<>();
            List<Double> changes = new ArrayList<>();
            Map<String, Integer> reliable = new HashMap<>();
            for (Line row : files.answers("gbo")) {
                if (!row.get("form").equals(form) || !files.arm(row).equals(arm) || !files.consents(row)) {
                    continue;
                }
                Line was = first.putIfAbsent(row.get("person"), row);
                if (was != null) {
                    before.add(PlantedFiles.score(was));
                    after.add(PlantedFiles.score(row));
                    double change = PlantedFiles.score(row) - PlantedFiles.score(was);
                    changes.add(change);
                    reliable.merge(change >= 2.45 ? "up" : change <= -2.45 ? "down" : "none", 1, Integer::sum);
                }
            }
            assertThat(rows(answer, "Change in"))
                    .anySatisfy(cells -> assertThat(cells)
                            .containsExactly(
                                    capital(arm),
                                    String.valueOf(changes.size()),
                                    String.valueOf(first.size() - changes.size()),
                                    "0",
                                    "0",
                                    two(PlantedFiles.mean(before)),
                                    two(PlantedFiles.mean(after)),
                                    mean(changes),
                                    two(PlantedFiles.deviation(changes))));
            int willing = first.size();
            int known = reliable.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(rows(answer, "Reliable change by 2.45"))
                    .anySatisfy(cells -> assertThat(cells)
                            .containsExactly(
                                    capital(arm),
                                    capital(form),
                                    String.valueOf(willing),
                                    String.valueOf(reliable.getOrDefault("up", 0)),
                                    String.valueOf(reliable.getOrDefault("none", 0)),
                                    String.valueOf(reliable.getOrDefault("down", 0)),
                                    String.valueOf(willing - known)));
        }
        assertThat(answer.notes())
                .anyMatch(note -> note.startsWith("Reliable change, 2.45"))
                .anyMatch(note -> note.startsWith("What \u201cmeaningful\u201d was taken to mean"));
    }

    private void words(String kind, String column) {
        List<List<String>> rows =
                rows(answer(Part.DESCRIBE, kind, column, "site", new Narrowed("", "", "")), "per cent of columns");
        // How many consented is told of all families; of anything else those that did not are left out.
        List<Line> all =
                files.of(kind, row -> !row.get(column).isEmpty() && (column.equals("consent") || files.consents(row)));
        Set<String> sites =
                new TreeSet<>(files.of(kind).stream().map(files::site).toList());
        for (List<String> cells : rows) {
            Predicate<Line> which =
                    row -> cells.getFirst().equals("Total") || row.get(column).equals(cells.getFirst());
            int at = 1;
            for (String site : sites) {
                List<Line> here =
                        all.stream().filter(row -> files.site(row).equals(site)).toList();
                long some = here.stream().filter(which).count();
                assertThat(cells.get(at++))
                        .as(column + " " + cells.getFirst() + " at " + site)
                        .isEqualTo(some + String.format(Locale.ROOT, " (%.1f %%)", 100.0 * some / here.size()));
            }
            long some = all.stream().filter(which).count();
            assertThat(cells.get(at)).startsWith(some + " (");
        }
    }

    private void flow() {
        List<List<String>> rows = trial.flow(lead).tables().getFirst().rows();
        Map<String, List<Integer>> truth = new HashMap<>();
        for (String arm : ARMS) {
            List<DemoSite> sites = DemoPack.s().sites().stream()
                    .filter(site -> site.arm().equals(arm))
                    .toList();
            Predicate<Line> here = row -> files.arm(row).equals(arm);
            Set<String> baseline = people("baseline", here);
            Set<String> endline = people("endline", here);
            Set<String> both = new HashSet<>(baseline);
            both.retainAll(endline);
            add(truth, "Sites", sites.size());
            add(truth, "Sites withdrawn", (int)
                    sites.stream().filter(DemoSite::withdrawn).count());
            add(truth, "Keyworkers", files.of("keyworker", here).size());
            add(truth, "Families", files.of("family", here).size());
            add(
                    truth,
                    "Families that consented",
                    files.of("family", here.and(row -> row.get("consent").equals("yes")))
                            .size());
            add(
                    truth,
                    "Families that did not consent, in nothing below",
                    files.of("family", here.and(row -> row.get("consent").equals("no")))
                            .size());
            add(
                    truth,
                    "People of the other families",
                    files.of("person", here.and(files::consents)).size());
            add(truth, "People with a questionnaire at baseline", baseline.size());
            add(truth, "At midline", 0);
            add(truth, "At endline", endline.size());
            add(truth, "At baseline and not at endline", baseline.size() - both.size());
            add(truth, "People with baseline and endline", both.size());
        }
        assertThat(rows).hasSize(truth.size());
        for (List<String> cells : rows) {
            List<Integer> counts = truth.getOrDefault(cells.get(1), List.of());
            assertThat(cells.subList(2, cells.size()))
                    .as(cells.get(1))
                    .startsWith(String.valueOf(counts.get(0)), String.valueOf(counts.get(1)))
                    .endsWith(String.valueOf(counts.get(0) + counts.get(1)));
        }
    }

    private Set<String> people(String time, Predicate<Line> here) {
        Set<String> people = new HashSet<>();
        files.of(
                        "questionnaire",
                        here.and(files::consents).and(row -> row.get("time").equals(time)))
                .forEach(row -> people.add(row.get("person")));
        return people;
    }

    private static void add(Map<String, List<Integer>> truth, String step, int count) {
        truth.computeIfAbsent(step, first -> new ArrayList<>()).add(count);
    }
}
