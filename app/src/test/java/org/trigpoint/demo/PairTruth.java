package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.codebooks.fidelity.Status;
import org.trigpoint.demo.PlantedFiles.Line;
import org.trigpoint.description.Answer;
import org.trigpoint.description.Asked;
import org.trigpoint.description.Asked.Narrowed;
import org.trigpoint.description.Asked.Pairing;
import org.trigpoint.description.Asked.Part;
import org.trigpoint.description.Asked.View;
import org.trigpoint.description.DescriptionQueries;
import org.trigpoint.description.Table;
import org.trigpoint.fidelity.FidelityQueries;

/**
 * Numbers of different kinds of record of the demo study. What is expected was worked out by R 4 with merge, aggregate and
 * cor.test, over the tables of the archive for R.
 */
final class PairTruth {

    private static final Pairing STEP_UP = new Pairing("closure", "is:outcome=step-up", "", "", "family", "mean");

    private final ApplicationContext house;
    private final Lead lead;
    private final PlantedFiles files = new PlantedFiles(DemoPack.s().sites());

    PairTruth(ApplicationContext house, Lead lead) {
        this.house = house;
        this.lead = lead;
    }

    void holds() {
        scoresOfTheSamePeople();
        changeOfFamiliesBesideTheirScoresAndClosures();
        surveysOfKeyworkersBesideTheirFamilies();
        daysAndTheHub();
        sitesByFidelity();
    }

    private Answer answer(String data, String column, Narrowed when, Pairing other) {
        Asked asked = new Asked(Part.DESCRIBE, data, column, Asked.PAIR, when, new View(false, "", other));
        DescriptionQueries numbers = house.getBean(DescriptionQueries.class);
        assertThat(numbers.choices(lead, asked).asked())
                .as("all that is asked can be chosen")
                .isEqualTo(asked);
        return numbers.answer(lead, asked);
    }

    private Answer goals(String time, String form, Pairing other) {
        return answer("questionnaire.gbo", "score:total", new Narrowed(time, "", form), other);
    }

    private static List<List<String>> rows(Answer answer, String title) {
        return answer.tables().stream()
                .filter(table -> table.title().startsWith(title))
                .findFirst()
                .map(Table::rows)
                .orElseThrow(() -> new AssertionError(answer.tables()));
    }

    /** Pearson's line, and Spearman's p and rho. */
    private static void says(Answer answer, String n, String t, String p, String r, String rho, String ranked) {
        assertThat(rows(answer, "Tests"))
                .as(answer.title())
                .extracting(cells -> cells.get(4), cells -> cells.get(2))
                .containsExactly(tuple(n, p), tuple(n, ranked));
        assertThat(rows(answer, "Tests").getFirst().get(1)).startsWith("t = " + t);
        assertThat(rows(answer, "Tests").getFirst().get(3)).endsWith(r);
        assertThat(rows(answer, "Tests").get(1).toString()).contains(rho);
    }

    private void scoresOfTheSamePeople() {
        Answer answer = goals(
                "baseline",
                "adult",
                new Pairing("questionnaire.score-15", "score:total", "baseline", "adult", "person", "mean"));
        says(answer, "798", "-0.34", "0.735", "-0.01 (-0.08 to 0.06)", "-0.02", "0.627");
        List<Line> refused = files.answers("gbo").stream()
                .filter(row ->
                        row.get("time").equals("baseline") && row.get("form").equals("adult") && !files.consents(row))
                .toList();
        assertThat(rows(answer, "Who is not linked").get(1).get(1)).isEqualTo(String.valueOf(refused.size()));
        assertThat(refused).isNotEmpty();
    }

    private void changeOfFamiliesBesideTheirScoresAndClosures() {
        Answer scores = goals(
                Asked.CHANGE,
                "adult",
                new Pairing("questionnaire.score-15", "score:total", "baseline", "adult", "family", "mean"));
        says(scores, "389", "0.13", "0.893", "0.01 (-0.09 to 0.11)", "0.00", "0.943");
        says(goals(Asked.CHANGE, "adult", STEP_UP), "411", "5.27", "< 0.001", "0.25 (0.16 to 0.34)", "0.25", "< 0.001");
        Answer several = goals("baseline", Asked.ALL, STEP_UP);
        says(several, "855", "3.60", "< 0.001", "0.12 (0.06 to 0.19)", "0.11", "0.002");
        assertThat(rows(several, "Who is not linked").get(5).get(1))
                .as("adult and child of one family, whose mean is taken")
                .isEqualTo("427 families");
        assertThat(several.notes()).anyMatch(note -> note.startsWith("Several forms"));
        Set<String> closed = new HashSet<>();
        files.of("closure", row -> !row.get("outcome").isEmpty() && files.consents(row))
                .forEach(row -> closed.add(row.get("family")));
        assertThat(rows(several, "Who is not linked").get(4).get(2)).isEqualTo(closed.size() + " families");
    }

    private void surveysOfKeyworkersBesideTheirFamilies() {
        Pairing change = new Pairing("questionnaire.gbo", "score:total", Asked.CHANGE, "adult", "keyworker", "mean");
        Answer answer = answer("survey", "practice1", new Narrowed("endline", "", ""), change);
        says(answer, "141", "2.03", "0.044", "0.17 (0.00 to 0.33)", "0.17", "0.042");
        assertThat(rows(answer, "Who is not linked").subList(4, 8))
                .extracting(List::getFirst, cells -> cells.get(1), cells -> cells.get(2))
                .contains(
                        tuple("With a number", "168 keyworkers", "197 keyworkers"),
                        tuple("Not linked: no number of the other kind", "27 keyworkers", "56 keyworkers"));
    }

    private void daysAndTheHub() {
        Pairing practice = new Pairing("survey", "practice1", "endline", "", "keyworker", "mean");
        Answer days = answer("training", "days:core", new Narrowed("", "", ""), practice);
        says(days, "94", "0.17", "0.869", "0.02 (-0.19 to 0.22)", "0.02", "0.829");
        Answer hub = goals(Asked.CHANGE, "adult", new Pairing("hub-use", "count:records", "", "", "keyworker", "mean"));
        assertThat(hub.caption()).startsWith("Joined by keyworker: 93 keyworkers have both.");
        assertThat(rows(hub, "Tests"))
                .allSatisfy(cells ->
                        assertThat(cells.toString()).contains("One of the two measures is the same everywhere"));
        Answer families =
                goals(Asked.CHANGE, "adult", new Pairing("hub-use", "count:records", "", "", "family", "mean"));
        assertThat(families.caption()).startsWith("Joined by family: 178 families have both.");
    }

    private void sitesByFidelity() {
        Answer answer = answer(
                "survey",
                "practice1",
                new Narrowed("endline", "", ""),
                new Pairing(Pairing.FIDELITY, "F3", "", "", "site", "mean"));
        long known = house.getBean(FidelityQueries.class).table(lead, null).of(Measure.F3).stream()
                .filter(reading -> reading.site() != null && reading.status() != Status.CANNOT_BE_COMPUTED)
                .count();
        assertThat(answer.caption()).startsWith("Joined by site: " + known + " sites have both.");
        assertThat(rows(answer, "Who is not linked").get(3).get(2))
                .as("LA06, of which too little is recorded")
                .isEqualTo("1");
    }
}
