package org.trigpoint.description;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The steps of a trial by arm, as CONSORT for cluster trials has them: clusters and people at each. */
final class Flow {

    /**
     * A count.
     *
     * @param arm as it is stored; empty where it is not recorded
     * @param what one of the words of {@link Step}
     * @param n how many
     */
    record Count(String arm, String what, int n) {}

    /** What is counted, in the order of the figure. */
    enum Step {
        SITES("Allocated", "sites"),
        WITHDRAWN("Allocated", "sites withdrawn"),
        KEYWORKERS("Allocated", "keyworkers"),
        FAMILIES("Recruited", "families"),
        CONSENT("Recruited", "families that consented"),
        REFUSED("Recruited", "families that did not consent, in nothing below"),
        PEOPLE("Recruited", "people of the other families"),
        BASELINE("Followed", "people with a questionnaire at baseline"),
        MIDLINE("Followed", "at midline"),
        ENDLINE("Followed", "at endline"),
        LOST("Followed", "at baseline and not at endline"),
        ANALYSED("Analysed", "people with baseline and endline");

        private final String box;
        private final String words;

        Step(String box, String words) {
            this.box = box;
            this.words = words;
        }
    }

    private final List<String> arms = new ArrayList<>();
    private final Map<List<String>, Integer> counts = new HashMap<>();

    Flow(Arms.Names names, List<Count> found) {
        arms.addAll(names.both());
        for (Count count : found) {
            String arm = names.of(count.arm());
            if (!arms.contains(arm)) {
                arms.add(arm);
            }
            counts.merge(List.of(arm, count.what()), count.n(), Integer::sum);
        }
    }

    private int count(String arm, Step step) {
        return counts.getOrDefault(List.of(arm, step.name()), 0);
    }

    private int all(Step step) {
        return arms.stream().mapToInt(arm -> count(arm, step)).sum();
    }

    List<Answer.Stream> streams() {
        return arms.stream().map(arm -> new Answer.Stream(arm, boxes(arm))).toList();
    }

    private List<Answer.Box> boxes(String arm) {
        List<Answer.Box> boxes = new ArrayList<>();
        for (String box : List.of("Allocated", "Recruited", "Followed", "Analysed")) {
            List<String> lines = new ArrayList<>();
            for (Step step : Step.values()) {
                if (step.box.equals(box)) {
                    lines.add(count(arm, step) + " " + step.words);
                }
            }
            boxes.add(new Answer.Box(box, lines));
        }
        return boxes;
    }

    Table table() {
        List<String> heads = new ArrayList<>(List.of("Step", "Counted"));
        heads.addAll(arms);
        heads.add("All");
        List<List<String>> rows = new ArrayList<>();
        for (Step step : Step.values()) {
            List<String> cells = new ArrayList<>(
                    List.of(step.box, step.words.substring(0, 1).toUpperCase(Locale.UK) + step.words.substring(1)));
            arms.forEach(arm -> cells.add(String.valueOf(count(arm, step))));
            cells.add(String.valueOf(all(step)));
            rows.add(cells);
        }
        return new Table("Flow by arm", 2, heads, rows);
    }
}
