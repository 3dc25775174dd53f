package org.trigpoint.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Scoring.Rule;
import org.trigpoint.codebooks.scores.Change;
import org.trigpoint.outcomes.OutcomeChange;
import org.trigpoint.outcomes.OutcomeQueries;
import org.trigpoint.outcomes.OutcomeSettings;
import org.trigpoint.outcomes.OutcomeSettings.By;
import org.trigpoint.outcomes.OutcomeTables;
import org.trigpoint.outcomes.Outcomes;
import org.trigpoint.studies.Arm;

/** Who changed reliably, where a questionnaire has a rule for that, and what the rule was taken to mean. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ReliablyChanged {

    private final OutcomeQueries outcomes;

    ReliablyChanged(OutcomeQueries outcomes) {
        this.outcomes = outcomes;
    }

    /** The answer with a table of reliable change and its rule beneath; as it was where there is no rule for it. */
    Answer with(Reader reader, Dataset data, Asked asked, Answer answer) {
        Optional<Rule.Change> rule = rule(data);
        int from = Outcomes.TIMES.indexOf(asked.narrowing().time());
        int to = Outcomes.TIMES.indexOf(asked.narrowing().to());
        if (rule.isEmpty() || !asked.column().equals(ScoreParts.TOTAL_COLUMN) || from < 0 || to <= from) {
            return answer;
        }
        List<String> notes = new ArrayList<>(answer.notes());
        List<Table> tables = new ArrayList<>(answer.tables());
        Optional<By> by = by(asked.by());
        by.ifPresent(group -> tables.add(table(reader, data, asked, rule.get(), group)));
        if (by.isEmpty()) {
            notes.add("Reliable change is counted of all people, by site and by arm: group by one of these.");
        }
        notes.add("Reliable change, " + rule.get().threshold() + ": "
                + rule.get().basis().text());
        notes.add("What \u201cmeaningful\u201d was taken to mean: "
                + rule.get().reading().text());
        return new Answer(answer.title(), answer.caption(), answer.panels(), answer.flow(), tables, notes);
    }

    private static Optional<Rule.Change> rule(Dataset data) {
        return Outcomes.scored().stream()
                .filter(each -> each.key().equals(data.instrument()))
                .flatMap(each -> Optional.ofNullable(each.scoring()).stream())
                .flatMap(scoring -> scoring.rules(Rule.Change.class))
                .findFirst();
    }

    private static Optional<By> by(String grouping) {
        return switch (grouping) {
            case "" -> Optional.of(By.ALL);
            case "site" -> Optional.of(By.SITE);
            case "arm" -> Optional.of(By.ARM);
            default -> Optional.empty();
        };
    }

    private Table table(Reader reader, Dataset data, Asked asked, Rule.Change rule, By by) {
        OutcomeTables tables = new OutcomeTables(
                outcomes.of(reader, data.instrument()),
                new OutcomeSettings(
                        by, asked.narrowing().time(), asked.narrowing().to(), rule.bound(), rule.per()));
        List<List<String>> rows = tables.changes().stream()
                .filter(change -> asked.narrowing().anyForm()
                        || change.cell().form().equals(asked.narrowing().form()))
                .map(change -> cells(change, by))
                .toList();
        return new Table(
                "Reliable change by " + rule.threshold() + " points, of people whose family does not refuse",
                2,
                List.of(
                        by == By.ALL ? "Group" : by.label(),
                        "Form",
                        "People",
                        "Improved reliably",
                        "No reliable change",
                        "Worse reliably",
                        "Change not known"),
                rows);
    }

    private static List<String> cells(OutcomeChange change, By by) {
        String form = change.cell().form();
        return List.of(
                group(change.cell().group(), by),
                form.isEmpty() ? Figures.NOTHING : form.substring(0, 1).toUpperCase(Locale.UK) + form.substring(1),
                String.valueOf(change.people()),
                count(change, Change.Direction.IMPROVEMENT),
                count(change, Change.Direction.NONE),
                count(change, Change.Direction.DETERIORATION),
                String.valueOf(change.unmeasured().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()));
    }

    private static String group(String group, By by) {
        if (by == By.ALL) {
            return "All";
        }
        if (group.isEmpty()) {
            return by == By.ARM ? Arms.UNKNOWN : Figures.NOTHING;
        }
        return by == By.ARM ? Arm.of(group).label() : group;
    }

    private static String count(OutcomeChange change, Change.Direction direction) {
        return String.valueOf(change.directions().getOrDefault(direction, 0));
    }
}
